package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
   * @param before what was typed before, to begin with; may be empty
   * @param changed is told after each key: a letter or nothing for each box
   */
  public LetterEntry(
      String question, List<String> labels, List<String> before, Consumer<List<String>> changed) {
    addClassName("letters");
    BoxEntry entry = new BoxEntry(() -> changed.accept(letters()));
    for (int i = 0; i < labels.size(); i++) {
      BoxField box = entry.box(labels.get(i), 1, "auto");
      box.value(i < before.size() ? before.get(i) : "", false);
      boxes.add(box);
    }
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

  private List<String> letters() {
    return boxes.stream().map(BoxField::value).toList();
  }
}
