package clinic.needlepoint.visit;

import java.util.OptionalInt;

/** What a file says of one appointment. */
sealed interface ImportedRow permits AppointmentRow, CancelledRow {
  ImportPlace place();

  String appointment();

  OptionalInt sequence();
}
