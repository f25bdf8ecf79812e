package clinic.needlepoint.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Boxes filled in turn from keys on the screen or on a keyboard. Knows nothing of their meaning.
 */
final class BoxEntry {
  private final List<BoxField> boxes = new ArrayList<>();
  private final Div row = new Div();
  private final Runnable changed;

  BoxEntry(Runnable changed) {
    this.changed = changed;
    row.addClassName("boxes");
  }

  Div row() {
    return row;
  }

  BoxField box(String label, int length, String width) {
    BoxField box = new BoxField(label, length, width);
    boxes.add(box);
    row.add(box);
    return box;
  }

  void type(String character) {
    BoxField box = current();
    if (!box.full()) {
      box.value(box.value() + character, true);
      show();
    }
  }

  void rubOut() {
    for (BoxField box : boxes.reversed()) {
      if (!box.value().isEmpty()) {
        box.value(box.value().substring(0, box.value().length() - 1), true);
        break;
      }
    }
    show();
  }

  /** The first box that is not full, or the last. */
  private BoxField current() {
    return boxes.stream().filter(box -> !box.full()).findFirst().orElseGet(boxes::getLast);
  }

  void show() {
    BoxField current = current();
    boxes.forEach(box -> box.value(box.value(), box.equals(current) && !box.full()));
    changed.run();
  }

  /** A key of the pad that types its own words. */
  NativeButton key(String character) {
    NativeButton key = bare(character);
    key.setText(character);
    return key;
  }

  NativeButton bare(String character) {
    NativeButton key = Buttons.typed(new NativeButton());
    key.addClassName("key");
    key.addClickListener(click -> type(character));
    return key;
  }

  NativeButton rubOutKey(String name) {
    NativeButton key = Buttons.typed(new NativeButton());
    key.addClassNames("key", "key--fn");
    key.setAriaLabel(name);
    key.add(Icon.of("erase"));
    key.addClickListener(click -> rubOut());
    return key;
  }

  /** Lets a keyboard type as well, wherever the focus is on the screen. */
  void listen(Div screen, List<String> characters, Consumer<String> typed) {
    for (String character : characters) {
      Shortcuts.addShortcutListener(screen, () -> typed.accept(character), Key.of(character))
          .allowBrowserDefault();
    }
    Shortcuts.addShortcutListener(screen, this::rubOut, Key.BACKSPACE);
  }
}
