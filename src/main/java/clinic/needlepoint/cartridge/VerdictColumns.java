package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Amber;
import clinic.needlepoint.cartridge.CartridgeVerdict.TooYoung;
import clinic.needlepoint.cartridge.CartridgeVerdict.WrongArea;
import clinic.needlepoint.udi.HibcSymbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A verdict spread over the table's columns, so that a repeated scan gets the very same answer.
 *
 * @param detail the recall's reason, the reader's code, the half that was read, when a serial was
 *     taken, or how a device does not suit
 * @param units left of the lot, ever received, an age, or the position in an unreadable code
 * @param proof of an accepted one: how it is known to be another unit
 * @param cautions of an amber one; empty of all others
 */
record VerdictColumns(
    Optional<CartridgeLabel> label,
    Optional<String> detail,
    int units,
    Optional<UnitProof> proof,
    List<Caution> cautions) {
  private static final String TOO_YOUNG = "age";

  static VerdictColumns of(CartridgeVerdict verdict) {
    return switch (verdict) {
      case Accepted(var label, _, int left, var proof) -> taken(label, left, proof, List.of());
      case Amber(var label, _, int left, var proof, var cautions) ->
          taken(label, left, proof, cautions);
      case CartridgeVerdict.Expired(var label, _) -> told(label, "", 0);
      case CartridgeVerdict.Recalled(var label, String reason) -> told(label, reason, 0);
      case CartridgeVerdict.UsedSerial(var label, Instant when) -> told(label, when.toString(), 0);
      case CartridgeVerdict.UnknownDevice(var label) -> told(label, "", 0);
      case WrongArea(var label, var areas) -> told(label, words(areas), 0);
      case TooYoung(var label, int from) -> told(label, TOO_YOUNG, from);
      case CartridgeVerdict.Exhausted(var label, int received) -> told(label, "", received);
      case CartridgeVerdict.LabelNeeded(var label) -> told(label, "", 0);
      case CartridgeVerdict.ClockUnconfirmed(var label) -> told(label, "", 0);
      case CartridgeVerdict.Unreadable(String reason, int position) ->
          new VerdictColumns(
              Optional.empty(), Optional.of(reason), position, Optional.empty(), List.of());
      case CartridgeVerdict.HalfLabel(var symbol) ->
          new VerdictColumns(
              Optional.empty(), Optional.of(word(symbol)), 0, Optional.empty(), List.of());
    };
  }

  private static VerdictColumns taken(
      CartridgeLabel label, int left, UnitProof proof, List<Caution> cautions) {
    return new VerdictColumns(
        Optional.of(label), Optional.empty(), left, Optional.of(proof), cautions);
  }

  private static VerdictColumns told(CartridgeLabel label, String detail, int units) {
    return new VerdictColumns(
        Optional.of(label),
        Optional.of(detail).filter(text -> !text.isEmpty()),
        units,
        Optional.empty(),
        List.of());
  }

  /** An amber cartridge that somebody allowed is accepted in the table and stays amber to see. */
  CartridgeVerdict verdict(String word) {
    return switch (word) {
      case "accepted", "amber" -> taken();
      case "expired" -> new CartridgeVerdict.Expired(label.orElseThrow(), expires());
      case "recalled" -> new CartridgeVerdict.Recalled(label.orElseThrow(), detail.orElseThrow());
      case "used-serial" ->
          new CartridgeVerdict.UsedSerial(label.orElseThrow(), Instant.parse(detail.orElseThrow()));
      case "unknown-device" -> new CartridgeVerdict.UnknownDevice(label.orElseThrow());
      case "wrong-device" -> wrong(detail.orElseThrow());
      case "exhausted" -> new CartridgeVerdict.Exhausted(label.orElseThrow(), units);
      case "label-needed" -> new CartridgeVerdict.LabelNeeded(label.orElseThrow());
      case "clock-unconfirmed" -> new CartridgeVerdict.ClockUnconfirmed(label.orElseThrow());
      case "unreadable" -> new CartridgeVerdict.Unreadable(detail.orElseThrow(), units);
      case "half-label" -> new CartridgeVerdict.HalfLabel(symbol(detail.orElseThrow()));
      default -> throw new IllegalStateException("No such verdict: " + word);
    };
  }

  /** What was taken before anybody asked for a proof had the person's word. */
  private CartridgeVerdict taken() {
    UnitProof known = proof.orElse(UnitProof.PERSON);
    return cautions.isEmpty()
        ? new Accepted(label.orElseThrow(), expires(), units, known)
        : new Amber(label.orElseThrow(), expires(), units, known, cautions);
  }

  private CartridgeVerdict wrong(String how) {
    return how.equals(TOO_YOUNG)
        ? new TooYoung(label.orElseThrow(), units)
        : new WrongArea(
            label.orElseThrow(),
            Arrays.stream(BodyArea.values())
                .filter(area -> List.of(how.split(" ", -1)).contains(area.word()))
                .toList());
  }

  private static String words(List<BodyArea> areas) {
    return areas.stream().map(BodyArea::word).collect(Collectors.joining(" "));
  }

  private static String word(HibcSymbol symbol) {
    return symbol.name().toLowerCase(Locale.ROOT);
  }

  private static HibcSymbol symbol(String word) {
    return HibcSymbol.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private LocalDate expires() {
    return label.orElseThrow().expires().orElseThrow();
  }
}
