package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A verdict spread over the table's columns, so that a repeated scan gets the very same answer.
 *
 * @param detail the recall's reason, the reader's code or when a serial was taken
 * @param units left of the lot, ever received, or the position in an unreadable code
 */
record VerdictColumns(Optional<CartridgeLabel> label, Optional<String> detail, int units) {

  static VerdictColumns of(CartridgeVerdict verdict) {
    return switch (verdict) {
      case CartridgeVerdict.Accepted(var label, _, int left) -> told(label, "", left);
      case CartridgeVerdict.Expired(var label, _) -> told(label, "", 0);
      case CartridgeVerdict.Recalled(var label, String reason) -> told(label, reason, 0);
      case CartridgeVerdict.UsedSerial(var label, Instant when) -> told(label, when.toString(), 0);
      case CartridgeVerdict.UnknownDevice(var label) -> told(label, "", 0);
      case CartridgeVerdict.Exhausted(var label, int received) -> told(label, "", received);
      case CartridgeVerdict.LabelNeeded(var label) -> told(label, "", 0);
      case CartridgeVerdict.ClockUnconfirmed(var label) -> told(label, "", 0);
      case CartridgeVerdict.Unreadable(String reason, int position) ->
          new VerdictColumns(Optional.empty(), Optional.of(reason), position);
    };
  }

  private static VerdictColumns told(CartridgeLabel label, String detail, int units) {
    return new VerdictColumns(
        Optional.of(label), Optional.of(detail).filter(text -> !text.isEmpty()), units);
  }

  CartridgeVerdict verdict(String word) {
    return switch (word) {
      case "accepted" -> new CartridgeVerdict.Accepted(label.orElseThrow(), expires(), units);
      case "expired" -> new CartridgeVerdict.Expired(label.orElseThrow(), expires());
      case "recalled" -> new CartridgeVerdict.Recalled(label.orElseThrow(), detail.orElseThrow());
      case "used-serial" ->
          new CartridgeVerdict.UsedSerial(label.orElseThrow(), Instant.parse(detail.orElseThrow()));
      case "unknown-device" -> new CartridgeVerdict.UnknownDevice(label.orElseThrow());
      case "exhausted" -> new CartridgeVerdict.Exhausted(label.orElseThrow(), units);
      case "label-needed" -> new CartridgeVerdict.LabelNeeded(label.orElseThrow());
      case "clock-unconfirmed" -> new CartridgeVerdict.ClockUnconfirmed(label.orElseThrow());
      case "unreadable" -> new CartridgeVerdict.Unreadable(detail.orElseThrow(), units);
      default -> throw new IllegalStateException("No such verdict: " + word);
    };
  }

  private LocalDate expires() {
    return label.orElseThrow().expires().orElseThrow();
  }
}
