package clinic.needlepoint.document;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the writing of a text needs: letters that join, and lines that run from the right. */
final class PdfScript {
  private static final ArabicShaping JOINED =
      new ArabicShaping(
          ArabicShaping.LETTERS_SHAPE
              | ArabicShaping.TEXT_DIRECTION_LOGICAL
              | ArabicShaping.LENGTH_GROW_SHRINK);

  /** Lam, its marks, and the alef that it is drawn in one with. */
  private static final Pattern LAM_ALEF =
      Pattern.compile("\u0644(\\p{Mn}*)[\u0622\u0623\u0625\u0627]");

  private static final Pattern DRAWN_IN_ONE = Pattern.compile("[\ufef5-\ufefc]");

  /** Follows a lam drawn in one with its alef, where the marks after it are the lam's. */
  static final int OF_THE_LAM = 0x034f; // combining grapheme joiner, itself without a drawing

  private PdfScript() {}

  /** Whether a document in that language runs from the right. */
  static boolean fromRight(Locale language) {
    return language.getLanguage().equals("ar");
  }

  /** Whether it needs neither: the most of what is written. */
  static boolean plain(String text) {
    return text.codePoints().noneMatch(PdfScript::arabic)
        && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** A name, a code or a time that keeps its own order within a line from the right. */
  static String whole(String value) {
    return plain(value) ? "\u200e" + value + "\u200e" : value;
  }

  /** Arabic letters, marks and signs, and their joined forms. */
  static boolean arabic(int point) {
    return (point >= 0x0600 && point <= 0x06ff)
        || (point >= 0xfb50 && point <= 0xfdff)
        || (point >= 0xfe70 && point <= 0xfefc);
  }

  /**
   * Arabic letters in the forms they have beside each other (U+FE80 to U+FEFC), still in the order
   * of reading. Marks stay marks.
   */
  static String joined(String text) {
    try {
      StringBuilder joined = new StringBuilder();
      for (char sign : JOINED.shape(text).toCharArray()) {
        joined.append(sign >= '\ufe70' && sign <= '\ufe7f' ? mark(sign) : String.valueOf(sign));
      }
      return marksOfLams(text, joined.toString());
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("A text can not be joined", e);
    }
  }

  private static String marksOfLams(String text, String joined) {
    Iterator<MatchResult> lams = LAM_ALEF.matcher(text).results().iterator();
    return DRAWN_IN_ONE
        .matcher(joined)
        .replaceAll(drawn ->
            lams.hasNext() && !lams.next().group(1).isEmpty()
                ? drawn.group() + Character.toString(OF_THE_LAM)
                : drawn.group());
  }

  /** A mark without the space or the bar that its form stands on. */
  private static String mark(char form) {
    return Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC)
        .replace(" ", "")
        .replace("\u0640", "");
  }

  /** Whether a character is more than a hint for the order of others (category Cf). */
  static boolean drawn(int point) {
    return Character.getType(point) != Character.FORMAT;
  }

  /** The characters that take room. */
  static String shown(String text) {
    return text.codePoints()
        .filter(PdfScript::drawn)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether a character stands over or under the one before it and takes no room. */
  static boolean mark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** Whether a character by itself runs from the right, whatever is beside it. */
  static boolean strong(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
