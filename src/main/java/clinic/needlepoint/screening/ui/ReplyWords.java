package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.FollowUp;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.ScreeningTexts;
import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers and replies as people read them, in the language of the screen. */
final class ReplyWords {
  private final ScreeningTexts texts;

  ReplyWords(ScreeningTexts texts) {
    this.texts = texts;
  }

  static String of(Answer answer) {
    return say(
        switch (answer) {
          case YES -> "answer.yes";
          case NO -> "answer.no";
          case NOT_SURE -> "answer.not-sure";
        });
  }

  String of(FollowUp followUp, Reply reply) {
    return switch (reply) {
      case Reply.NotSure _ -> of(Answer.NOT_SURE);
      case Reply.Chosen chosen ->
          chosen.choices().stream()
              .map(id -> choice(followUp, id))
              .collect(Collectors.joining(", "));
      case Reply.InMonth in -> month(in.month(), "LLL uuuu");
      case Reply.Before before -> say("month.before", before.year().toString());
    };
  }

  /** The words of the file, or its id where the file no longer has it. */
  private String choice(FollowUp followUp, String id) {
    return followUp.kind() instanceof Choices choices
        ? choices.find(id).map(choice -> texts.words(choice.text(), locale())).orElse(id)
        : id;
  }

  /** "May", or with another pattern "May 2026". */
  static String month(YearMonth month, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(month);
  }

  static String say(String key, Object... values) {
    return UI.getCurrent().getTranslation("screening." + key, values);
  }

  static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
