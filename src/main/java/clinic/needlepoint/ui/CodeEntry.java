package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One box for a code, from keys for its characters alone on the screen, or from a keyboard. */
public final class CodeEntry extends Div {
  private final BoxField box;

  /**
   * Makes the entry.
   *
   * @param question shown beside the box
   * @param label of the box
   * @param characters that a code can have, capitals and digits
   * @param length how many it has
   * @param before what was typed before, to begin with; may be empty
   * @param changed is told after each key
   */
  public CodeEntry(
      String question,
      String label,
      String characters,
      int length,
      String before,
      Consumer<String> changed) {
    addClassNames("letters", "code-entry");
    List<String> keys = characters.chars().mapToObj(Character::toString).toList();
    BoxEntry entry = new BoxEntry(() -> changed.accept(code()));
    box = entry.box(label, length, "auto");
    box.value(before, false);
    Div head = new Div(new Heading(question), entry.row());
    head.addClassName("letters-head");
    Div pad = new Div();
    pad.addClassName("letterpad");
    keys.forEach(key -> pad.add(entry.key(key)));
    pad.add(entry.rubOutKey(getTranslation("ui.rub-out")));
    add(head, pad);
    entry.listen(
        this,
        keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList(),
        key -> entry.type(key.toUpperCase(Locale.ROOT)));
    entry.show();
  }

  private String code() {
    return box.value();
  }
}
