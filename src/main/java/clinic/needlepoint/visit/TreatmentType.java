package clinic.needlepoint.visit;

/** What is planned; each has a consent form of its own. */
public enum TreatmentType {
  STANDARD,
  PRP,
  FRACTIONAL,
  RADIOFREQUENCY;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
