package clinic.needlepoint.cartridge;

import clinic.needlepoint.udi.HibcSymbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a scanned cartridge may be used, and if not, why. Only {@link Accepted} goes on by
 * itself; {@link Amber} goes on when somebody who may has said why; nobody overrides the others.
 */
public sealed interface CartridgeVerdict {

  /**
   * May be used once somebody has looked at the pack.
   *
   * @param expires the last usable day
   * @param unitsLeft of this lot, without this one
   * @param proof how it is known that it was not taken before
   */
  record Accepted(CartridgeLabel label, LocalDate expires, int unitsLeft, UnitProof proof)
      implements CartridgeVerdict {}

  /**
   * Nothing forbids it, and something about it is not as it should be: may be used once somebody
   * who may has said why.
   *
   * @param expires the last usable day
   * @param unitsLeft of this lot, without this one
   * @param cautions at least one
   */
  record Amber(
      CartridgeLabel label,
      LocalDate expires,
      int unitsLeft,
      UnitProof proof,
      List<Caution> cautions)
      implements CartridgeVerdict {
    public Amber {
      cautions = List.copyOf(cautions);
      if (cautions.isEmpty()) {
        throw new IllegalArgumentException("Without a caution it is accepted.");
      }
    }
  }

  /**
   * Past its date in the clinic's zone.
   *
   * @param on the last day on which it was usable
   */
  record Expired(CartridgeLabel label, LocalDate on) implements CartridgeVerdict {}

  /**
   * Its lot, or every lot of the device, is quarantined.
   *
   * @param reason as the maker gives it
   */
  record Recalled(CartridgeLabel label, String reason) implements CartridgeVerdict {}

  /** This very cartridge was taken before. */
  record UsedSerial(CartridgeLabel label, Instant when) implements CartridgeVerdict {}

  /** Not a device this clinic registered. */
  record UnknownDevice(CartridgeLabel label) implements CartridgeVerdict {}

  /**
   * The label names parts of the body, and none of those that are treated.
   *
   * @param areas the treated ones
   */
  record WrongArea(CartridgeLabel label, List<BodyArea> areas) implements CartridgeVerdict {
    public WrongArea {
      areas = List.copyOf(areas);
    }
  }

  /**
   * The patient is younger than the label allows.
   *
   * @param from whole years on the label; the patient's own age is kept nowhere
   */
  record TooYoung(CartridgeLabel label, int from) implements CartridgeVerdict {}

  /**
   * The code says nothing that could be trusted.
   *
   * @param reason the reader's code, or NO_LOT, NO_EXPIRY or TWO_LABELS
   * @param position of the character at which it went wrong, from 1; 0 where no place can be named
   */
  record Unreadable(String reason, int position) implements CartridgeVerdict {}

  /**
   * One of the label's two symbols was read. Alone it identifies no unit.
   *
   * @param symbol the one that was read
   */
  record HalfLabel(HibcSymbol symbol) implements CartridgeVerdict {}

  /**
   * As many of this lot were used and discarded as ever came in.
   *
   * @param received 0 when this lot never came in
   */
  record Exhausted(CartridgeLabel label, int received) implements CartridgeVerdict {}

  /**
   * Every unit left of this lot carries a label of the clinic: what was scanned is the maker's
   * code, which does not tell one from another.
   */
  record LabelNeeded(CartridgeLabel label) implements CartridgeVerdict {}

  /** Nobody vouches for the clock, so nobody knows whether it expired. */
  record ClockUnconfirmed(CartridgeLabel label) implements CartridgeVerdict {}

  /**
   * The verdict in the log, in the table and in the metrics. Which of the two ways a device does
   * not suit a person is not told there: one of them is their age.
   */
  default String word() {
    return switch (this) {
      case Accepted _ -> "accepted";
      case Amber _ -> "amber";
      case Expired _ -> "expired";
      case Recalled _ -> "recalled";
      case UsedSerial _ -> "used-serial";
      case UnknownDevice _ -> "unknown-device";
      case WrongArea _, TooYoung _ -> "wrong-device";
      case Unreadable _ -> "unreadable";
      case HalfLabel _ -> "half-label";
      case Exhausted _ -> "exhausted";
      case LabelNeeded _ -> "label-needed";
      case ClockUnconfirmed _ -> "clock-unconfirmed";
    };
  }
}
