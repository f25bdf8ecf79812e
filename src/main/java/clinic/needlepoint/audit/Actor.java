package clinic.needlepoint.audit;

/** Who did it, by pseudonym: a staff member ("u17"), the patient at the kiosk, or the software. */
public record Actor(String pseudonym) {
  public static final Actor SYSTEM = new Actor("system");
  public static final Actor PATIENT = new Actor("patient");

  public Actor {
    if (!pseudonym.matches("system|patient|u[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("Not a pseudonym of the log");
    }
  }

  public static Actor staff(String pseudonym) {
    return new Actor(pseudonym);
  }
}
