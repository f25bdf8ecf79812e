package clinic.needlepoint.station;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for a named person.
 *
 * @param part of the station, such as "slot4", "dock1", "bin1", a line such as "bin.beam", or the
 *     number of a session; never a person
 * @param cause one word more, such as "blinks", or the end of a gap
 * @param raisedAt when the sensor saw it
 * @param answered who has said what about it
 * @param overAt when the cause was gone
 * @param endedAt when it was both answered and over
 */
public record Alarm(
    long id,
    AlarmKind kind,
    String part,
    String cause,
    Instant raisedAt,
    Optional<Answered> answered,
    Optional<Instant> overAt,
    Optional<Instant> endedAt) {

  /** How far an alarm has come. */
  public enum State {
    /** Nobody has answered it: banner, lamp and tone go on. */
    OPEN,
    /** Answered, but its cause goes on. */
    ACKNOWLEDGED,
    ENDED
  }

  /**
   * What a named person said.
   *
   * @param by the staff pseudonym
   * @param note in the person's own words, perhaps empty
   */
  public record Answered(Instant at, String by, AlarmAnswer answer, String note) {}

  public State state() {
    if (endedAt.isPresent()) {
      return State.ENDED;
    }
    return answered.isPresent() ? State.ACKNOWLEDGED : State.OPEN;
  }

  /** Whether it calls: nobody has answered it, and it is more than a note. */
  public boolean calls() {
    return state() == State.OPEN && !kind.note();
  }

  /** What a sentence about it names: "4" of "slot4", a line or a session as a whole. */
  public String number() {
    return part.matches("(slot|dock|bin|drawer)[0-9]+") ? part.replaceAll("[a-z]", "") : part;
  }
}
