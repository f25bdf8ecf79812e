package clinic.needlepoint.consent;

import java.util.Locale;

/** How a question about the form was answered. */
public enum Understood {
  FIRST_TIME,
  /** Right after the page was read once more. */
  READ_AGAIN,
  /** Wrong twice: staff were called to talk about it. */
  STAFF_CALLED;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
