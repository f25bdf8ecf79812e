package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.AppointmentColumn.*;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the fields of one row. What is wrong goes to {@code problems}, all of it, and the row is
 * then worth nothing.
 */
final class AppointmentFields {
  /** Controls, and the marks that turn the direction of a text around. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");

  private static final List<AppointmentColumn> COLUMNS = List.of(AppointmentColumn.values());
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

  private final ZoneId zone;
  private final LocalDate today;
  private final Function<String, Optional<String>> practitioners;

  /**
   * @param practitioners the pseudonym of a staff code
   */
  AppointmentFields(
      ZoneId zone, LocalDate today, Function<String, Optional<String>> practitioners) {
    this.zone = zone;
    this.today = today;
    this.practitioners = practitioners;
  }

  Optional<AppointmentRow> read(long line, List<String> fields, Consumer<ImportProblem> problems) {
    return new Row(line, fields, problems).read();
  }

  private final class Row {
    private final long line;
    private final List<String> fields;
    private final Consumer<ImportProblem> problems;
    private boolean sound = true;

    Row(long line, List<String> fields, Consumer<ImportProblem> problems) {
      this.line = line;
      this.fields =
          fields.stream()
              .map(field -> Normalizer.normalize(field.strip(), Normalizer.Form.NFC))
              .toList();
      this.problems = problems;
    }

    Optional<AppointmentRow> read() {
      int wanted = COLUMNS.size();
      if (fields.size() != wanted) {
        refuse("It has %d fields and not %d.".formatted(fields.size(), wanted));
        return Optional.empty();
      }
      COLUMNS.forEach(this::requireText);
      if (!sound) {
        return Optional.empty();
      }
      Optional<LocalDate> birth = birth();
      Optional<Instant> due = due();
      Optional<String> practitioner = practitioner();
      Optional<TreatmentType> treatment = treatment();
      Optional<Boolean> cancelled = cancelled();
      requireLetter(GIVEN_NAME);
      requireLetter(FAMILY_NAME);
      if (!sound) {
        return Optional.empty();
      }
      PersonName name = new PersonName(field(GIVEN_NAME), field(FAMILY_NAME));
      return Optional.of(
          new AppointmentRow(
              line,
              field(APPOINTMENT),
              new PatientRow(field(PATIENT), name, birth.orElseThrow()),
              due.orElseThrow(),
              practitioner.orElseThrow(),
              treatment.orElseThrow(),
              cancelled.orElseThrow()));
    }

    private void requireText(AppointmentColumn column) {
      String text = field(column);
      if (text.isEmpty()) {
        refuse("The field %s is empty.".formatted(column.header()));
      } else if (text.codePointCount(0, text.length()) > column.longest()) {
        refuse(
            "The field %s is longer than %d characters."
                .formatted(column.header(), column.longest()));
      } else if (UNSEEN.matcher(text).find()) {
        refuse("The field %s holds a character that can not be seen.".formatted(column.header()));
      }
    }

    private void requireLetter(AppointmentColumn column) {
      if (FirstLetter.of(field(column)).isEmpty()) {
        refuse("The field %s has no letter.".formatted(column.header()));
      }
    }

    private Optional<LocalDate> birth() {
      Optional<LocalDate> birth =
          DAY.matcher(field(BIRTH_DATE)).matches() ? date(field(BIRTH_DATE)) : Optional.empty();
      if (birth.isEmpty()) {
        return refuse("The birth_date is not a day of the calendar, written like 1990-03-27.");
      }
      if (birth.get().isAfter(today)) {
        return refuse("The birth_date is in the future.");
      }
      if (birth.get().getYear() < DateOfBirth.EARLIEST_YEAR) {
        return refuse("The birth_date is before 1900.");
      }
      return birth;
    }

    /** Of the two moments an hour apart that a clock set back shows alike, the first. */
    private Optional<Instant> due() {
      String text = field(STARTS_AT);
      Optional<LocalDateTime> local =
          MOMENT.matcher(text).matches() ? dateTime(text) : Optional.empty();
      if (local.isEmpty()) {
        return refuse(
            "The starts_at \"%s\" is not a day and time, written like 2026-11-20T10:30."
                .formatted(text));
      }
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local.get());
      if (offsets.isEmpty()) {
        return refuse(
            "The starts_at \"%s\" does not exist in %s: the clocks go forward over it."
                .formatted(text, zone));
      }
      return Optional.of(local.get().toInstant(offsets.getFirst()));
    }

    private Optional<String> practitioner() {
      String code = field(PRACTITIONER);
      Optional<String> pseudonym = practitioners.apply(code);
      return pseudonym.isPresent()
          ? pseudonym
          : refuse("No practitioner works here under the code \"%s\".".formatted(code));
    }

    private Optional<TreatmentType> treatment() {
      String word = field(TREATMENT);
      Optional<TreatmentType> treatment =
          Arrays.stream(TreatmentType.values()).filter(t -> t.word().equals(word)).findFirst();
      return treatment.isPresent()
          ? treatment
          : refuse(
              "The treatment is \"%s\" and not standard, prp, fractional or radiofrequency."
                  .formatted(word));
    }

    private Optional<Boolean> cancelled() {
      return switch (field(STATUS)) {
        case "booked" -> Optional.of(false);
        case "cancelled" -> Optional.of(true);
        default ->
            refuse("The status is \"%s\" and not booked or cancelled.".formatted(field(STATUS)));
      };
    }

    private String field(AppointmentColumn column) {
      return fields.get(COLUMNS.indexOf(column));
    }

    private <T> Optional<T> refuse(String sentence) {
      sound = false;
      problems.accept(new ImportProblem(line, sentence));
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> dateTime(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
