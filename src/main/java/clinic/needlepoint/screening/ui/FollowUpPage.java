package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.FollowUp;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.FollowUp.LastTime;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.ui.Answers;
import com.vaadin.flow.component.Component;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a follow-up shows to touch. */
final class FollowUpPage {
  private static final String NOT_SURE = "not-sure";

  /** What the touches of a follow-up lead to. */
  interface Touched {
    /** Everything is said. */
    void reply(Reply reply);

    /** Nothing is chosen any more. */
    void nothing();

    /** The year is said, and the month is still to come. */
    void year(Year year);
  }

  private final ScreeningTexts texts;
  private final Touched touched;

  FollowUpPage(ScreeningTexts texts, Touched touched) {
    this.texts = texts;
    this.touched = touched;
  }

  /**
   * The answers of the follow-up.
   *
   * @param name what a screen reader calls them: the question
   * @param chosen what was said before
   */
  Component answers(FollowUp followUp, String name, Optional<Reply> chosen, YearMonth now) {
    return switch (followUp.kind()) {
      case Choices(var choices, boolean several) when several -> many(choices, name, chosen);
      case Choices(var choices, _) -> one(choices, name, chosen);
      case LastTime _ -> years(name, chosen, now);
    };
  }

  private Component one(List<FollowUp.Choice> choices, String name, Optional<Reply> chosen) {
    return new Answers<>(
        name, words(choices), word(chosen), word -> touched.reply(Reply.parse(word)));
  }

  private Component many(List<FollowUp.Choice> choices, String name, Optional<Reply> chosen) {
    List<String> before =
        chosen
            .map(reply -> reply instanceof Reply.Chosen(var ids) ? ids : List.of(reply.word()))
            .orElse(List.of());
    Consumer<List<String>> choose =
        ids -> {
          if (ids.isEmpty()) {
            touched.nothing();
          } else {
            touched.reply(Reply.parse(String.join(",", ids)));
          }
        };
    return new ManyAnswers(name, words(choices), NOT_SURE, before, choose);
  }

  private Map<String, String> words(List<FollowUp.Choice> choices) {
    Map<String, String> words = new LinkedHashMap<>();
    choices.forEach(
        choice -> words.put(choice.id(), texts.words(choice.text(), ReplyWords.locale())));
    words.put(NOT_SURE, ReplyWords.of(Answer.NOT_SURE));
    return words;
  }

  /** This year, the last one, before that: more than any value of the protocol looks back. */
  private Component years(String name, Optional<Reply> chosen, YearMonth now) {
    Year last = yearBefore(now);
    String before = new Reply.Before(last).word();
    Map<String, String> words = new LinkedHashMap<>();
    words.put(String.valueOf(now.getYear()), String.valueOf(now.getYear()));
    words.put(last.toString(), last.toString());
    words.put(before, ReplyWords.say("month.before", last.toString()));
    words.put(NOT_SURE, ReplyWords.of(Answer.NOT_SURE));
    return new Answers<>(
        name,
        words,
        chosen.map(reply -> card(reply, last)).orElse(null),
        word -> {
          if (word.matches("[0-9]{4}")) {
            touched.year(Year.parse(word));
          } else {
            touched.reply(Reply.parse(word));
          }
        });
  }

  /** Where a reply belongs, though years may have turned since: before 2024 is before 2025. */
  private static String card(Reply reply, Year last) {
    return switch (reply) {
      case Reply.InMonth(YearMonth month) when month.getYear() >= last.getValue() ->
          String.valueOf(month.getYear());
      case Reply.Before(Year year) when year.isAfter(last) -> reply.word();
      case Reply.InMonth _, Reply.Before _ -> new Reply.Before(last).word();
      case Reply.Chosen _, Reply.NotSure _ -> reply.word();
    };
  }

  /** Whether a reply says more than the card that it belongs to: a month, or an earlier year. */
  static boolean saysMoreThanItsCard(Reply reply, YearMonth now) {
    return switch (reply) {
      case Reply.InMonth _ -> true;
      case Reply.Before(Year year) -> !year.equals(yearBefore(now));
      case Reply.Chosen _, Reply.NotSure _ -> false;
    };
  }

  private static Year yearBefore(YearMonth now) {
    return Year.of(now.getYear() - 1);
  }

  /** The months of a year, as far as they have begun. */
  Component months(String name, Year year, Optional<Reply> chosen, YearMonth now) {
    Map<String, String> words = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 12)
        .mapToObj(year::atMonth)
        .filter(month -> !month.isAfter(now))
        .forEach(month -> words.put(month.toString(), ReplyWords.month(month, "LLL")));
    Answers<String> months =
        new Answers<>(name, words, word(chosen), word -> touched.reply(Reply.parse(word)));
    months.addClassName("months");
    return months;
  }

  private static @Nullable String word(Optional<Reply> reply) {
    return reply.map(Reply::word).orElse(null);
  }
}
