package clinic.needlepoint.visit;

import clinic.needlepoint.visit.CalendarComponent.Property;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times of a calendar (RFC 5545, 3.3.5): in UTC, in a named zone of the IANA time zone
 * database, or without a zone, which is the clinic's.
 */
final class CalendarTimes {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{8}T[0-9]{6}Z?");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId clinic;

  CalendarTimes(ZoneId clinic) {
    this.clinic = clinic;
  }

  /** A moment, or why it is none. */
  sealed interface Time {}

  record At(Instant moment) implements Time {}

  record Not(String sentence) implements Time {}

  Time read(Property property) {
    String text = property.value().strip();
    String name = property.name();
    Optional<LocalDateTime> local = SHAPE.matcher(text).matches() ? local(text) : Optional.empty();
    if (local.isEmpty()) {
      return new Not("The %s is not a day and time, written like 20261120T103000.".formatted(name));
    }
    Optional<ZoneId> zone = text.endsWith("Z") ? Optional.of(ZoneOffset.UTC) : zone(property);
    if (zone.isEmpty()) {
      return new Not(
          "The time zone \"%s\" of %s is not known. Use UTC or a name such as Europe/Berlin."
              .formatted(ImportedRows.shortened(property.parameter("TZID")), name));
    }
    return AppointmentFields.moment(local.get(), zone.get())
        .<Time>map(At::new)
        .orElseGet(() ->
            new Not(
                "The %s does not exist in %s: the clocks go forward over it."
                    .formatted(name, zone.get())));
  }

  private static Optional<LocalDateTime> local(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace("Z", ""), FORMAT));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Some calendars put a registry's name before the zone's: "/example.org/Europe/Berlin". */
  private Optional<ZoneId> zone(Property property) {
    String name = property.parameter("TZID").strip();
    if (name.isEmpty()) {
      return Optional.of(clinic);
    }
    return ZoneId.getAvailableZoneIds().stream()
        .filter(known -> name.equals(known) || (name.startsWith("/") && name.endsWith("/" + known)))
        .filter(known -> known.contains("/") || name.equals(known))
        .findFirst()
        .map(ZoneId::of);
  }
}
