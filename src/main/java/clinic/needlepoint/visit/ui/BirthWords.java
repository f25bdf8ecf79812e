package clinic.needlepoint.visit.ui;

import clinic.needlepoint.visit.TypedDate;
import com.vaadin.flow.component.Component;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** What is said about a date that nobody living can have been born on. */
final class BirthWords {
  private BirthWords() {}

  /** A sentence, or the question itself when there is nothing to say. */
  static String of(TypedDate typed, Component at, Locale locale) {
    return switch (typed) {
      case TypedDate.Possible _ -> at.getTranslation("visit.birth.question");
      case TypedDate.Incomplete _ -> at.getTranslation("visit.birth.incomplete");
      case TypedDate.NoSuchMonth wrong ->
          at.getTranslation("visit.birth.no-such-month", String.valueOf(wrong.month()));
      case TypedDate.NoSuchDay wrong ->
          at.getTranslation(
              "visit.birth.no-such-day",
              String.valueOf(wrong.day()),
              Month.of(wrong.month()).getDisplayName(TextStyle.FULL, locale),
              String.valueOf(wrong.year()));
      case TypedDate.InFuture _ -> at.getTranslation("visit.birth.future");
      case TypedDate.TooLongAgo _ -> at.getTranslation("visit.birth.too-long-ago");
    };
  }
}
