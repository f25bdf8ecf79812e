package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.treatment.Words;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Says sentences in the reader's language, times in the clinic's zone. */
record Say(Messages messages, Locale locale, ZoneId zone) {
  String words(Words words) {
    return messages.getTranslation(
        words.key(), locale, words.values().stream().map(this::value).toArray());
  }

  String text(String key, Object... values) {
    return messages.getTranslation("treatment." + key, locale, values);
  }

  String area(BodyArea area) {
    return messages.getTranslation("cartridge.list.area." + area.word(), locale);
  }

  String time(Instant instant) {
    return When.time(instant, zone, locale);
  }

  private Object value(Object value) {
    return switch (value) {
      case Instant instant -> time(instant);
      case LocalDate day -> When.day(day, locale);
      case String text when messages.knows("treatment.type." + text) -> text("type." + text);
      default -> value.toString();
    };
  }
}
