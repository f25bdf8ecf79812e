package clinic.needlepoint.scanner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a self-test code.
 *
 * @param code which one it was
 * @param separator the separator arrived where it belongs
 * @param letters capital and small letters arrived as they are
 * @param digits every digit arrived
 * @param setTo the layout that the scanner is set to, where that is not the one it is read by
 */
public record SelfTest(
    SelfTestCode code,
    boolean separator,
    boolean letters,
    boolean digits,
    Optional<KeyboardLayout> setTo) {

  public boolean whole() {
    return separator && letters && digits && setTo.isEmpty();
  }

  /**
   * Looks at a scan.
   *
   * @param readBy the layout that the kiosk reads the scanner's keys by
   * @return empty for a scan that is no self-test code, however much of it was lost
   */
  public static Optional<SelfTest> of(Scan scan, KeyboardLayout readBy) {
    String raw = scan.raw().replaceFirst("^\\][A-Za-z][0-9A-Za-z]", "");
    return Arrays.stream(SelfTestCode.values())
        .flatMap(code ->
            Arrays.stream(KeyboardLayout.values())
                .sorted((a, b) -> Boolean.compare(b == readBy, a == readBy))
                .flatMap(set -> of(code, raw, set, readBy).stream()))
        .findFirst();
  }

  private static Optional<SelfTest> of(
      SelfTestCode code, String raw, KeyboardLayout set, KeyboardLayout readBy) {
    Optional<String> expected = set.readBy(readBy, code.text());
    if (expected.isEmpty() || !bones(expected.get()).equals(bones(raw))) {
      return Optional.empty();
    }
    String wanted = expected.get();
    boolean separator = raw.indexOf(Scan.GS) == wanted.indexOf(Scan.GS);
    return Optional.of(
        new SelfTest(
            code,
            separator,
            only("[A-Za-z]", raw).equals(only("[A-Za-z]", wanted)),
            only("[0-9]", raw).equals(only("[0-9]", wanted)),
            set == readBy ? Optional.empty() : Optional.of(set)));
  }

  /** What is left of a code when separators, cases and digits are lost: enough to know it by. */
  private static String bones(String text) {
    return only("[a-z]", text.toLowerCase(Locale.ROOT));
  }

  private static String only(String kind, String text) {
    return text.replaceAll("(?!" + kind + ").", "");
  }
}
