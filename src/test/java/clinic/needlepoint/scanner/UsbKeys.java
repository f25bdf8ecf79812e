package clinic.needlepoint.scanner;

import clinic.needlepoint.QemuGuest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys that a scanner with a US layout presses on the guest's USB keyboard. */
final class UsbKeys {
  /** qemu's keyboard keeps 16 events until the guest asks for them, one each 8 ms. */
  private static final long PACE_MS = 20;

  private static final Map<Character, String> NAMES =
      Map.ofEntries(
          Map.entry('-', "minus"),
          Map.entry('=', "equal"),
          Map.entry('[', "bracket_left"),
          Map.entry(']', "bracket_right"),
          Map.entry('\\', "backslash"),
          Map.entry(';', "semicolon"),
          Map.entry('\'', "apostrophe"),
          Map.entry('`', "grave_accent"),
          Map.entry(',', "comma"),
          Map.entry('.', "dot"),
          Map.entry('/', "slash"),
          Map.entry(' ', "spc"),
          Map.entry('\n', "ret"),
          Map.entry('\t', "tab"));

  private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
  private static final String UNSHIFTED = "`1234567890-=[]\\;',./";

  private final QemuGuest guest;

  UsbKeys(QemuGuest guest) {
    this.guest = guest;
  }

  /** Types it; GS as Ctrl and the closing bracket, and Enter for a line break. */
  void type(String text) throws Exception {
    for (int i = 0; i < text.length(); i++) {
      press(chord(text.charAt(i)));
    }
  }

  private static String[] chord(char character) {
    int shifted = SHIFTED.indexOf(character);
    if (shifted >= 0) {
      return new String[] {"shift", name(UNSHIFTED.charAt(shifted))};
    }
    if (character >= 'A' && character <= 'Z') {
      return new String[] {"shift", name(Character.toLowerCase(character))};
    }
    return character == Scan.GS
        ? new String[] {"ctrl", "bracket_right"}
        : new String[] {name(character)};
  }

  private static String name(char character) {
    return NAMES.getOrDefault(character, String.valueOf(character));
  }

  /** Presses keys by the names of qemu, in order, and lets them go. */
  void press(String... names) throws Exception {
    List<String> down = new ArrayList<>(List.of(names));
    for (String name : down) {
      event(name, true);
    }
    for (String name : down.reversed()) {
      event(name, false);
    }
  }

  private void event(String name, boolean down) throws IOException, InterruptedException {
    guest.tell(
        """
        {"execute":"input-send-event","arguments":{"events":[{"type":"key","data":\
        {"down":%b,"key":{"type":"qcode","data":"%s"}}}]}}\
        """
            .formatted(down, name));
    Thread.sleep(PACE_MS);
  }
}
