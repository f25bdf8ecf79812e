package clinic.needlepoint.site;

/** Fills a module's part of a new demo database, through the same services as real data. */
@FunctionalInterface
public interface DemoSeed {
  void seed();
}
