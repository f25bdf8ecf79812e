package clinic.needlepoint.station;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charger's two lines with what they said last and whether CHRG blinks.
 *
 * @param answerSince when the present answer began
 * @param answerChanged whether we have seen one answer give way to another
 * @param blinks monotonic milliseconds of CHRG's changes within the last two seconds
 */
record ChargerLines(
    DebouncedLine charging,
    DebouncedLine standby,
    @Nullable Moment answerSince,
    boolean answerChanged,
    List<Long> blinks) {

  /** Not more, or the charger's fault flicker would be hidden. */
  private static final long SETTLE_MS = 20;

  static final long BLINK_WINDOW_MS = 2_000;
  private static final int BLINK_CHANGES = 3;
  private static final double NO_BATTERY_HERTZ = 5.0;

  static ChargerLines unread() {
    return new ChargerLines(
        DebouncedLine.settlingIn(SETTLE_MS),
        DebouncedLine.sensorSettlingIn(SETTLE_MS, SETTLE_MS),
        null,
        false,
        List.of());
  }

  ChargerAnswer answer() {
    return ChargerAnswer.of(charging.settled(), standby.settled());
  }

  ChargerLines withCharging(DebouncedLine line) {
    return new ChargerLines(line, standby, answerSince, answerChanged, blinks);
  }

  ChargerLines withStandby(DebouncedLine line) {
    return new ChargerLines(charging, line, answerSince, answerChanged, blinks);
  }

  ChargerLines settleCharging(boolean watched) {
    boolean blink =
        watched && charging.settled() != Level.UNKNOWN && charging.raw() != Level.UNKNOWN;
    ChargerLines next = withCharging(charging.settle()).answering(answer(), charging.edgeMoment());
    return blink ? next.blinkedAt(charging.edgeMoment().monotonicMs()) : next;
  }

  ChargerLines settleStandby() {
    return withStandby(standby.settle()).answering(answer(), standby.edgeMoment());
  }

  ChargerLines calm() {
    return new ChargerLines(charging, standby, answerSince, answerChanged, List.of());
  }

  /** The fault that a blinking CHRG line means; frequency by its last three changes. */
  Optional<ChargeFault> blinkFault() {
    if (blinks.size() < BLINK_CHANGES) {
      return Optional.empty();
    }
    long period = blinks.getLast() - blinks.get(blinks.size() - BLINK_CHANGES);
    return Optional.of(
        period * NO_BATTERY_HERTZ <= 1_000 ? ChargeFault.NO_BATTERY : ChargeFault.BLINKS);
  }

  private ChargerLines answering(ChargerAnswer before, Moment edge) {
    boolean changed = answerChanged || before != ChargerAnswer.UNREAD;
    return answer() == before ? this : new ChargerLines(charging, standby, edge, changed, blinks);
  }

  private ChargerLines blinkedAt(long monotonicMs) {
    List<Long> recent =
        Stream.concat(
                blinks.stream().filter(earlier -> monotonicMs - earlier <= BLINK_WINDOW_MS),
                Stream.of(monotonicMs))
            .toList();
    return new ChargerLines(charging, standby, answerSince, answerChanged, recent);
  }
}
