package clinic.needlepoint.visit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody at the kiosk who was sent to staff, and is not settled yet.
 *
 * @param ticket the number that the person was told, and is called by
 * @param candidates the appointments that fit what was typed, for staff to compare
 * @param walkIn what somebody without an appointment said of themselves
 */
public record CheckInCase(
    CaseId id,
    WaitingNumber ticket,
    Why why,
    Instant at,
    List<IdentityCard> candidates,
    Optional<WalkIn> walkIn) {

  public CheckInCase {
    candidates = List.copyOf(candidates);
  }

  /** What the person at the kiosk is never told. */
  public enum Why {
    /** Nothing is booked here under what was typed. */
    UNKNOWN,
    EARLY,
    LATE,
    OTHER_DAY,
    CANCELLED,
    /** Booked at another clinic. */
    ELSEWHERE,
    /** Two people fit. */
    TWINS,
    /** A check-in code that is not in force. */
    CODE,
    /** Has no appointment. */
    WALK_IN;

    /** For records and for keys of messages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether somebody must act; a slip of the fingers may have been put right since. */
  public boolean pressing() {
    return why != Why.UNKNOWN && why != Why.CODE;
  }

  /** Who says to be here without an appointment. */
  public record WalkIn(DateOfBirth birth, Initials initials) {}
}
