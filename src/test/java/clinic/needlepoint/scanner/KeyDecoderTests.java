package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F052")
class KeyDecoderTests {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final String GOOD = "]d20109506000134352" + "10aB-7/Zy\u001d21Xy9_z";
  private static final int HOSTILE_SCANS = 10_000;
  private static final int KEY_CODES = 256;

  private final List<ScanReading> readings = new ArrayList<>();
  private Keystrokes keys = Keystrokes.of(KeyboardLayout.US, readings::add, CLOCK);

  @ParameterizedTest
  @EnumSource(KeyboardLayout.class)
  @Tag("F054")
  void readsEachSignThatACodeMayHoldOnEachLayout(KeyboardLayout layout) {
    keys = Keystrokes.of(layout, readings::add, CLOCK);
    StringBuilder signs = new StringBuilder("\u001d");
    for (char sign = ' '; sign <= '~'; sign++) {
      signs.append(sign);
    }
    keys.type(signs.toString()).press(KeyCodes.ENTER);

    assertThat(readings).containsExactly(scan(signs.toString()));
  }

  /** Key codes of Linux against the layouts de and fr of xkeyboard-config; s Shift, a AltGr. */
  @ParameterizedTest
  @CsvSource({
    "DE, 21, z", "DE, 44, y", "DE, 53, -", "DE, s8, /", "DE, s9, (", "DE, s53, _", "DE, 43, #",
    "DE, a16, @", "DE, a8, {", "DE, a9, [", "DE, a10, ]", "DE, a11, }", "DE, a12, \\", "DE, a27, ~",
    "DE, a86, |", "DE, s11, =", "DE, s27, *", "FR, 16, a", "FR, 30, q", "FR, 17, z", "FR, 44, w",
    "FR, 39, m", "FR, s2, 1", "FR, s11, 0", "FR, 7, -", "FR, s52, /", "FR, 50, ','", "FR, 51, ;",
    "FR, 6, (", "FR, 12, )", "FR, a6, [", "FR, a12, ]", "FR, a11, @", "FR, a7, |", "FR, 9, _"
  })
  void placesSignsWhereEachKeyboardHasThem(KeyboardLayout layout, String key, char sign) {
    int code = Integer.parseInt(key.replaceAll("[sa]", ""));
    boolean shift = key.startsWith("s");

    assertThat(layout.character(code, shift, key.startsWith("a"))).isEqualTo(sign);
  }

  @Test
  void takesASignForAnotherOnTheWrongLayout() {
    Keystrokes german = Keystrokes.of(KeyboardLayout.DE, readings::add, CLOCK);
    new Keystrokes(KeyboardLayout.US, german).type("ZY-/").press(KeyCodes.ENTER);

    assertThat(readings).containsExactly(unreadable(UnreadableReason.CHARACTER, 4));
  }

  /** As recorded from a German keyboard: the separator is Ctrl and the key +, left of Enter. */
  @ParameterizedTest
  @EnumSource(KeyboardLayout.class)
  @Tag("F054")
  void takesTheSeparatorInEachWayThatScannersSendIt(KeyboardLayout layout) {
    keys = Keystrokes.of(layout, readings::add, CLOCK);
    keys.type("A").chord(KeyCodes.LEFT_CTRL, KeyCodes.RIGHT_BRACKET);
    keys.type("B").press(KeyCodes.F8);
    keys.type("C").chord(KeyCodes.LEFT_ALT, 82, 80, 73);
    keys.type("D").press(KeyCodes.TAB);

    assertThat(readings).containsExactly(scan("A\u001dB\u001dC\u001dD"));
  }

  @Test
  void endsAtEnterHoweverItIsSent() {
    keys.type("A").press(KeyCodes.ENTER);
    keys.type("B").press(KeyCodes.PAD_ENTER);
    keys.type("C").press(KeyCodes.TAB);
    keys.type("D").chord(KeyCodes.LEFT_CTRL, 50); // Ctrl+M, CR
    keys.type("E").chord(KeyCodes.LEFT_CTRL, 36); // Ctrl+J, LF
    keys.type("F").chord(KeyCodes.LEFT_ALT, 79, 81); // Alt and 13
    keys.press(KeyCodes.ENTER).press(KeyCodes.ENTER);

    assertThat(readings)
        .containsExactly(scan("A"), scan("B"), scan("C"), scan("D"), scan("E"), scan("F"));
  }

  @Test
  void readsDigitsOfTheNumberPad() {
    keys.press(KeyCodes.NUM_LOCK).press(79).press(80).press(81).press(74).press(KeyCodes.ENTER);

    assertThat(readings).containsExactly(scan("123-"));
  }

