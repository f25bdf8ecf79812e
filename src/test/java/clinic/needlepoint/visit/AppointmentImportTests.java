package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.VisitFixture.at;
import static clinic.needlepoint.visit.VisitFixture.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.staff.NotAllowed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F114")
class AppointmentImportTests {
  private static final String GOOD =
      "A-1,P1,Maya,Kestrel,1990-03-27,2026-11-20T10:30,1002,standard,booked";
  private static final String OTHER =
      "A-2,P2,José,Ñandú,1992-01-30,2026-11-20T11:00,1001,prp,booked";

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

  private AppointmentImport appointments() {
    return clinic.get(AppointmentImport.class);
  }

  private List<String> problems(byte[] file) {
    ImportPlan plan = appointments().read(file);
    if (!plan.problems().isEmpty()) {
      assertThatThrownBy(() -> appointments().apply(plan)).isInstanceOf(ImportRefused.class);
    }
    return plan.problems().stream().map(ImportProblem::toString).toList();
  }

  private List<Long> size() {
    return List.of(clinic.count("patient"), clinic.count("visit"), clinic.count("audit_log"));
  }

  @Test
  void takesOverAppointments() {
    assertThat(clinic.book(GOOD, OTHER)).isEqualTo(new ImportReport(2, 0, 0, 0));
    List<Visit> day = clinic.get(Visits.class).on(LocalDate.of(2026, 11, 20));
    assertThat(day).extracting(Visit::initials).containsExactly("M. K.", "J. Ñ.");
    assertThat(day).extracting(Visit::practitioner).containsExactly("u2", "u1");
    assertThat(day)
        .extracting(Visit::dueAt)
        .containsExactly(at("2026-11-20T10:30"), at("2026-11-20T11:00"));
    assertThat(day)
        .extracting(Visit::treatment)
        .containsExactly(TreatmentType.STANDARD, TreatmentType.PRP);
    assertThat(clinic.records("patient.added")).isEqualTo(2);
    assertThat(clinic.bodies("appointments.imported").getFirst())
        .contains("\"added\":2", "\"sha256\":\"")
        .doesNotContain("Maya", "P1", "1990");
  }

  @Test
  void importingAgainChangesNothing() {
    clinic.book(GOOD, OTHER);
    List<Long> patientsAndVisits = size().subList(0, 2);
    assertThat(clinic.book(GOOD, OTHER)).isEqualTo(new ImportReport(0, 0, 0, 2));
    assertThat(size().subList(0, 2)).isEqualTo(patientsAndVisits);
    assertThat(clinic.records("patient.added")).isEqualTo(2);
    assertThat(clinic.records("patient.changed")).isZero();
    assertThat(clinic.records("appointments.imported")).isEqualTo(2);
  }

  @Test
  void movesCancelsAndBooksAgain() {
    clinic.book(GOOD, OTHER);
    assertThat(clinic.book(GOOD.replace("10:30", "12:45"), OTHER.replace("booked", "cancelled")))
        .isEqualTo(new ImportReport(0, 1, 1, 0));
    assertThat(clinic.get(Visits.class).on(LocalDate.of(2026, 11, 20)))
        .extracting(Visit::dueAt)
        .containsExactly(at("2026-11-20T12:45"));
    assertThat(clinic.book(OTHER)).isEqualTo(new ImportReport(0, 1, 0, 0));
    assertThat(clinic.get(Visits.class).on(LocalDate.of(2026, 11, 20))).hasSize(2);
  }

  @Test
  void correctsAPatient() {
    clinic.book(GOOD);
    assertThat(clinic.book(GOOD.replace("1990-03-27", "1990-03-28")))
        .isEqualTo(new ImportReport(0, 1, 0, 0));
    assertThat(clinic.bodies("patient.changed").getFirst()).contains("1990-03-27", "1990-03-28");
    assertThat(clinic.count("patient")).isEqualTo(1);
  }

