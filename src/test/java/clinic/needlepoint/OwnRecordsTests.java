package clinic.needlepoint;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.aftercare.AftercareDesk;
import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.aftercare.OwnRecords;
import clinic.needlepoint.aftercare.OwnRecordsOrder;
import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.retention.HoldReason;
import clinic.needlepoint.retention.LegalHolds;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.visit.CodeTry;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks gets all that is kept of them, or reads why something is left out. */
@Tag("F096")
class OwnRecordsTests {
  private static final Instant NOON = Instant.parse("2026-06-17T18:00:00Z");
  private static final String PHONE = "+1 555 0100";
  private static final String SAID = "+1 555 0177";

  /** Where what a table keeps stands: a pointer (RFC 6901) into the file, or a type of record. */
  private static final Map<String, String> STANDS =
      Map.ofEntries(
          entry("patient", "/person/phone"),
          entry("contact_correction", "/person/corrections/0/said"),
          entry("visit", "/visits/0/appointment"),
          entry("screening", "/screenings/0/questionnaire"),
          entry("screening_answer", "/unfinished/0/answer"),
          entry("screening_follow_up", "/screenings/0/answers/0/answer"),
          entry("screening_clearance", "screening.flag-reviewed"),
          entry("screening_stop", "screening.flag-reviewed"),
          entry("education_told", "/education/0/education"),
          entry("education_notice", "education.notice-read"),
          entry("session_notice", "education.notice-read"),
          entry("consent_decision", "/consents/0/text"),
          entry("consent_permission", "/permissions/0/permission"),
          entry("consent_paper", "consent.paper-asked"),
          entry("treatment_session", "/treatments/0/session"),
          entry("treatment_area", "/treatments/0/areas/0"),
          entry("cartridge_scan", "/treatments/0/cartridges/0/lot"),
          entry("another_cartridge", "session.another-cartridge"),
          entry("recall_told", "recall.told"),
          entry("aftercare_paper", "/aftercare/0/text"),
          entry("aftercare_problem", "/problems/0/answers/0/answer"),
          entry("own_records_request", "records.asked"),
          entry("legal_hold", "hold.placed"));

  private static final Set<String> LEFT_OUT =
      Set.of(
          "waiting_number",
          "check_in_code",
          "claim_proof",
          "check_in_candidate",
          "pen_use",
          "erased_patient");

  @TempDir private Path data;
  private ConfigurableApplicationContext kiosk;
  private Guests guests;
  private Guests.Guest guest;

  @BeforeEach
  void treat() throws SQLException {
    kiosk = ClinicAt.open(data, NOON);
    guests = new Guests(kiosk);
    guest = guests.expected("Zebulonia", "Quackenbush");
    guest.answer(Map.of());
    guest.readAboutTheTreatment();
    guest.sign();
    JuneClinic.treat(kiosk, guest);
    afterwards();
  }

