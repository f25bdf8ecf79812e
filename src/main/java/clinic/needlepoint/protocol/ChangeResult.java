package clinic.needlepoint.protocol;

import java.time.LocalDate;

/**
 * What became of a step in the change of a value. Nothing was written unless it is {@link Done}.
 */
public sealed interface ChangeResult {
  record Done(ProtocolChange change) implements ChangeResult {}

  record OutOfRange(int min, int max) implements ChangeResult {}

  /** The value would be more than that of a key that it must not exceed. */
  record MoreThan(ProtocolKey upper) implements ChangeResult {}

  /** The value would be less than that of a key that it must reach. */
  record LessThan(ProtocolKey lower) implements ChangeResult {}

  /** The day is over, or more than a year away. */
  record NoSuchDay(LocalDate first, LocalDate last) implements ChangeResult {}

  /** Who says so has 3 to 300 characters. */
  record NoSource() implements ChangeResult {}

  /** The value is that already. */
  record Same() implements ChangeResult {}

  /** Another change of this value is ahead; it counts or is taken back first. */
  record AnotherAhead() implements ChangeResult {}

  /** Whoever proposed it does not approve it. */
  record SamePerson() implements ChangeResult {}

  /** Neither of the two is a lead. */
  record NoLead() implements ChangeResult {}

  /** It was decided already. */
  record Decided() implements ChangeResult {}
}