  @Test
  void aDryRunWritesNothingAndTellsTheSame() {
    clinic.book(GOOD);
    List<Long> before = size();
    ImportPlan plan = appointments().read(csv(GOOD.replace("standard", "prp"), OTHER));
    assertThat(plan.expected()).contains(new ImportReport(1, 1, 0, 0));
    assertThat(size()).isEqualTo(before);
    assertThat(appointments().apply(plan)).isEqualTo(new ImportReport(1, 1, 0, 0));
  }

  /** Each row is the second of a file whose first is sound; it stands on line 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A-3,P3,Ana,Ibis,1990-02-31,2026-11-20T10:30,1002,standard,booked      | The birth_date is not a day
          A-3,P3,Ana,Ibis,27.03.1990,2026-11-20T10:30,1002,standard,booked      | The birth_date is not a day
          A-3,P3,Ana,Ibis,2026-11-21,2026-11-20T10:30,1002,standard,booked      | The birth_date is in the future
          A-3,P3,Ana,Ibis,1899-12-31,2026-11-20T10:30,1002,standard,booked      | The birth_date is before 1900
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-31T10:30,1002,standard,booked      | The starts_at "2026-11-31T10:30" is not a day and time
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20 10:30,1002,standard,booked      | The starts_at "2026-11-20 10:30" is not
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T25:00,1002,standard,booked      | The starts_at "2026-11-20T25:00" is not
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30Z,1002,standard,booked     | The starts_at "2026-11-20T10:30Z" is not
          A-3,P3,Ana,Ibis,1990-03-27,2026-03-08T02:30,1002,standard,booked      | The starts_at "2026-03-08T02:30" does not exist in America/New_York
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1999,standard,booked      | No practitioner works here under the code "1999"
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1006,standard,booked      | No practitioner works here under the code "1006"
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,botox,booked         | The treatment is "botox"
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,maybe       | The status is "maybe"
          A-3,P3,,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked         | The field given_name is empty
          A-3,P3,Ana,"  ",1990-03-27,2026-11-20T10:30,1002,standard,booked      | The field family_name is empty
          A-3,P3,123,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked      | The field given_name has no letter
          A-3,P3,Ana,Ib\u202eis,1990-03-27,2026-11-20T10:30,1002,standard,booked | The field family_name holds a character that can not be seen
          A-3,P3,Ana,Ib\u0007is,1990-03-27,2026-11-20T10:30,1002,standard,booked | The field family_name holds a character that can not be seen
          A-3456789012345678901234567890123456789xx,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked | The field appointment is longer than 40
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard             | It has 8 fields and not 9
          A-3,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked,x    | It has 10 fields and not 9
          A-1,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked      | The appointment "A-1" is on line 2 already
          A-3,P1,Maya,Kestrel,1990-03-28,2026-11-20T10:30,1002,standard,booked  | The patient "P1" has another birth_date on line 2
          A-3,P1,Mia,Kestrel,1990-03-27,2026-11-20T10:30,1002,standard,booked   | The patient "P1" has another name on line 2
          A-3,P3,Ana,"Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked     | Below this line the file can not be read
          """)
  void refusesABadRow(String row, String sentence) {
    List<Long> before = size();
    List<String> problems = problems(csv(GOOD, row));
    assertThat(problems).hasSize(1);
    String line = sentence.startsWith("Below") ? "Line 2: " : "Line 3: ";
    assertThat(problems.getFirst()).startsWith(line + sentence);
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(
            problems(
                csv(
                    GOOD,
                    "A-3,P3,Ana,Ibis,1990-02-31,soon,1999,botox,maybe",
                    OTHER,
                    "A-1,P3,Ana,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked")))
        .hasSize(6)
        .last()
        .asString()
        .startsWith("Line 5:");
  }

  @Test
  void refusesUnknownAndMissingColumns() {
    String file =
        "appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,fax\n";
    assertThat(problems((file + GOOD).getBytes(StandardCharsets.UTF_8)))
        .contains(
            "Line 1: The column \"fax\" is not known.",
            "Line 1: The column \"status\" is missing.");
    assertThat(size()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void refusesAFileWithoutRowsOrWithoutAnything() {
    assertThat(problems(csv()))
        .containsExactly("Line 1: There are no appointments below the header.");
    assertThat(problems(new byte[0])).contains("Line 1: The column \"appointment\" is missing.");
  }

  @Test
  void refusesWhatIsNotUtf8AndSaysWhere() {
    byte[] latin1 =
        (VisitFixture.HEADER + GOOD + "\n" + OTHER).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(latin1).getFirst()).startsWith("Line 3: This line is not UTF-8");
    byte[] cut = csv(GOOD, "A-2,P2,Jos\u00e9");
    byte[] halfCharacter = java.util.Arrays.copyOf(cut, cut.length - 2);
    assertThat(problems(halfCharacter).getFirst()).startsWith("Line 3: This line is not UTF-8");
  }

  @Test
  void toleratesAByteOrderMarkAndWindowsLineEnds() {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    file.writeBytes(
        (VisitFixture.HEADER + GOOD + "\n\n" + OTHER + "\n")
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(appointments().apply(appointments().read(file.toByteArray())).added()).isEqualTo(2);
  }

  @Test
  void takesTheFirstOfTwoHoursWhenClocksGoBack() {
    clinic.book("A-3,P3,Ana,Ibis,1990-03-27,2026-11-01T01:30,1002,standard,booked");
    assertThat(clinic.get(Visits.class).on(LocalDate.of(2026, 11, 1)))
        .extracting(visit -> visit.dueAt().toString())
        .containsExactly("2026-11-01T05:30:00Z");
  }

  @Test
  void refusesToCancelGiveAwayOrMoveToAnotherDayAnAppointmentWhosePatientHasArrived() {
    clinic.book(GOOD, OTHER);
    clinic.identify("1990-03-27", "M", "K");
    assertThat(problems(csv(OTHER, GOOD.replace("booked", "cancelled"))))
        .containsExactly(
            "Line 3: The patient of appointment \"A-1\" has arrived already, so it can not be cancelled.");
    assertThat(
            problems(csv(GOOD.replace("P1,Maya,Kestrel,1990-03-27", "P2,José,Ñandú,1992-01-30"))))
        .containsExactly(
            "Line 2: The patient of appointment \"A-1\" has arrived already, so it can not be given to another patient.");
    assertThat(problems(csv(GOOD.replace("2026-11-20T10:30", "2026-11-27T10:30"))))
        .containsExactly(
            "Line 2: The patient of appointment \"A-1\" has arrived already, so it can not be moved to another day. Give that day an appointment number of its own.");
    assertThat(problems(csv(GOOD.replace("2026-11-20T10:30", "2026-11-20T17:30")))).isEmpty();
  }

  @Test
  void noticesAtTheImportWhatHappenedAfterTheReading() {
    clinic.book(GOOD);
    ImportPlan plan = appointments().read(csv(OTHER, GOOD.replace("booked", "cancelled")));
    assertThat(plan.problems()).isEmpty();
    clinic.identify("1990-03-27", "M", "K");
    List<Long> before = size();
    assertThatThrownBy(() -> appointments().apply(plan)).isInstanceOf(ImportRefused.class);
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void onlyAnAdministratorImportsByHand() {
    ImportPlan plan = appointments().read(csv(GOOD));
    assertThatThrownBy(() -> appointments().apply(plan, VisitFixture.PRACTITIONER))
        .isInstanceOf(NotAllowed.class);
    appointments().apply(plan, VisitFixture.ADMINISTRATOR);
    assertThat(clinic.count("audit_log WHERE line ->> '$.by' = 'u6'")).isEqualTo(2);
  }

  @Test
  void putsNamesInFormC() {
    clinic.book("A-3,P3,E\u0301mile,Ibis,1990-03-27,2026-11-20T10:30,1002,standard,booked");
    assertThat(clinic.bodies("patient.added").getFirst()).contains("\u00c9mile");
  }
}
