package clinic.needlepoint.cartridge;

import java.time.LocalDate;

/** Why a box is not taken in. */
public sealed interface BoxRefusal {
  /** The day it could be used last is over. */
  record Expired(LocalDate on) implements BoxRefusal {}

  /**
   * Its lot, or every lot of the device, is recalled. It may be taken in all the same so that it
   * can be sent back and counted: the recall keeps each unit from being used.
   *
   * @param reason as the maker gives it
   */
  record Recalled(String reason) implements BoxRefusal {}

  /** The device is not on the clinic's list, or not any more. */
  record NotListed() implements BoxRefusal {}

  /** Wet or open. */
  record Spoilt(BoxCondition condition) implements BoxRefusal {}

  /** This very box came in before, or was scanned twice. */
  record SameBox(String serial) implements BoxRefusal {}

  /** Why, in the log. */
  default String word() {
    return switch (this) {
      case Expired _ -> "expired";
      case Recalled _ -> "recalled";
      case NotListed _ -> "not-listed";
      case Spoilt(BoxCondition condition) -> condition.word();
      case SameBox _ -> "same-box";
    };
  }
}
