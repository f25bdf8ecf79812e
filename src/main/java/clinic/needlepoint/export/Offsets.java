package clinic.needlepoint.export;

import clinic.needlepoint.audit.RecordLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clinic's offsets from UTC over a stretch of time, written down so that nobody needs the same
 * time zone tables to get the same report. Times that they do not cover, or that the zone's rules
 * contradict, are an {@code IllegalArgumentException}.
 *
 * @param steps at least one, ascending
 * @param rules of the zone, to hold each time against; none for a zone that this Java does not know
 */
record Offsets(List<Step> steps, Optional<ZoneRules> rules) {
  private static final int MOST_SECONDS = 18 * 3600;
  private static final int LAST_YEAR = 9999;
  private static final DateTimeFormatter CLINIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /** The length of ".123Z". */
  private static final int MILLIS = 5;

  /** The offset from that instant on, until the next. */
  record Step(Instant at, int seconds) {}

  Offsets {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("There must be an offset");
    }
    if (steps.stream().anyMatch(step -> Math.abs(step.seconds()) > MOST_SECONDS)) {
      throw new IllegalArgumentException("an offset is above 18 hours");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i - 1).at().isBefore(steps.get(i).at())) {
        throw new IllegalArgumentException("The offsets must be in order of time");
      }
    }
  }

  /**
   * What the zone's rules say from the day before the first moment to the last: whoever checks that
   * a period begins at midnight looks at the second before it.
   */
  static Offsets of(ZoneId zone, Instant first, Instant last) {
    Instant start = first.minus(Duration.ofDays(1));
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(start, zone.getRules().getOffset(start).getTotalSeconds()));
    ZoneOffsetTransition next = zone.getRules().nextTransition(start);
    while (next != null && !next.getInstant().isAfter(last)) {
      steps.add(new Step(next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return new Offsets(steps, Optional.of(zone.getRules()));
  }

  private ZoneOffset at(Instant at) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!at.isBefore(steps.get(i).at())) {
        return agreed(at, ZoneOffset.ofTotalSeconds(steps.get(i).seconds()));
      }
    }
    throw new IllegalArgumentException("no offset is told for " + at);
  }

  /** From 1970 on, where the tables of all computers agree. */
  private ZoneOffset agreed(Instant at, ZoneOffset told) {
    if (!at.isBefore(Instant.EPOCH)
        && rules.isPresent()
        && !rules.get().getOffset(at).equals(told)) {
      throw new IllegalArgumentException("the clinic's clock was not so at " + at);
    }
    int year = at.atOffset(told).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new IllegalArgumentException("a time is beyond the calendar");
    }
    return told;
  }

  /** Clinic time with its offset, to the second. */
  String clinic(Instant at) {
    ZoneOffset offset = at(at);
    if (offset.getTotalSeconds() % 60 != 0) {
      return CLINIC.format(at.atOffset(offset));
    }
    String local = RecordLine.at(at.plusSeconds(offset.getTotalSeconds()));
    String name = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    return local.substring(0, local.length() - MILLIS) + name;
  }

  LocalDate day(Instant at) {
    return at.atOffset(at(at)).toLocalDate();
  }
}
