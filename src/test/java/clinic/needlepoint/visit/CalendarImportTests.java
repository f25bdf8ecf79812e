package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.VisitFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Appointments from iCalendar files (RFC 5545). */
@Tag("F114")
class CalendarImportTests {
  private static final String MAYA =
      """
      UID:a-1@clinic.example
      DTSTART;TZID=America/New_York:20261120T103000
      X-NEEDLEPOINT-PATIENT:P1
      X-NEEDLEPOINT-GIVEN-NAME:Maya
      X-NEEDLEPOINT-FAMILY-NAME:Kestrel
      X-NEEDLEPOINT-BIRTH-DATE:1990-03-27
      X-NEEDLEPOINT-PRACTITIONER:1002
      X-NEEDLEPOINT-TREATMENT:standard
      """;
  private static final String JOSE =
      """
      UID:a-2@clinic.example
      DTSTART:20261120T160000Z
      SUMMARY:Second visit
      DESCRIPTION:Call before\\npatient: P2\\ngiven_name: José\\nfamily_name: Ñandú\\n
        birth_date: 1992-01-30\\npractitioner: 1001\\ntreatment: prp\\nphone: 555 0142
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:patient: P7
      TRIGGER:-PT15M
      END:VALARM
      """;

  @TempDir Path folder;
  private VisitFixture clinic;

