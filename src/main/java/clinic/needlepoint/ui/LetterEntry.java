package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/** One letter into each of a few boxes, from letter keys on the screen or a keyboard. */
public final class LetterEntry extends Div {
  private static final List<String> LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString).toList();

  private final List<BoxField> boxes = new ArrayList<>();

  /**
   * Makes the entry.
   *
   * @param question shown above the boxes
   * @param labels a label for each box
   * @param changed runs after each key
   */
  public LetterEntry(String question, List<String> labels, Runnable changed) {
    addClassName("letters");
    BoxEntry entry = new BoxEntry(changed);
    labels.forEach(label -> boxes.add(entry.box(label, 1, "auto")));
    Div head = new Div(new Heading(question), entry.row());
    head.addClassName("letters-head");
    Div pad = new Div();
    pad.addClassName("letterpad");
    LETTERS.forEach(letter -> pad.add(entry.key(letter)));
    pad.add(entry.key("Ñ"), entry.rubOutKey(getTranslation("ui.rub-out")));
    add(head, pad);
    entry.listen(
        this,
        LETTERS.stream().map(String::toLowerCase).toList(),
        l -> entry.type(l.toUpperCase(java.util.Locale.ROOT)));
    entry.show();
  }

  /** What was typed into the boxes, in order; an empty string where nothing was. */
  public List<String> letters() {
    return boxes.stream().map(BoxField::value).toList();
  }

  public boolean complete() {
    return boxes.stream().allMatch(BoxField::full);
  }
}
