package clinic.needlepoint.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Texts broken into lines of a width, in one size. Widths are points (1/72 inch). */
record PdfCells(PdfFont font, float size) {
  /**
   * Where a column stands.
   *
   * @param left from the edge at which lines begin: the right one in a document from the right
   * @param own whether what stands there runs as its own first letter does, and otherwise from the
   *     left, whatever the document's language: names, codes, times
   */
  record Slot(float left, float width, boolean own) {}

  float leading() {
    return size * 1.3f;
  }

  /** Breaks between words, and within a word that is longer than a line. */
  List<String> lines(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : font.known(text).split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && font.width(line + " " + rest, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (font.width(rest, size) > width) {
        int fits = withLetter(rest, fitting(rest, width));
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * As many, or fewer where a line of digits and signs alone would be left of a code: on a page
   * that runs from the right it would be turned.
   */
  private static int withLetter(String word, int fits) {
    int last = word.length() - 1;
    while (last > 0 && !Character.isLetter(word.charAt(last))) {
      last--;
    }
    return last > 0 && last < fits ? last : fits;
  }

  /** How many characters fit: at least one, so that a narrow column ends too. */
  private int fitting(String word, float width) throws IOException {
    int fits = 1;
    while (fits < word.length() && font.width(word.substring(0, fits + 1), size) <= width) {
      fits++;
    }
    return fits;
  }
}
