package clinic.needlepoint.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
  STATUS(40);

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

  static List<String> headers() {
    return Arrays.stream(values()).map(AppointmentColumn::header).toList();
  }
}
