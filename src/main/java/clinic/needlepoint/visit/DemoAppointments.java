package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the file of appointments of a demo day, from 90 minutes before now to 4 hours after. */
final class DemoAppointments {
  private static final List<Integer> MINUTES_FROM_NOW =
      List.of(0, -90, -60, -30, -15, 15, 30, 60, 90, 120, 150, 180, 210, 240);
  private static final List<String> PRACTITIONERS = List.of("1001", "1002");
  private static final int ROUND_OF_FIVE = 5;
  private static final DateTimeFormatter STARTS_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private DemoAppointments() {}

  /**
   * @param round from 0; each round of a day brings other patients first
   */
  static String csv(Instant now, ZoneId zone, int round) {
    ZonedDateTime local = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    ZonedDateTime start = local.minusMinutes(local.getMinute() % ROUND_OF_FIVE);
    StringBuilder csv = new StringBuilder(String.join(",", AppointmentColumn.headers()));
    for (int i = 0; i < MINUTES_FROM_NOW.size(); i++) {
      csv.append('\n').append(row(start, round, i));
    }
    return csv.append('\n').toString();
  }

  private static String row(ZonedDateTime start, int round, int i) {
    DemoPatient patient = DemoPatient.ALL.get((i + round) % DemoPatient.ALL.size());
    return String.join(
        ",",
        "DEMO-%s-%d-%02d".formatted(start.toLocalDate(), round + 1, i + 1),
        patient.reference(),
        patient.given(),
        patient.family(),
        patient.birth().toString(),
        STARTS_AT.format(start.plusMinutes(MINUTES_FROM_NOW.get(i))),
        PRACTITIONERS.get(i % PRACTITIONERS.size()),
        patient.treatment().word(),
        "booked");
  }
}
