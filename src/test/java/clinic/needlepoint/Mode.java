package clinic.needlepoint;

import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody reads a patient's screens, as they set it there.
 *
 * @param language two letters
 * @param size of the words: 0 to 2
 * @param contrast high contrast
 * @param low buttons low
 * @param still less motion
 */
record Mode(String language, int size, boolean contrast, boolean low, boolean still) {
  private static final List<Boolean> BOTH = List.of(false, true);

  /** Fifteen, one for each language and size, in which every two of the five meet. */
  static final List<Mode> PAIRS =
      Stream.of("en", "es", "de", "fr", "ar").flatMap(Mode::ofLanguage).toList();

  private static Stream<Mode> ofLanguage(String language) {
    int number = List.of("en", "es", "de", "fr", "ar").indexOf(language);
    return Stream.of(0, 1, 2)
        .map(size ->
            new Mode(
                language,
                size,
                (number + size) % 2 == 1,
                (number + size) / 2 % 2 == 1,
                (number + 2 * size) / 3 % 2 == 1));
  }

  /** All hundred and twenty. */
  static List<Mode> every() {
    return PAIRS.stream()
        .flatMap(mode ->
            BOTH.stream()
                .flatMap(contrast ->
                    BOTH.stream()
                        .flatMap(low ->
                            BOTH.stream()
                                .map(still ->
                                    new Mode(mode.language, mode.size, contrast, low, still)))))
        .toList();
  }

  static Mode of(String language, int size) {
    return PAIRS.stream()
        .filter(mode -> mode.language.equals(language) && mode.size == size)
        .findFirst()
        .orElseThrow();
  }

  /** Whose people write the month before the day. */
  boolean monthFirst() {
    return language.equals("en");
  }

  /** For the name of a picture: "de-2-contrast-low". */
  String words() {
    return language
        + "-"
        + size
        + (contrast ? "-contrast" : "")
        + (low ? "-low" : "")
        + (still ? "-still" : "");
  }
}