  @BeforeEach
  void open() {
    clinic = new VisitFixture(folder);
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  private static byte[] calendar(String... events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test\n");
    for (String event : events) {
      text.append(
          event.startsWith("METHOD") || event.startsWith("BEGIN")
              ? event
              : "BEGIN:VEVENT\n" + event + "END:VEVENT\n");
    }
    return (text + "END:VCALENDAR\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private ImportPlan read(byte[] file) {
    return clinic.get(AppointmentImport.class).read(file);
  }

  private ImportReport book(String... events) {
    ImportPlan plan = read(calendar(events));
    assertThat(plan.problems()).isEmpty();
    return clinic.get(AppointmentImport.class).apply(plan);
  }

  private List<String> problems(byte[] file) {
    long log = clinic.count("audit_log");
    long visits = clinic.count("visit");
    List<String> problems = read(file).problems().stream().map(ImportProblem::toString).toList();
    assertThat(clinic.count("visit")).isEqualTo(visits);
    assertThat(clinic.count("audit_log")).isEqualTo(log);
    return problems;
  }

  private List<Visit> day() {
    return clinic.get(Visits.class).on(LocalDate.of(2026, 11, 20));
  }

  @Test
  void takesOverAppointmentsFromPropertiesAndFromDescriptions() {
    assertThat(book(MAYA, JOSE)).isEqualTo(new ImportReport(2, 0, 0, 0));
    assertThat(day()).extracting(Visit::initials).containsExactly("M. K.", "J. Ñ.");
    assertThat(day())
        .extracting(Visit::dueAt)
        .containsExactly(at("2026-11-20T10:30"), at("2026-11-20T11:00"));
    assertThat(day())
        .extracting(Visit::treatment)
        .containsExactly(TreatmentType.STANDARD, TreatmentType.PRP);
    assertThat(clinic.count("patient WHERE phone = '555 0142'")).isEqualTo(1);
    assertThat(clinic.identify("1990-03-27", "M", "K"))
        .isInstanceOf(IdentificationResult.Found.class);
  }

  @Test
  void importingAgainChangesNothingAndADryRunWritesNothing() {
    ImportPlan plan = read(calendar(MAYA, JOSE));
    assertThat(plan.expected()).contains(new ImportReport(2, 0, 0, 0));
    assertThat(clinic.count("visit")).isZero();
    book(MAYA, JOSE);
    assertThat(book(MAYA, JOSE)).isEqualTo(new ImportReport(0, 0, 0, 2));
    assertThat(clinic.records("patient.added")).isEqualTo(2);
  }

  @Test
  void theHigherSequenceHoldsInWhicheverOrderFilesCome() {
    String moved = MAYA.replace("T103000", "T124500") + "SEQUENCE:2\n";
    book(MAYA);
    assertThat(book(moved)).isEqualTo(new ImportReport(0, 1, 0, 0));
    assertThat(book(MAYA + "SEQUENCE:1\n")).isEqualTo(new ImportReport(0, 0, 0, 1));
    assertThat(day()).extracting(Visit::dueAt).containsExactly(at("2026-11-20T12:45"));
    assertThat(book(moved, MAYA + "SEQUENCE:1\n"))
        .as("also within one file")
        .isEqualTo(new ImportReport(0, 0, 0, 1));
  }

  @Test
  void callsOffByStatusOrByMethodEvenWithNothingButTheName() {
    book(MAYA, JOSE);
    assertThat(book("UID:a-1@clinic.example\nSEQUENCE:1\nSTATUS:CANCELLED\n"))
        .isEqualTo(new ImportReport(0, 0, 1, 0));
    assertThat(book("METHOD:CANCEL\n", JOSE)).isEqualTo(new ImportReport(0, 0, 1, 0));
    assertThat(day()).isEmpty();
    assertThat(book("UID:nobody\nSTATUS:CANCELLED\n")).isEqualTo(new ImportReport(0, 0, 0, 1));
    assertThat(book(MAYA)).as("SEQUENCE 0 is unsaid").isEqualTo(new ImportReport(0, 1, 0, 0));
  }

  @Test
  void datesOfASeriesAreAppointmentsOfTheirOwn() {
    String second =
        MAYA.replace("20261120T103000", "20261127T103000")
            + "RECURRENCE-ID;TZID=America/New_York:20261127T103000\n";
    assertThat(book(MAYA, second)).isEqualTo(new ImportReport(2, 0, 0, 0));
    assertThat(
            book(
                second.replace(
                    "DTSTART;TZID=America/New_York:20261127T103000",
                    "DTSTART;TZID=America/New_York:20261127T113000")))
        .isEqualTo(new ImportReport(0, 1, 0, 0));
    assertThat(clinic.count("visit")).isEqualTo(2);
  }

  @Test
  void whoHasArrivedIsNotCalledOff() {
    book(MAYA);
    clinic.identify("1990-03-27", "M", "K");
    assertThat(problems(calendar("UID:a-1@clinic.example\nSTATUS:CANCELLED\n")))
        .containsExactly(
            "Component 1: The patient of appointment \"ics:a-1@clinic.example\" has arrived"
                + " already, so it can not be cancelled.");
  }

  /** The second of two events; what is replaced in it, and by what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UID:a-3            | X-A:b                      | It has no UID.
          DTSTART:20261120T103000 | X-A:b                 | It has no DTSTART.
          DTSTART:20261120T103000 | DTSTART;VALUE=DATE:20261120 | The DTSTART is not a day and time
          DTSTART:20261120T103000 | DTSTART:20261131T103000 | The DTSTART is not a day and time
          DTSTART:20261120T103000 | DTSTART;TZID=Nowhere/Land:20261120T103000 | The time zone "Nowhere/Land" of DTSTART is not known
          DTSTART:20261120T103000 | DTSTART;TZID=America/New_York:20260308T023000 | The DTSTART does not exist in America/New_York
          BIRTH-DATE:1980-01-01 | BIRTH-DATE:1980-02-31  | The birth_date is not a day
          TREATMENT:standard | TREATMENT:botox           | The treatment is "botox"
          PRACTITIONER:1002  | PRACTITIONER:1999         | No practitioner works here under the code "1999"
          PATIENT:P3         | PATIENT:                  | The field patient is empty.
          PATIENT:P3         | PATIENT:P1                | The patient "P1" has another birth_date in component 1.
          X-NEEDLEPOINT-PATIENT:P3 | X-PATIENT:P3        | The field patient is empty.
          FAMILY-NAME:Ibis   | FAMILY-NAME:42            | The field family_name has no letter.
          UID:a-3            | UID:a-1@clinic.example    | The same UID and SEQUENCE are in component 1 already.
          UID:a-3            | UID:a-3;RRULE:FREQ=DAILY  | It repeats (RRULE).
          UID:a-3            | UID:a-3;STATUS:LATER      | The STATUS is "LATER"
          UID:a-3            | UID:a-3;SEQUENCE:-1       | The SEQUENCE is no whole number.
          UID:a-3            | UID:a-3;UID:a-4           | It has more than one UID.
          UID:a-3            | UID:a-3;RECURRENCE-ID;RANGE=THISANDFUTURE:20261120T103000Z | Its RECURRENCE-ID is for a range.
          UID:a-3            | UID:a-3;X-NEEDLEPOINT-PHONE:call me | The field phone can not be right.
          """)
  void refusesABadEventAndSaysWhich(String what, String by, String sentence) {
    String ana =
        """
        UID:a-3
        DTSTART:20261120T103000
        X-NEEDLEPOINT-PATIENT:P3
        X-NEEDLEPOINT-GIVEN-NAME:Ana
        X-NEEDLEPOINT-FAMILY-NAME:Ibis
        X-NEEDLEPOINT-BIRTH-DATE:1980-01-01
        X-NEEDLEPOINT-PRACTITIONER:1002
        X-NEEDLEPOINT-TREATMENT:standard
        """;
    assertThat(ana).contains(what);
    String lines = by.startsWith("UID:a-3;") ? by.replaceFirst(";", "\n") : by;
    List<String> problems = problems(calendar(MAYA, ana.replace(what, lines)));
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst()).startsWith("Component 2: " + sentence);
    assertThat(problems.toString()).doesNotContain("Ibis", "Kestrel", "1980-01-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEGIN:VCALENDAR                                                | can not be read as iCalendar
          BEGIN:VCALENDAR~END:VCALENDAR                                  | There are no appointments
          BEGIN:VCALENDAR~VERSION:2.0~BEGIN:VTODO~UID:x~END:VTODO~END:VCALENDAR | There are no appointments
          BEGIN:VCALENDAR~METHOD:REPLY~BEGIN:VEVENT~UID:x~END:VEVENT~END:VCALENDAR | The METHOD "REPLY" is for answers
          BEGIN:VCALENDAR~BEGIN:VEVENT~UID:x~END:VTODO~END:VCALENDAR     | can not be read as iCalendar
          BEGIN:VCALENDAR~BEGIN:VEVENT~UID                               | can not be read as iCalendar
          """)
  void refusesWhatIsNoCalendarOfAppointments(String text, String sentence) {
    byte[] file = text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(problems(file)).isNotEmpty();
    assertThat(problems(file).getFirst()).contains(sentence);
  }

  @Test
  void goesNoDeeperThanItMust() {
    String deep = "BEGIN:VEVENT\r\n".repeat(100_000);
    byte[] file = ("BEGIN:VCALENDAR\r\n" + deep).getBytes(StandardCharsets.UTF_8);
    assertThat(problems(file))
        .singleElement()
        .asString()
        .contains("file can not be read as iCalendar.");
  }

  static LongStream seeds() {
    long seed = 20261120;
    System.out.println("broken calendars, seeds from " + seed);
    return LongStream.range(seed, seed + 150);
  }

  /** Bytes changed, cut out and doubled: taken whole, or refused with reasons, and never thrown. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aBrokenFileIsRefusedOrTakenWhole(long seed) {
    Random random = new Random(seed);
    byte[] file = calendar(MAYA, JOSE);
    for (int change = 0; change <= random.nextInt(6); change++) {
      int at = random.nextInt(file.length);
      switch (random.nextInt(3)) {
        case 0 -> file[at] = (byte) random.nextInt(256);
        case 1 -> file = java.util.Arrays.copyOf(file, Math.max(20, at));
        default -> {
          byte[] doubled = java.util.Arrays.copyOf(file, file.length + at);
          System.arraycopy(file, 0, doubled, file.length, at);
          file = doubled;
        }
      }
    }
    ImportPlan plan = read(file);
    assertThat(plan.problems().isEmpty()).isEqualTo(plan.expected().isPresent());
    assertThat(clinic.count("visit")).isZero();
  }
}
