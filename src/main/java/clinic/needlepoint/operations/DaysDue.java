package clinic.needlepoint.operations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Which days are to be closed. A clock that is wrong must not write years of days, and a day that
 * is never closed is no loss: the completeness report lists it as missing.
 */
final class DaysDue {
  /** How far a clock's word reaches. */
  enum ClockTrust {
    /** A time server, or a named person who confirmed the day. */
    SURE(366),
    /** A clock with a battery: it may be off by years, so it does not reach past one. */
    BATTERY(366),
    /** Nobody vouches: a long weekend. */
    FREE(7),
    /** Nobody vouches, and it was set while the kiosk ran. */
    NONE(0);

    private final int days;

    ClockTrust(int days) {
      this.days = days;
    }
  }

  private DaysDue() {}

  /**
   * The days to close, oldest first.
   *
   * @param last the day closed last
   * @param ended the newest day that is over, as the clock says
   * @param watched the newest day that was over when this run looked before
   */
  static List<LocalDate> of(
      LocalDate last, LocalDate ended, ClockTrust trust, Optional<LocalDate> watched) {
    long missing = ChronoUnit.DAYS.between(last, ended);
    if (missing == 0) {
      return List.of();
    }
    if (missing > 0 && missing <= trust.days) {
      return last.plusDays(1).datesUntil(ended.plusDays(1)).toList();
    }
    return alone(missing, trust, ended, watched) ? List.of(ended) : List.of();
  }

  /**
   * Far ahead of the last closed day, or behind it because that one was closed by a wrong clock:
   * only this day is closed, so that closing goes on, and the report shows the jump.
   */
  private static boolean alone(
      long missing, ClockTrust trust, LocalDate ended, Optional<LocalDate> watched) {
    return switch (trust) {
      case SURE -> true;
      case BATTERY -> missing < 0 && !watched.equals(Optional.of(ended));
      case FREE, NONE -> false;
    };
  }
}
