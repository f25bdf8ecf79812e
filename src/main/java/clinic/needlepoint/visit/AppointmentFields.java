package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.AppointmentColumn.*;

import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import clinic.needlepoint.visit.AppointmentRow.Reach;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the fields of one row. What is wrong goes to {@code problems}, all of it, and the row is
 * then worth nothing.
 */
final class AppointmentFields {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

  private final ZoneId zone;
  private final String clinic;
  private final LocalDate today;
  private final Function<String, Optional<String>> practitioners;

  /**
   * What a file says of one appointment, before it is judged.
   *
   * @param key its name, where the file has no column for it
   * @param due when it begins, where the file has no column for it
   */
  record Found(
      ImportPlace place,
      Map<AppointmentColumn, String> fields,
      Optional<String> key,
      Optional<Instant> due,
      OptionalInt sequence) {

    static Found line(long line, Map<AppointmentColumn, String> fields) {
      return new Found(
          ImportPlace.line(line), fields, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
  }

  /**
   * @param clinic the name of this one
   * @param practitioners the pseudonym of a staff code
   */
  AppointmentFields(
      ZoneId zone,
      String clinic,
      LocalDate today,
      Function<String, Optional<String>> practitioners) {
    this.zone = zone;
    this.clinic = clinic;
    this.today = today;
    this.practitioners = practitioners;
  }

  Optional<AppointmentRow> read(Found found, Consumer<ImportProblem> problems) {
    return new Row(found, problems).read();
  }

  private final class Row {
    private final Found found;
    private final Map<AppointmentColumn, String> fields = new EnumMap<>(AppointmentColumn.class);
    private final Consumer<ImportProblem> problems;
    private boolean sound = true;

    Row(Found found, Consumer<ImportProblem> problems) {
      this.found = found;
      found
          .fields()
          .forEach((column, text) ->
              fields.put(column, Normalizer.normalize(text.strip(), Normalizer.Form.NFC)));
      this.problems = problems;
    }

    Optional<AppointmentRow> read() {
      for (AppointmentColumn column : AppointmentColumn.values()) {
        boolean given =
            (column == APPOINTMENT && found.key().isPresent())
                || (column == STARTS_AT && found.due().isPresent());
        if (!given) {
          requireText(column);
        }
      }
      if (!sound) {
        return Optional.empty();
      }
      Optional<LocalDate> birth = birth();
      Optional<Instant> due = found.due().isPresent() ? found.due() : due();
      Optional<String> practitioner = practitioner();
      Optional<TreatmentType> treatment = treatment();
      Optional<Boolean> cancelled = cancelled();
      requireLetter(GIVEN_NAME);
      requireLetter(FAMILY_NAME);
      Reach reach = new Reach(reached(PHONE, ContactKind.PHONE), reached(EMAIL, ContactKind.EMAIL));
      if (!sound) {
        return Optional.empty();
      }
      PersonName name = new PersonName(field(GIVEN_NAME), field(FAMILY_NAME));
      return Optional.of(
          new AppointmentRow(
              found.place(),
              found.key().orElseGet(() -> field(APPOINTMENT)),
              new PatientRow(field(PATIENT), name, birth.orElseThrow(), reach),
              due.orElseThrow(),
              practitioner.orElseThrow(),
              treatment.orElseThrow(),
              cancelled.orElseThrow(),
              found.sequence(),
              elsewhere()));
    }

    private void requireText(AppointmentColumn column) {
      String text = field(column);
      if (text.isEmpty() && !column.optional()) {
        refuse("The field %s is empty.".formatted(column.header()));
      } else if (column.tooLong(text)) {
        refuse(
            "The field %s is longer than %d characters."
                .formatted(column.header(), column.longest()));
      } else if (AppointmentColumn.unseen(text)) {
        refuse("The field %s holds a character that can not be seen.".formatted(column.header()));
      }
    }

    /** Empty where the file does not say; an empty text where there is none. */
    private Optional<String> reached(AppointmentColumn column, ContactKind kind) {
      Optional<String> said = Optional.ofNullable(fields.get(column));
      return said.isEmpty() || said.get().isEmpty() || kind.fits(said.get())
          ? said
          : refuse("The field %s can not be right.".formatted(column.header()));
    }

    private Optional<String> elsewhere() {
      return Optional.of(field(CLINIC))
          .filter(named -> !named.isEmpty() && !named.equalsIgnoreCase(clinic));
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

    private Optional<Instant> due() {
      String text = field(STARTS_AT);
      Optional<LocalDateTime> local =
          MOMENT.matcher(text).matches() ? dateTime(text) : Optional.empty();
      if (local.isEmpty()) {
        return refuse(
            "The starts_at \"%s\" is not a day and time, written like 2026-11-20T10:30."
                .formatted(text));
      }
      Optional<Instant> due = moment(local.get(), zone);
      return due.isPresent()
          ? due
          : refuse(
              "The starts_at \"%s\" does not exist in %s: the clocks go forward over it."
                  .formatted(text, zone));
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
      return fields.getOrDefault(column, "");
    }

    private <T> Optional<T> refuse(String sentence) {
      sound = false;
      problems.accept(new ImportProblem(found.place(), sentence));
      return Optional.empty();
    }
  }

  /**
   * Of the two moments an hour apart that a clock set back shows alike, the first; none where the
   * clock is set forward over it.
   */
  static Optional<Instant> moment(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
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
