package clinic.needlepoint.ui;

/** What the shell needs to know to mark every screen of a demo clinic. */
@FunctionalInterface
public interface Watermark {
  boolean demo();
}
