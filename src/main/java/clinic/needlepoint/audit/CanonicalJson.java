package clinic.needlepoint.audit;

import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of RFC 8785 for a restricted JSON: ASCII keys; strings in NFC without control
 * characters or lone surrogates; integers below 2^53; booleans, arrays, objects. No floats, no
 * nulls, nested at most 32 deep. Under these rules it is sorted keys and minimal escapes.
 */
public final class CanonicalJson {
  private static final long LARGEST = 1L << 53;
  private static final int DEEPEST = 32;

  private CanonicalJson() {}

  /**
   * Writes an object.
   *
   * @throws IllegalArgumentException naming what has no canonical form
   */
  public static String write(Map<String, ?> object) {
    StringBuilder out = new StringBuilder(256);
    object(object, 0, out);
    return out.toString();
  }

  /** Writes one value: a text in quotes, a number, a flag, an array or an object. */
  public static String value(Object value) {
    StringBuilder out = new StringBuilder();
    value(value, 0, out);
    return out.toString();
  }

  /** Writes a text in quotes, for whoever writes many objects of the same keys. */
  public static void text(String text, StringBuilder out) {
    string(text, out);
  }

  private static void object(Map<?, ?> object, int depth, StringBuilder out) {
    requireShallow(depth);
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : sorted(object).entrySet()) {
      out.append(separator);
      string(asciiKey(entry.getKey()), out);
      out.append(':');
      value(entry.getValue(), depth + 1, out);
      separator = ",";
    }
    out.append('}');
  }

  /** As most objects of the log come already. */
  private static Map<?, ?> sorted(Map<?, ?> object) {
    if (object instanceof SortedMap<?, ?> already && already.comparator() == null) {
      return object;
    }
    TreeMap<String, Object> sorted = new TreeMap<>();
    object.forEach((key, value) -> sorted.put(asciiKey(key), value));
    return sorted;
  }

  private static String asciiKey(Object key) {
    if (key instanceof String text && allWithin(text, 0x20)) {
      return text;
    }
    throw new IllegalArgumentException("A key of the log is printable ASCII: " + key);
  }

  /** Whether it is ASCII above that character, and below the last. ASCII is always in NFC. */
  private static boolean allWithin(String text, int above) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= above || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static void value(@Nullable Object value, int depth, StringBuilder out) {
    switch (value) {
      case String text -> string(text, out);
      case Boolean flag -> out.append(flag);
      case Integer number -> out.append(number);
      case Long number when Math.abs(number) < LARGEST -> out.append(number);
      case Map<?, ?> object -> object(object, depth, out);
      case Iterable<?> items -> array(items, depth, out);
      case null, default -> throw new IllegalArgumentException("The log can not hold this value");
    }
  }

  private static void array(Iterable<?> items, int depth, StringBuilder out) {
    requireShallow(depth);
    out.append('[');
    String separator = "";
    for (Object item : items) {
      out.append(separator);
      value(item, depth + 1, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void requireShallow(int depth) {
    if (depth == DEEPEST) {
      throw new IllegalArgumentException("The log nests no deeper than " + DEEPEST);
    }
  }

  private static void string(String text, StringBuilder out) {
    if (isPlain(text)) {
      out.append('"').append(text).append('"');
      return;
    }
    if (!allWithin(text, 0) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("A text of the log must be in NFC");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || loneSurrogate(text, i)) {
        throw new IllegalArgumentException("The log can not hold the character " + (int) c);
      }
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  /** Whether it is ASCII that nothing is to be done to. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** Brings a text from outside into what the log holds: NFC, and a space for each control. */
  public static String fit(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c < 0x20 ? ' ' : loneSurrogate(text, i) ? '\ufffd' : c);
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }
}
