package clinic.needlepoint.audit;

import java.util.regex.Pattern;

/** Who did it, by pseudonym: a staff member ("u17"), the patient at the kiosk, or the software. */
public record Actor(String pseudonym) {
  private static final Pattern PSEUDONYM = Pattern.compile("system|patient|u[1-9][0-9]{0,8}");
  public static final Actor SYSTEM = new Actor("system");
  public static final Actor PATIENT = new Actor("patient");

  public Actor {
    if (!PSEUDONYM.matcher(pseudonym).matches()) {
      throw new IllegalArgumentException("Not a pseudonym of the log");
    }
  }

  public static Actor staff(String pseudonym) {
    return new Actor(pseudonym);
  }
}
