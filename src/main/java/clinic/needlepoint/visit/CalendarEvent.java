package clinic.needlepoint.visit;

import clinic.needlepoint.visit.CalendarComponent.Property;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import net.fortuna.ical4j.util.Strings;

/**
 * One event of a calendar that can be an appointment.
 *
 * @param key its name: UID and, for one date of a series, RECURRENCE-ID
 * @param due none in a cancellation that does not say it
 * @param fields what it says in properties or in its description; always the status
 */
record CalendarEvent(
    ImportPlace place,
    String key,
    boolean recurs,
    Optional<Instant> due,
    OptionalInt sequence,
    boolean cancelled,
    Map<AppointmentColumn, String> fields) {

  private static final String PROPERTY = "X-NEEDLEPOINT-";
  private static final int LONGEST_UID = 255;

  /** The event, or nothing and why not. */
  static Optional<CalendarEvent> of(
      CalendarComponent component, ZoneId zone, boolean cancels, Consumer<ImportProblem> problems) {
    return new Reading(component, zone, problems).read(cancels);
  }

  /** Where changes are not counted, nothing was changed yet (RFC 5545, 3.8.7.4). */
  int changes() {
    return sequence.orElse(0);
  }

  AppointmentFields.Found found() {
    return new AppointmentFields.Found(place, fields, Optional.of(key), due, sequence);
  }

  private static final class Reading {
    private final CalendarComponent component;
    private final ImportPlace place;
    private final CalendarTimes times;
    private final Consumer<ImportProblem> problems;
    private boolean sound = true;

    Reading(CalendarComponent component, ZoneId zone, Consumer<ImportProblem> problems) {
      this.component = component;
      this.place = ImportPlace.component(component.number());
      this.times = new CalendarTimes(zone);
      this.problems = problems;
    }

    Optional<CalendarEvent> read(boolean cancels) {
      if (!component.isEvent()) {
        refuse(
            "It is a %s and no appointment.".formatted(ImportedRows.shortened(component.name())));
        return Optional.empty();
      }
      refuseSeries();
      boolean cancelled = cancelled() || cancels;
      String uid = uid();
      Optional<Property> recurrence = once("RECURRENCE-ID");
      Optional<Instant> date = recurrence.flatMap(this::moment);
      Optional<Property> start = once("DTSTART");
      if (start.isEmpty() && !cancelled) {
        refuse("It has no DTSTART.");
      }
      Optional<Instant> due = start.flatMap(this::moment);
      OptionalInt sequence = sequence();
      Map<AppointmentColumn, String> fields = fields(cancelled);
      if (!sound) {
        return Optional.empty();
      }
      String key = "ics:" + uid + date.map(moment -> "#" + moment).orElse("");
      return Optional.of(
          new CalendarEvent(place, key, date.isPresent(), due, sequence, cancelled, fields));
    }

    private void refuseSeries() {
      for (String name : List.of("RRULE", "RDATE", "EXRULE")) {
        if (!component.all(name).isEmpty()) {
          refuse("It repeats (%s). Export each date as an event of its own.".formatted(name));
        }
      }
      if (component.all("RECURRENCE-ID").stream().anyMatch(p -> !p.parameter("RANGE").isEmpty())) {
        refuse("Its RECURRENCE-ID is for a range. Export each date as an event of its own.");
      }
    }

    private String uid() {
      String uid = once("UID").map(Property::value).map(String::strip).orElse("");
      if (uid.isEmpty()) {
        refuse("It has no UID.");
      } else if (uid.length() > LONGEST_UID || AppointmentColumn.unseen(uid)) {
        refuse("Its UID is longer than %d characters or can not be seen.".formatted(LONGEST_UID));
      }
      return uid;
    }

    private boolean cancelled() {
      String status = once("STATUS").map(Property::value).orElse("CONFIRMED").strip();
      return switch (status.toUpperCase(Locale.ROOT)) {
        case "CONFIRMED", "TENTATIVE" -> false;
        case "CANCELLED" -> true;
        default -> {
          refuse(
              "The STATUS is \"%s\" and not TENTATIVE, CONFIRMED or CANCELLED."
                  .formatted(ImportedRows.shortened(status)));
          yield false;
        }
      };
    }

    private OptionalInt sequence() {
      Optional<String> sequence = once("SEQUENCE").map(Property::value).map(String::strip);
      if (sequence.isEmpty()) {
        return OptionalInt.empty();
      }
      if (!sequence.get().matches("[0-9]{1,9}")) {
        refuse("The SEQUENCE is no whole number.");
        return OptionalInt.empty();
      }
      return OptionalInt.of(Integer.parseInt(sequence.get()));
    }

    private Optional<Instant> moment(Property property) {
      return switch (times.read(property)) {
        case CalendarTimes.At(Instant moment) -> Optional.of(moment);
        case CalendarTimes.Not(String sentence) -> {
          refuse(sentence);
          yield Optional.empty();
        }
      };
    }

    private Optional<Property> once(String name) {
      List<Property> all = component.all(name);
      if (all.size() > 1) {
        refuse("It has more than one %s.".formatted(name));
      }
      return all.stream().findFirst();
    }

    /** A property of our own goes before a line of the description. */
    private Map<AppointmentColumn, String> fields(boolean cancelled) {
      Map<AppointmentColumn, String> fields = new EnumMap<>(AppointmentColumn.class);
      component
          .all("DESCRIPTION")
          .forEach(text ->
              Strings.unescape(text.value()).lines().forEach(line -> described(line, fields)));
      for (AppointmentColumn column : AppointmentColumn.values()) {
        if (sayable(column)) {
          String name = PROPERTY + column.name().replace('_', '-');
          once(name).ifPresent(own -> fields.put(column, Strings.unescape(own.value())));
        }
      }
      fields.put(AppointmentColumn.STATUS, cancelled ? "cancelled" : "booked");
      return fields;
    }

    private static void described(String line, Map<AppointmentColumn, String> fields) {
      String[] parts = line.split(":", 2);
      for (AppointmentColumn column : AppointmentColumn.values()) {
        if (parts.length == 2 && sayable(column) && column.header().equals(parts[0].strip())) {
          fields.putIfAbsent(column, parts[1].strip());
        }
      }
    }

    /** What the standard's own properties say is taken from them alone. */
    private static boolean sayable(AppointmentColumn column) {
      return switch (column) {
        case APPOINTMENT, STARTS_AT, STATUS -> false;
        default -> true;
      };
    }

    private void refuse(String sentence) {
      sound = false;
      problems.accept(new ImportProblem(place, sentence));
    }
  }
}
