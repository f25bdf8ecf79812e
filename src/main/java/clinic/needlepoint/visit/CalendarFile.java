package clinic.needlepoint.visit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * Reads a whole iCalendar file (RFC 5545) and collects all that is wrong with it. The library takes
 * lines, properties and parameters apart; what they mean is decided here, because nothing of a file
 * may be left out unsaid.
 */
final class CalendarFile {
  private static final String BEGIN = "BEGIN:VCALENDAR";

  private final AppointmentFields fields;
  private final ZoneId zone;
  private final ImportedRows rows;

  CalendarFile(AppointmentFields fields, ZoneId zone, ImportedRows rows) {
    this.fields = fields;
    this.zone = zone;
    this.rows = rows;
  }

  static boolean looksLike(String text) {
    return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
  }

  void read(String text) {
    CalendarReading reading = new CalendarReading();
    try {
      Reader unfolded = new UnfoldingReader(new StringReader(text.strip() + "\r\n"), true);
      new CalendarParserImpl().parse(unfolded, reading);
    } catch (ParserException e) {
      rows.problem(
          ImportPlace.line(Math.max(1, e.getLineNo())),
          "From about this line the file can not be read as iCalendar.");
      return;
    } catch (CalendarReading.TooDeep | IOException e) {
      rows.problem(ImportPlace.line(1), "The file can not be read as iCalendar.");
      return;
    }
    CalendarMethod method = CalendarMethod.of(reading.method());
    if (method == CalendarMethod.NONE) {
      rows.problem(
          ImportPlace.line(1),
          "The METHOD \"%s\" is for answers between calendars. Export the appointments themselves."
              .formatted(ImportedRows.shortened(reading.method())));
      return;
    }
    take(reading.components(), method);
  }

  private void take(List<CalendarComponent> components, CalendarMethod method) {
    if (components.stream().noneMatch(CalendarComponent::isEvent)) {
      rows.problem(ImportPlace.line(1), "There are no appointments (VEVENT) in the file.");
    }
    Map<String, CalendarEvent> newest = new LinkedHashMap<>();
    for (CalendarComponent component : components) {
      if (component.isTimeZone()) {
        continue;
      }
      CalendarEvent.of(component, zone, method == CalendarMethod.CANCEL, rows::problem)
          .ifPresent(event -> newest.merge(event.key(), event, this::newer));
    }
    newest.values().forEach(event -> row(event).ifPresent(rows::add));
  }

  /** Of two of one name the one with the later change; alike they contradict each other. */
  private CalendarEvent newer(CalendarEvent one, CalendarEvent other) {
    if (one.changes() == other.changes()) {
      rows.problem(
          other.place(),
          "The same UID%s and SEQUENCE are %s already."
              .formatted(other.recurs() ? ", RECURRENCE-ID" : "", one.place().there()));
    }
    return List.of(one, other).stream()
        .max(Comparator.comparingInt(CalendarEvent::changes))
        .orElseThrow();
  }

  private Optional<? extends ImportedRow> row(CalendarEvent event) {
    if (event.cancelled() && event.fields().size() == 1) {
      return Optional.of(new CancelledRow(event.place(), event.key(), event.sequence()));
    }
    return fields.read(event.found(), rows::problem);
  }
}
