package clinic.needlepoint.visit;

import java.util.Locale;

/** What a calendar is sent for (RFC 5546), as far as it matters to a file of appointments. */
enum CalendarMethod {
  /** Says what is booked. */
  BOOK,
  /** Calls off all that is in it. */
  CANCEL,
  /** Says nothing of what is booked. */
  NONE;

  static CalendarMethod of(String method) {
    return switch (method.toUpperCase(Locale.ROOT)) {
      case "", "PUBLISH", "REQUEST", "ADD" -> BOOK;
      case "CANCEL" -> CANCEL;
      default -> NONE;
    };
  }
}
