package clinic.needlepoint.screening;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** What somebody touched on a follow-up's screen; one word of small letters, digits and hyphens. */
public sealed interface Reply {
  /** As the table and the log write it. */
  String word();

  /** Never taken for a no. */
  record NotSure() implements Reply {
    @Override
    public String word() {
      return "not-sure";
    }
  }

  /** Ids of choices, at least one, in the order of the list. */
  record Chosen(List<String> choices) implements Reply {
    public Chosen {
      choices = List.copyOf(choices);
      if (choices.isEmpty()) {
        throw new IllegalArgumentException("Nothing was chosen.");
      }
    }

    @Override
    public String word() {
      return String.join(",", choices);
    }
  }

  /** The month of the last time. */
  record InMonth(YearMonth month) implements Reply {
    @Override
    public String word() {
      return month.toString();
    }
  }

  /** Some time before that year. */
  record Before(Year year) implements Reply {
    @Override
    public String word() {
      return "before-" + year;
    }
  }

  /** Whether a choice of a questionnaire may have that id: no other reply reads the same. */
  static boolean isChoice(String id) {
    return parse(id) instanceof Chosen && !id.contains(",");
  }

  static Reply parse(String word) {
    if (word.equals("not-sure")) {
      return new NotSure();
    }
    if (word.matches("[0-9]{4}-[0-9]{2}")) {
      return new InMonth(YearMonth.parse(word));
    }
    if (word.matches("before-[0-9]{4}")) {
      return new Before(Year.parse(word.substring("before-".length())));
    }
    return new Chosen(List.of(word.split(",", -1)));
  }
}
