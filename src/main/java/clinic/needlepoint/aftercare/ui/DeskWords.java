package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.ui.Whole;
import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The words of the desk for aftercare. */
record DeskWords(Locale locale, ZoneId zone) {
  private static final Messages MESSAGES = new Messages();

  String say(String key, Object... values) {
    return MESSAGES.getTranslation("aftercare.desk." + key, locale, values);
  }

  /** A word of a list, such as that of an outcome. */
  String word(String list, String word) {
    return MESSAGES.getTranslation("aftercare." + list + "." + word, locale);
  }

  String who(Visit visit) {
    return Whole.in(locale, visit.initials() + ", " + visit.reference());
  }

  String treatment(Visit visit) {
    return MESSAGES.getTranslation("visit.desk.treatment." + visit.treatment().word(), locale);
  }

  String time(Instant at) {
    return When.fullDayAndTime(at, zone, locale);
  }

  String day(LocalDate date) {
    return When.weekday(date, locale);
  }
}
