package clinic.needlepoint.consent;

import java.util.List;
import java.util.Locale;

/** By what right somebody signs for the patient. */
public enum Relation {
  PARENT(Party.Role.GUARDIAN),
  COURT_GUARDIAN(Party.Role.GUARDIAN),
  POWER_OF_ATTORNEY(Party.Role.REPRESENTATIVE),
  /** Of an adult; whom a court appoints for a minor is their guardian. */
  COURT_APPOINTED(Party.Role.REPRESENTATIVE);

  private static final List<Relation> OF_MINORS =
      List.of(PARENT, COURT_GUARDIAN, POWER_OF_ATTORNEY);
  private static final List<Relation> OF_ADULTS = List.of(POWER_OF_ATTORNEY, COURT_APPOINTED);

  private final Party.Role role;

  Relation(Party.Role role) {
    this.role = role;
  }

  /** Those that there are to somebody of this age, the most frequent first. */
  public static List<Relation> to(boolean minor) {
    return minor ? OF_MINORS : OF_ADULTS;
  }

  /** In which role they sign. */
  public Party.Role role() {
    return role;
  }

  /** As the log and the keys of messages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
