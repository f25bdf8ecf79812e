package clinic.needlepoint.audit;

/** Who did it, by pseudonym: a staff member ("u17"), the patient at the kiosk, or the software. */
public record Actor(String pseudonym) {
  private static final int LONGEST = 10;
  public static final Actor SYSTEM = new Actor("system");
  public static final Actor PATIENT = new Actor("patient");

  public Actor {
    if (!isPlain(pseudonym)) {
      throw new IllegalArgumentException("Not a pseudonym of the log");
    }
  }

  /** "system", "patient", or "u" and a number of up to nine digits, from 1. */
  private static boolean isPlain(String pseudonym) {
    if (pseudonym.equals("system") || pseudonym.equals("patient")) {
      return true;
    }
    int length = pseudonym.length();
    if (length < 2
        || length > LONGEST
        || !pseudonym.startsWith("u")
        || pseudonym.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (pseudonym.charAt(i) < '0' || pseudonym.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public static Actor staff(String pseudonym) {
    return new Actor(pseudonym);
  }
}
