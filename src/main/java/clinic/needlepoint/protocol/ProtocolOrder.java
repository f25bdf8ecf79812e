package clinic.needlepoint.protocol;

import static clinic.needlepoint.protocol.ProtocolKey.*;

import clinic.needlepoint.protocol.ChangeResult.LessThan;
import clinic.needlepoint.protocol.ChangeResult.MoreThan;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Values that belong together must stay in order, such as the ends of a span. */
record ProtocolOrder(ProtocolKey lower, ProtocolKey upper) {
  static final List<ProtocolOrder> ALL =
      List.of(
          new ProtocolOrder(NUMBING_MINIMUM, NUMBING_TARGET_FROM),
          new ProtocolOrder(NUMBING_TARGET_FROM, NUMBING_TARGET_TO),
          new ProtocolOrder(NUMBING_TARGET_TO, NUMBING_MAXIMUM),
          new ProtocolOrder(INTERVAL_MINIMUM, INTERVAL_DEFAULT_FROM),
          new ProtocolOrder(INTERVAL_DEFAULT_FROM, INTERVAL_DEFAULT_TO),
          new ProtocolOrder(NEEDLING_FROM, NEEDLING_TO),
          new ProtocolOrder(REDNESS_FROM, REDNESS_DAYS),
          new ProtocolOrder(RESULTS_FROM, RESULTS_TO),
          new ProtocolOrder(PEN_SESSION_MINUTES, PEN_FULL_MINUTES));

  static Optional<ChangeResult> conflict(
      ProtocolKey key, int value, ToIntFunction<ProtocolKey> others) {
    for (ProtocolOrder order : ALL) {
      if (order.lower == key && value > others.applyAsInt(order.upper)) {
        return Optional.of(new MoreThan(order.upper));
      }
      if (order.upper == key && value < others.applyAsInt(order.lower)) {
        return Optional.of(new LessThan(order.lower));
      }
    }
    return Optional.empty();
  }
}
