package clinic.needlepoint.scanner;

import static clinic.needlepoint.scanner.KeyCodes.LEFT_ALT;
import static clinic.needlepoint.scanner.KeyCodes.RIGHT_ALT;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the keys of a scanner into scans. Keys are places; the layout says which characters they
 * are. A control character comes in one of the ways that scanners know: as a Ctrl chord (GS is Ctrl
 * and the key right of P's neighbour, on every layout), as Alt with its number on the number pad,
 * or as a function key (F8 for GS, as Honeywell does). A key that is none of these drops the scan.
 */
final class KeyDecoder {
  private static final int LONGEST_NUMBER = 5;

  private final KeyboardLayout layout;
  private final ScanFraming framing;
  private final Set<Integer> held = new HashSet<>();
  private final StringBuilder number = new StringBuilder();
  private char waiting;
  private long last;

  KeyDecoder(KeyboardLayout layout, ScanFraming framing) {
    this.layout = layout;
    this.framing = framing;
  }

  /** The scan that this event ended, or the half one that had ended before it. */
  Optional<ScanReading> accept(InputEvent event) {
    if (event.somethingLost()) {
      forget();
      return framing.spoiled(UnreadableReason.KEYS_LOST, event.micros());
    }
    if (event.type() != InputEvent.KEY) {
      return Optional.empty();
    }
    Optional<ScanReading> half = framing.pause(event.micros());
    if (event.micros() - last >= ScanFraming.GAP_MICROS) {
      waiting = 0;
      number.setLength(0);
    }
    last = event.micros();
    return key(event).or(() -> half);
  }

  private Optional<ScanReading> key(InputEvent event) {
    return switch (event.value()) {
      case InputEvent.UP -> released(event.code(), event.micros());
      case InputEvent.DOWN -> pressed(event.code(), event.micros());
      default -> Optional.empty(); // still down: no scanner repeats a key by resting on it
    };
  }

  /** A key that was held while events were lost may be up by now, and nobody said so. */
  private void forget() {
    held.clear();
    number.setLength(0);
    waiting = 0;
  }

  private Optional<ScanReading> released(int code, long at) {
    held.remove(code);
    if (code != LEFT_ALT || number.isEmpty()) {
      return Optional.empty();
    }
    int character = Integer.parseInt(number, 0, number.length(), 10);
    number.setLength(0);
    return control(character, at);
  }

  private Optional<ScanReading> pressed(int code, long at) {
    if (KeyCodes.MODIFIERS.contains(code)) {
      held.add(code);
      return Optional.empty();
    }
    if (KeyCodes.LOCKS.contains(code)) {
      return Optional.empty();
    }
    if (altGr()) {
      return character(code, at);
    }
    if (meta()) {
      return unknown(at);
    }
    if (ctrl()) {
      return chord(code, at);
    }
    return held.contains(LEFT_ALT) ? byNumber(code, at) : plain(code, at);
  }

  private Optional<ScanReading> plain(int code, long at) {
    if (code == KeyCodes.ENTER || code == KeyCodes.PAD_ENTER || code == KeyCodes.TAB) {
      return end(at);
    }
    char pad = KeyCodes.pad(code);
    if (pad != 0) {
      return send(pad, at);
    }
    return code == KeyCodes.F8 ? send(Scan.GS, at) : character(code, at);
  }

  private Optional<ScanReading> character(int code, long at) {
    char character = layout.character(code, shift(), altGr());
    if (character == 0) {
      return unknown(at);
    }
    if (waiting == 0 && layout.waits(code, altGr())) {
      waiting = character;
      return Optional.empty();
    }
    return send(character, at);
  }

  /** A character, after one that may still wait for it. */
  private Optional<ScanReading> send(char character, long at) {
    char before = waiting;
    waiting = 0;
    if (before == 0) {
      return framing.character(character, at);
    }
    // Any other key than the space would make a letter with an accent of it.
    return character == ' '
        ? framing.character(before, at)
        : framing.spoiled(UnreadableReason.CHARACTER, at);
  }

  private Optional<ScanReading> chord(int code, long at) {
    char character = layout.character(code, false, false);
    if (code == KeyCodes.RIGHT_BRACKET || character == ']') {
      return send(Scan.GS, at);
    }
    return character == 'j' || character == 'm' || character == 'i' ? end(at) : unknown(at);
  }

  private Optional<ScanReading> byNumber(int code, long at) {
    char digit = KeyCodes.pad(code);
    if (digit < '0' || digit > '9' || number.length() == LONGEST_NUMBER) {
      return unknown(at);
    }
    number.append(digit);
    return Optional.empty();
  }

  private Optional<ScanReading> control(int character, long at) {
    boolean end = character == '\r' || character == '\n' || character == '\t';
    return end ? end(at) : send((char) Math.min(character, Character.MAX_VALUE), at);
  }

  private Optional<ScanReading> end(long at) {
    if (waiting != 0) {
      waiting = 0;
      var _ = framing.spoiled(UnreadableReason.CHARACTER, at);
    }
    return framing.end(at);
  }

  private Optional<ScanReading> unknown(long at) {
    waiting = 0;
    number.setLength(0);
    return framing.spoiled(UnreadableReason.UNKNOWN_KEY, at);
  }

  private boolean shift() {
    return held.contains(KeyCodes.LEFT_SHIFT) || held.contains(KeyCodes.RIGHT_SHIFT);
  }

  private boolean ctrl() {
    return held.contains(KeyCodes.LEFT_CTRL) || held.contains(KeyCodes.RIGHT_CTRL);
  }

  private boolean meta() {
    return held.contains(KeyCodes.LEFT_META) || held.contains(KeyCodes.RIGHT_META);
  }

  /**
   * Ctrl with Alt stands for it, as scanners set up for Windows send it. A US keyboard has none.
   */
  private boolean altGr() {
    return layout != KeyboardLayout.US
        && (held.contains(RIGHT_ALT) || (ctrl() && held.contains(LEFT_ALT)));
  }
}
