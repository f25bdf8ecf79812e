package clinic.needlepoint.scanner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a scanner's keyboard sends to the kernel, key by key, all at one time unless it waits. */
final class Keystrokes {
  private static final long MILLI = 1_000;
  private static final int KEYS = 128;

  private final KeyboardLayout layout;
  private final Consumer<InputEvent> to;
  private final Consumer<Long> silence;
  private final Set<Integer> held = new TreeSet<>();
  private long micros = 1_000_000;

  private Keystrokes(KeyboardLayout layout, Consumer<InputEvent> to, Consumer<Long> silence) {
    this.layout = layout;
    this.to = to;
    this.silence = silence;
  }

  /** A scanner set to one layout whose keys are read by another. */
  Keystrokes(KeyboardLayout layout, Keystrokes reader) {
    this(layout, reader.to, reader.silence);
  }

  static Keystrokes of(KeyboardLayout layout, Consumer<ScanReading> readings, Clock clock) {
    ScanFraming framing = new ScanFraming(ScanSource.EVDEV, clock);
    KeyDecoder decoder = new KeyDecoder(layout, framing);
    return new Keystrokes(
        layout,
        event -> decoder.accept(event).ifPresent(readings),
        now -> framing.silence(now).ifPresent(readings));
  }

  long now() {
    return micros;
  }

  Keystrokes wait(int millis) {
    micros += millis * MILLI;
    return this;
  }

  /** Nothing comes for so long, and the reader looks. */
  Keystrokes silence(int millis) {
    wait(millis);
    silence.accept(micros);
    return this;
  }

  Keystrokes accept(InputEvent event) {
    to.accept(event);
    return this;
  }

  Keystrokes lost() {
    return accept(new InputEvent(InputEvent.SYN, InputEvent.DROPPED, 0, micros));
  }

  Keystrokes down(int code) {
    held.add(code);
    return accept(new InputEvent(InputEvent.KEY, code, InputEvent.DOWN, micros));
  }

  Keystrokes up(int code) {
    held.remove(code);
    return accept(new InputEvent(InputEvent.KEY, code, InputEvent.UP, micros));
  }

  Keystrokes press(int code) {
    return down(code).up(code);
  }

  /** Presses keys while the first is held. */
  Keystrokes chord(int modifier, int... codes) {
    down(modifier);
    for (int code : codes) {
      press(code);
    }
    return up(modifier);
  }

  Keystrokes letGo() {
    new ArrayList<>(held).forEach(this::up);
    return this;
  }

  /** Types a text as this layout has it; a separator as Ctrl and the key of ] on a US keyboard. */
  Keystrokes type(String text) {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    return this;
  }

  private void character(char character) {
    if (character == Scan.GS) {
      chord(KeyCodes.LEFT_CTRL, KeyCodes.RIGHT_BRACKET);
      return;
    }
    for (List<Integer> level :
        List.of(List.<Integer>of(), List.of(KeyCodes.LEFT_SHIFT), List.of(KeyCodes.RIGHT_ALT))) {
      boolean shift = level.contains(KeyCodes.LEFT_SHIFT);
      boolean altGr = level.contains(KeyCodes.RIGHT_ALT);
      for (int code = 0; code < KEYS; code++) {
        if (layout.character(code, shift, altGr) == character) {
          stroke(level, code, altGr);
          return;
        }
      }
    }
    throw new IllegalArgumentException("No key for " + character);
  }

  private void stroke(List<Integer> modifiers, int code, boolean altGr) {
    modifiers.forEach(this::down);
    press(code);
    modifiers.forEach(this::up);
    if (layout.waits(code, altGr)) {
      press(KeyCodes.SPACE);
    }
  }
}
