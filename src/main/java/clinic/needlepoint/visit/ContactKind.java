package clinic.needlepoint.visit;

import java.util.Locale;
import java.util.regex.Pattern;

/** A way to reach a person. */
public enum ContactKind {
  /**
   * A telephone number: 5 to 15 digits (ITU-T E.164 allows no more), and what people put around.
   */
  PHONE("\\+?[0-9 ()/.-]{5,30}"),
  /** Has one @ with something on both sides; whether it reaches anybody, only sending tells. */
  EMAIL("[^\\s@\\p{Cc}]{1,64}@[^\\s@\\p{Cc}]{1,120}");

  private static final int LONGEST_NUMBER = 15;
  private static final int SHORTEST_NUMBER = 5;

  @SuppressWarnings("ImmutableEnumChecker") // a pattern does not change
  private final Pattern shape;

  ContactKind(String shape) {
    this.shape = Pattern.compile(shape);
  }

  /** Whether that can be one. */
  public boolean fits(String text) {
    if (!shape.matcher(text).matches()) {
      return false;
    }
    long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
    return this == EMAIL || (digits >= SHORTEST_NUMBER && digits <= LONGEST_NUMBER);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