  @Test
  void dropsTheWholeScanForAKeyThatIsNoCharacter() {
    keys.type("AB").chord(KeyCodes.LEFT_CTRL, 24).type("CD").press(KeyCodes.ENTER);
    keys.type(GOOD).press(KeyCodes.ENTER);

    assertThat(readings).containsExactly(unreadable(UnreadableReason.UNKNOWN_KEY, 5), scan(GOOD));
  }

  @Test
  void dropsAScanThatFellSilentAndTakesTheNext() {
    keys.type("]d201").wait(300).type(GOOD).press(KeyCodes.ENTER);
    keys.type("AB").wait(299).type("CD").press(KeyCodes.ENTER);

    assertThat(readings)
        .containsExactly(unreadable(UnreadableReason.UNFINISHED, 5), scan(GOOD), scan("ABCD"));
  }

  @Test
  void saysWhenItFellSilentForGood() {
    keys.type("]d2").silence(299);
    assertThat(readings).isEmpty();

    keys.silence(1);
    assertThat(readings).containsExactly(unreadable(UnreadableReason.UNFINISHED, 3));
  }

  @Test
  void keepsNothingOfAnEndlessBurst() {
    keys.type("9".repeat(1_000_000)).press(KeyCodes.ENTER).type(GOOD).press(KeyCodes.ENTER);

    assertThat(readings)
        .containsExactly(unreadable(UnreadableReason.TOO_LONG, 1_000_000), scan(GOOD));
  }

  @Test
  void dropsAScanOfWhichTheKernelLostKeys() {
    keys.type("AB").lost().type("CD").press(KeyCodes.ENTER).type(GOOD).press(KeyCodes.ENTER);

    assertThat(readings).containsExactly(unreadable(UnreadableReason.KEYS_LOST, 5), scan(GOOD));
  }

  @Test
  void letsNoShiftStickThatWasHeldWhenKeysWereLost() {
    keys.down(KeyCodes.LEFT_SHIFT).lost().press(KeyCodes.ENTER).type("ab").press(KeyCodes.ENTER);

    assertThat(readings.getLast()).isEqualTo(scan("ab"));
  }

  @Test
  void takesADeadKeyForASignOnlyWithTheSpace() {
    keys = Keystrokes.of(KeyboardLayout.DE, readings::add, CLOCK);
    keys.press(41).press(KeyCodes.SPACE).press(KeyCodes.ENTER);
    keys.press(41).press(30).press(KeyCodes.ENTER);
    keys.type("A").press(41).press(KeyCodes.ENTER);
    keys.press(41).wait(300).type("B").press(KeyCodes.ENTER);

    assertThat(readings)
        .containsExactly(
            scan("^"),
            unreadable(UnreadableReason.CHARACTER, 1),
            unreadable(UnreadableReason.CHARACTER, 2),
            scan("B"));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 3);
  }

  /** The seed is in the test's name. */
  @ParameterizedTest
  @MethodSource("seeds")
  void readsTheNextGoodScanAfterEachHostileOne(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < HOSTILE_SCANS; i++) {
      hostile(random);
      keys.letGo().wait(300);
      readings.clear();
      keys.type(GOOD).press(KeyCodes.ENTER);
      assertThat(readings.getLast()).as("after scan %d of seed %d", i, seed).isEqualTo(scan(GOOD));
      assertThat(readings).hasSizeBetween(1, 2);
    }
  }

  private void hostile(Random random) {
    for (int length = random.nextInt(200); length >= 0; length--) {
      switch (random.nextInt(12)) {
        case 0 -> keys.lost();
        case 1 -> keys.wait(random.nextInt(400));
        case 2 -> keys.chord(KeyCodes.LEFT_CTRL, random.nextInt(KEY_CODES));
        case 3 -> keys.chord(KeyCodes.LEFT_ALT, 71 + random.nextInt(13), 71 + random.nextInt(13));
        case 4 -> keys.down(random.nextInt(KEY_CODES));
        case 5 -> keys.accept(new InputEvent(random.nextInt(6), random.nextInt(), 1, keys.now()));
        case 6 -> keys.chord(KeyCodes.RIGHT_ALT, random.nextInt(KEY_CODES));
        default -> keys.press(random.nextInt(KEY_CODES));
      }
    }
  }

  private static Scan scan(String raw) {
    return new Scan(raw, AT, ScanSource.EVDEV);
  }

  private static UnreadableScan unreadable(UnreadableReason reason, int length) {
    return new UnreadableScan(reason, length, AT, ScanSource.EVDEV);
  }
}
