package clinic.needlepoint.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text by its sentences, for screens that hold only so many letters. */
public final class Sentences {
  private Sentences() {}

  /**
   * As many sentences as one screen shows.
   *
   * @param first the number of its first sentence in the whole text, from 0
   */
  public record Part(int first, String text) {}

  /** Each sentence on its own. */
  public static List<String> of(String text, Locale language) {
    return parts(text, language, 0).stream().map(Part::text).toList();
  }

  /**
   * The text in parts of whole sentences.
   *
   * @param most letters of a part; a longer sentence stays whole
   */
  public static List<Part> parts(String text, Locale language, int most) {
    List<Part> parts = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(text);
    int begin = 0;
    int first = 0;
    int count = 0;
    int before = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      if (end - begin > most && before > begin) {
        parts.add(new Part(first, text.substring(begin, before).strip()));
        begin = before;
        first = count;
      }
      before = end;
      count++;
    }
    parts.add(new Part(first, text.substring(begin).strip()));
    return parts;
  }
}
