package clinic.needlepoint.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The columns of a file of appointments, in their order. */
enum AppointmentColumn {
  APPOINTMENT(40),
  PATIENT(40),
  GIVEN_NAME(60),
  FAMILY_NAME(60),
  BIRTH_DATE(40),
  STARTS_AT(40),
  PRACTITIONER(40),
  TREATMENT(40),
  STATUS(40),
  PHONE(40),
  EMAIL(190),
  CLINIC(60);

  /** Controls, and the marks that turn the direction of a text around. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");

  private final int longest;

  AppointmentColumn(int longest) {
    this.longest = longest;
  }

  /** As the header writes it. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Characters (code points) that a field may have. */
  int longest() {
    return longest;
  }

  /** Whether a file may leave the column out, and a row its field. */
  boolean optional() {
    return compareTo(STATUS) > 0;
  }

  boolean tooLong(String text) {
    return text.codePointCount(0, text.length()) > longest;
  }

  static boolean unseen(String text) {
    return UNSEEN.matcher(text).find();
  }

  /** Whether the text may stand in the field, also when it is empty. */
  boolean holds(String text) {
    return !tooLong(text) && !unseen(text);
  }

  /** Of the columns that every file has. */
  static List<String> headers() {
    return Arrays.stream(values())
        .filter(c -> !c.optional())
        .map(AppointmentColumn::header)
        .toList();
  }

  /** Of the columns that may stand behind them. */
  static List<String> optionalHeaders() {
    return Arrays.stream(values())
        .filter(AppointmentColumn::optional)
        .map(AppointmentColumn::header)
        .toList();
  }
}
