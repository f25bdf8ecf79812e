package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Day, month and year in the order of the reader's language, from a keypad on the screen or digit
 * keys. Reports what was typed and judges nothing.
 */
public final class DateOfBirthEntry extends Div {
  private static final List<String> DIGITS =
      IntStream.range(0, 10).mapToObj(String::valueOf).toList();

  private final Map<When.DatePart, BoxField> boxes = new EnumMap<>(When.DatePart.class);

  /**
   * Makes the entry.
   *
   * @param question shown above the boxes
   * @param changed runs after each key
   */
  public DateOfBirthEntry(String question, Runnable changed) {
    addClassName("id");
    BoxEntry entry = new BoxEntry(changed);
    for (When.DatePart part : When.order(getLocale())) {
      boxes.put(part, box(entry, part));
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

  public String day() {
    return text(When.DatePart.DAY);
  }

  public String month() {
    return text(When.DatePart.MONTH);
  }

  public String year() {
    return text(When.DatePart.YEAR);
  }

  private String text(When.DatePart part) {
    BoxField box = boxes.get(part);
    return box == null ? "" : box.value();
  }

  /** Whether every box is full. */
  public boolean complete() {
    return boxes.values().stream().allMatch(BoxField::full);
  }
}
