package clinic.needlepoint.staff.ui;

import clinic.needlepoint.ui.Icon;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Ten digits and a rubber, to touch or on a keyboard. */
final class Keypad extends Div {
  Keypad(IntConsumer digit, Runnable rubOut) {
    addClassName("keypad");
    for (int number = 1; number <= 9; number++) {
      add(key(number, digit));
    }
    NativeButton rubber = new NativeButton();
    rubber.addClickListener(click -> rubOut.run());
    rubber.addClassNames("key", "key--fn");
    rubber.setAriaLabel(getTranslation("staff.sign-in.rub-out"));
    rubber.add(Icon.of("erase"));
    add(new Span(), key(0, digit), rubber);
    for (int number = 0; number <= 9; number++) {
      listen(number, digit);
    }
    Shortcuts.addShortcutListener(this, rubOut::run, Key.BACKSPACE);
  }

  private static NativeButton key(int number, IntConsumer digit) {
    NativeButton key = new NativeButton(String.valueOf(number), click -> digit.accept(number));
    key.addClassName("key");
    return key;
  }

  private void listen(int number, IntConsumer digit) {
    Shortcuts.addShortcutListener(this, () -> digit.accept(number), Key.of("Digit" + number));
    Shortcuts.addShortcutListener(this, () -> digit.accept(number), Key.of("Numpad" + number));
  }
}
