package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Day, month and year in the order of the reader's language, from a keypad on the screen or digit
 * keys. Reports what was typed and judges nothing.
 */
public final class DateOfBirthEntry extends Div {
  private static final List<String> DIGITS =
      IntStream.range(0, 10).mapToObj(String::valueOf).toList();

  /** What is in the boxes: up to 2, 2 and 4 digits. */
  public record Typed(String day, String month, String year) {
    public static final Typed NOTHING = new Typed("", "", "");

    private String part(When.DatePart part) {
      return switch (part) {
        case DAY -> day;
        case MONTH -> month;
        case YEAR -> year;
      };
    }
  }

  private final Map<When.DatePart, BoxField> boxes = new EnumMap<>(When.DatePart.class);

  /**
   * Makes the entry.
   *
   * @param question shown above the boxes
   * @param before what was typed before, to begin with
   * @param changed is told after each key
   */
  public DateOfBirthEntry(String question, Typed before, Consumer<Typed> changed) {
    addClassName("id");
    BoxEntry entry = new BoxEntry(() -> changed.accept(typed()));
    for (When.DatePart part : When.order(getLocale())) {
      BoxField box = box(entry, part);
      box.value(before.part(part), false);
      boxes.put(part, box);
    }
    Div left = new Div(new Heading(question), entry.row());
    left.addClassName("l");
    add(left, keypad(entry));
    entry.listen(this, DIGITS, entry::type);
    entry.show();
  }

  private BoxField box(BoxEntry entry, When.DatePart part) {
    String label = getTranslation("ui.date." + part.name().toLowerCase(java.util.Locale.ROOT));
    return switch (part) {
      case MONTH -> entry.box(label, 2, "118px");
      case DAY -> entry.box(label, 2, "92px");
      case YEAR -> entry.box(label, 4, "150px");
    };
  }

  private Div keypad(BoxEntry entry) {
    Div pad = new Div();
    pad.addClassName("keypad");
    for (String digit : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")) {
      pad.add(entry.key(digit));
    }
    NativeButton zero = entry.key("0");
    pad.add(new Span(), zero, entry.rubOutKey(getTranslation("ui.rub-out")));
    return pad;
  }

  private Typed typed() {
    return new Typed(text(When.DatePart.DAY), text(When.DatePart.MONTH), text(When.DatePart.YEAR));
  }

  private String text(When.DatePart part) {
    BoxField box = boxes.get(part);
    return box == null ? "" : box.value();
  }
}
