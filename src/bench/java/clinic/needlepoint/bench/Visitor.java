package clinic.needlepoint.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A patient whose visit is due, and who has not checked in.
 *
 * @param birth a birthday that no other visitor has
 */
record Visitor(int number, LocalDate birth) {
  private static final DateTimeFormatter KEYS = DateTimeFormatter.ofPattern("MMdduuuu");
  private static final String HEADER =
      "appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status\n";

  static List<Visitor> several(int count) {
    LocalDate first = LocalDate.of(1980, 1, 11);
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Visitor(number, first.plusDays(37L * number)))
        .toList();
  }

  /** The digits to tap: month, day, year. */
  String birthKeys() {
    return KEYS.format(birth);
  }

  /** The first letters of both names. */
  String letters() {
    return "WV";
  }

  /** All of them as a file of appointments that begin now. */
  static String appointments(List<Visitor> visitors, LocalDateTime now) {
    LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
    return visitors.stream()
        .map(visitor -> visitor.row(minute))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private String row(LocalDateTime at) {
    return "B-%d,B%d,Wera,Vogt,%s,%s,1002,standard,booked%n".formatted(number, number, birth, at);
  }
}