  /** They reported a problem, asked for their records, and were called; a court asked, too. */
  private void afterwards() throws SQLException {
    AftercareDesk desk = kiosk.getBean(AftercareDesk.class);
    AftercarePaper paper =
        desk.prepare(
            desk.treated(staff("1002")).getFirst(),
            Optional.empty(),
            Locale.ENGLISH,
            staff("1002"));
    desk.handOver(paper, Way.SCREEN, staff("1002"));
    ProblemReports reports = kiosk.getBean(ProblemReports.class);
    if (reports.open(paper.code()) instanceof CodeTry.Found<HandedOver>(HandedOver theirs)) {
      reports.report(theirs, reports.form(), Map.of("burn", "yes"), Locale.ENGLISH);
      kiosk.getBean(OwnRecordsRequests.class).ask(theirs);
    }
    kiosk.getBean(LegalHolds.class).place(person().id(), HoldReason.COURT, staff("1001"));
    String id = person().id().value();
    write("UPDATE patient SET phone = '" + PHONE + "' WHERE id = '" + id + "'");
    write("INSERT INTO contact_correction VALUES ('" + id + "', 'PHONE', '', '" + SAID + "', 0)");
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  private StaffMember staff(String code) {
    return kiosk.getBean(StaffMembers.class).findByCode(code).orElseThrow();
  }

  private Patient person() {
    return kiosk.getBean(Patients.class).find(guest.reference()).orElseThrow();
  }

  private byte[] file(OwnRecords.Form form, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kiosk
        .getBean(OwnRecords.class)
        .write(
            new OwnRecordsOrder(person().id(), OwnRecords.IdentityCheck.KNOWN, form, language),
            staff("1002"),
            out);
    return out.toByteArray();
  }

  private JsonNode json() throws IOException {
    return new JsonMapper().readTree(file(OwnRecords.Form.JSON, Locale.ENGLISH));
  }

  private void write(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("needlepoint.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("needlepoint.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Everything that names a person, a visit or a session. */
  private Set<String> tables() throws SQLException {
    Set<String> theirs = new TreeSet<>(List.of("patient"));
    for (String table : texts("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      List<String> columns = texts("SELECT name FROM pragma_table_info('" + table + "')");
      if (columns.stream().anyMatch(List.of("patient", "visit", "session")::contains)) {
        theirs.add(table);
      }
    }
    return theirs;
  }

  @Test
  void everyTableOfAPersonIsInTheFileOrNamedAsLeftOut() throws Exception {
    Set<String> named = new TreeSet<>(STANDS.keySet());
    named.addAll(LEFT_OUT);
    assertThat(tables()).isEqualTo(named);
    String described = Files.readString(Path.of("src/docs/own-records.md"));
    String out = described.substring(described.indexOf("| left out |"));
    named.forEach(table -> assertThat(described).contains("`" + table + "`"));
    LEFT_OUT.forEach(table -> assertThat(out).contains("`" + table + "`"));
    STANDS.keySet().forEach(table -> assertThat(out).doesNotContain("`" + table + "`"));
  }

  @Test
  void whatATableKeepsStandsWhereItIsSaidToStand() throws Exception {
    unfinished();
    JsonNode json = json();
    List<String> types = Files.readAllLines(Path.of("src/main/resources/export/record-types.txt"));
    STANDS.forEach((table, where) -> {
      if (where.startsWith("/")) {
        assertThat(json.at(where).asString()).as(table).isNotEmpty();
      } else {
        assertThat(types).as(table).anyMatch(type -> type.split(" ", 2)[0].equals(where));
      }
    });
    assertThat(json.at("/log"))
        .extracting(record -> record.get("type").asString())
        .contains("pen.attested", "records.asked", "hold.placed", "education.shown");
    assertThat(json.at("/person/phone").asString()).isEqualTo(PHONE);
    assertThat(json.at("/person/corrections/0/said").asString()).isEqualTo(SAID);
    assertThat(json.at("/screenings/0/record").asLong()).isPositive();
    assertThat(json.at("/treatments/0/records")).hasSizeGreaterThan(5);
  }

  /** They came back, answered one question, and left. */
  private void unfinished() {
    guest.sit();
    guests.comesBack(guest, "Zebulonia", "Quackenbush");
    guest.claimAgain();
    guest.answerOne("diabetes", Answer.YES);
  }

  @Test
  void thePaperHasEveryRecordOfTheLogWithItsNumberItsTimeAndItsWords() throws Exception {
    unfinished();
    JsonNode log = json().at("/log");
    assertThat(log).hasSizeGreaterThan(20);
    String read = Rendered.checked(file(OwnRecords.Form.PDF, Locale.ENGLISH)).said();
    for (JsonNode record : log) {
      String type = record.get("type").asString();
      assertThat(read).contains(record.get("seq").asLong() + ",2026-06-17");
      if (!Set.of("screening.finished", "aftercare.reported").contains(type)) {
        for (JsonNode value : record.get("body").values()) {
          assertThat(read).as(type).contains(PdfToText.squeezed(value.asString("")));
        }
      }
    }
    assertThat(read)
        .contains(PdfToText.squeezed(PHONE), PdfToText.squeezed(SAID), "screening-3")
        .contains(PdfToText.squeezed("Do you have diabetes? Yes"))
        .contains(json().at("/clinic/zone").asString());
  }
}
