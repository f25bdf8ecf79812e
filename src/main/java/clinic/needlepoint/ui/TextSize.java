package clinic.needlepoint.ui;

/**
 * How large the words of a patient's screen are. Heights are of a capital on a panel of 133 ppi:
 * 4.8 mm is what the law asks for at least (36 CFR 1194, 402.4), 0.7 degrees at a distance is what
 * EN 301 549, 5.1.4, asks for.
 */
public enum TextSize {
  /** 5.2 mm. */
  NORMAL,
  /** 6.1 mm: 0.7 degrees at 50 cm. */
  LARGE,
  /** 7.6 mm: 0.7 degrees at 60 cm. What does not fit is turned like a page. */
  LARGEST;

  /** As {@code <html data-size>} has it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
