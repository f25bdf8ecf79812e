package clinic.needlepoint.site;

/** Tells the time with what is known about its worth. The simulated twin steps it at will. */
@FunctionalInterface
public interface Timekeeper {
  Stamp now();
}
