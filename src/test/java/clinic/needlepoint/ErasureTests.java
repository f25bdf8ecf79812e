package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.aftercare.AftercareDesk;
import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.aftercare.Problem.Outcome;
import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.retention.ErasureOffice;
import clinic.needlepoint.retention.Hindrance;
import clinic.needlepoint.retention.HoldReason;
import clinic.needlepoint.retention.Kept;
import clinic.needlepoint.retention.LegalHolds;
import clinic.needlepoint.retention.PersonOnFile;
import clinic.needlepoint.retention.RecordKind;
import clinic.needlepoint.retention.StillKept;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.visit.CodeTry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody was treated; years later they want to be forgotten. Real files, the whole kiosk. */
@Tag("F095")
class ErasureTests {
  private static final Instant THEN = Instant.parse("2019-06-12T18:00:00Z");
  private static final Instant INSIDE = Instant.parse("2025-06-12T18:00:00Z");
  private static final Instant AFTER = Instant.parse("2025-06-13T18:00:00Z");
  private static final String GIVEN = "Zebulonia";
  private static final String FAMILY = "Quackenbush";
  private static final String NOTE = "Told them to cool it";
  private static final List<String> OF_THE_PERSON =
      List.of(GIVEN, FAMILY, Guests.MIDDLE_NAME, NOTE);

  @TempDir private Path folder;
  private Path data;
  private Path copy;
  private ConfigurableApplicationContext kiosk;
  private String reference;

  @BeforeEach
  void treat() throws IOException {
    data = folder.resolve("data");
    copy = folder.resolve("copy");
    open(THEN);
    Guests guests = new Guests(kiosk);
    Guests.Guest guest = guests.expected(GIVEN, FAMILY);
    guest.answer(Map.of());
    guest.readAboutTheTreatment();
    guest.sign();
    JuneClinic.treat(kiosk, guest);
    comeBack();
    guests.expected("Otheria", "Staymore");
    reference = guest.reference();
  }

  /** They have a paper, reported a problem with its code, and somebody answered. */
  private void comeBack() {
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
    }
    ProblemDesk problems = kiosk.getBean(ProblemDesk.class);
    long problem = problems.open(staff("1002")).getFirst().id();
    problems.answer(problem, Outcome.SPOKE, NOTE, staff("1002"));
  }

  private void open(Instant now) {
    kiosk = ClinicAt.open(data, now);
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  private void now(Instant now) {
    kiosk.getBean(MovedClock.class).to(now);
  }

  private ErasureOffice office() {
    return kiosk.getBean(ErasureOffice.class);
  }

  private PersonOnFile person() {
    return office().find(reference, staff("1001")).orElseThrow();
  }

  private StaffMember staff(String code) {
    return kiosk.getBean(StaffMembers.class).findByCode(code).orElseThrow();
  }

  private int erase() {
    return office().erase(person().patient().id(), staff("1001"));
  }

  private Hindrance refusal() throws IOException, SQLException {
    List<Long> before = counts();
    PersonOnFile person = person();
    assertThatThrownBy(() -> office().erase(person.patient().id(), staff("1001")))
        .isInstanceOfSatisfying(
            StillKept.class, e -> assertThat(person.hindrance()).contains(e.hindrance()));
    assertThat(counts()).isEqualTo(before);
    return person.hindrance().orElseThrow();
  }

  /** The kiosk goes on noting other things meanwhile. */
  private List<Long> counts() throws SQLException {
    List<Long> counts = new ArrayList<>();
    for (String table :
        List.of("patient", "visit", "screening", "consent_decision", "treatment_session")) {
      counts.add(number("SELECT count(*) FROM " + table));
    }
    counts.add((long) records("body.erased").size());
    return counts;
  }

  private List<String> tables() throws SQLException {
    return texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).getFirst());
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

  /** Which of these stand anywhere in any file of the folder, free pages included. */
  private List<String> onTheDisk(List<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        wanted.stream().filter(bytes::contains).forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  @Test
  void leavesNoByteOfThePersonOnTheDiskAndALogThatHolds() throws IOException, SQLException {
    assertThat(onTheDisk(OF_THE_PERSON)).containsExactlyInAnyOrderElementsOf(OF_THE_PERSON);
    String pseudonym = person().patient().id().value();
    now(AFTER);
    assertThat(person().kept()).extracting(Kept::kind).containsExactly(RecordKind.values());
    int records = person().kept().stream().mapToInt(Kept::records).sum();
    int cartridges = records("cartridge.used").size();

    assertThat(erase()).isEqualTo(records).isEqualTo(18);

    assertThat(onTheDisk(OF_THE_PERSON)).isEmpty();
    assertThat(onTheDisk(List.of(JuneClinic.PEN_READY, JuneClinic.INTO_THE_BIN))).isEmpty();
    assertThat(onTheDisk(List.of("Otheria", "Staymore"))).hasSize(2);
    assertThat(office().find(reference, staff("1001"))).isEmpty();
    assertThat(number("SELECT count(*) FROM audit_body WHERE body LIKE '%" + pseudonym + "%'"))
        .isZero();
    assertThat(records("body.erased"))
        .hasSize(records)
        .allSatisfy(record -> assertThat(record.by().pseudonym()).isEqualTo("u1"));
    assertThat(records("cartridge.used"))
        .hasSize(cartridges)
        .allSatisfy(record -> assertThat(record.body()).isNotEmpty());
    assertThat(rowsOf(pseudonym)).isEmpty();
    kiosk.close();
    open(AFTER.plus(Duration.ofDays(1))); // a start hashes every record of a log this short
    assertThat(records("body.erased")).hasSize(records);
  }

  /** Tables of any module in which a column still holds the pseudonym, or a visit of nobody. */
  private List<String> rowsOf(String pseudonym) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : tables()) {
      for (String column : texts("SELECT name FROM pragma_table_info('" + table + "')")) {
        String theirs = column + " = '" + pseudonym + "'";
        String nobodys = column.equals("visit") ? " OR visit NOT IN (SELECT id FROM visit)" : "";
        if (number("SELECT count(*) FROM " + table + " WHERE " + theirs + nobodys) > 0) {
          found.add(table);
        }
      }
    }
    found.remove("erased_patient");
    return found;
  }

  private List<AuditRecord> records(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  void waitsUntilTheLastDayThatARuleNames() throws IOException, SQLException {
    now(INSIDE);
    assertThat(refusal())
        .isInstanceOfSatisfying(
            Hindrance.Inside.class,
            inside -> {
              assertThat(inside.longest().rule().id()).isEqualTo("hipaa");
              assertThat(inside.longest().until()).isEqualTo("2025-06-12");
            });
    now(AFTER);
    assertThat(person().hindrance()).isEmpty();
  }

  @Test
  void waitsAsLongAsAHoldStands() throws IOException, SQLException {
    now(AFTER);
    LegalHolds holds = kiosk.getBean(LegalHolds.class);
    holds.place(person().patient().id(), HoldReason.COURT, staff("1001"));
    assertThat(refusal())
        .isInstanceOfSatisfying(
            Hindrance.Held.class,
            held -> assertThat(held.hold().reason()).isEqualTo(HoldReason.COURT));
    holds.lift(person().patient().id(), staff("1001"));
    now(AFTER.plus(Duration.ofDays(1)));
    assertThat(person().hindrance()).isEmpty();
    erase();
    assertThat(records("hold.placed")).allSatisfy(r -> assertThat(r.body()).isEmpty());
  }

  @Test
  void waitsForAClockThatSomebodyVouchesFor() throws IOException, SQLException {
    now(AFTER);
    clock(ClockState.FREE);
    assertThat(refusal()).isInstanceOf(Hindrance.ClockFree.class);
  }

  @SuppressWarnings("unchecked") // there is one
  private void clock(ClockState state) {
    ((AtomicReference<ClockState>) kiosk.getBean("clockState")).set(state);
  }

  @Test
  void takesARecordUnderAFreeClockForAsNewAsWhatFollowsIt() {
    clock(ClockState.FREE);
    now(Instant.parse("1970-01-05T18:00:00Z"));
    Guests.Guest guest = new Guests(kiosk).expected("Epochia", "Nought");
    now(AFTER);
    clock(ClockState.NTP);
    PersonOnFile found = office().find(guest.reference(), staff("1001")).orElseThrow();
    assertThat(found.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.last()).isEqualTo("2025-06-13"));
    assertThat(found.hindrance()).containsInstanceOf(Hindrance.Inside.class);
  }

  @Test
  void waitsUntilAnAppointmentIsOverAndASessionIsClosed() throws IOException, SQLException {
    assertThat(refusal()).isInstanceOf(Hindrance.UnderWay.class);
    Guests.Guest guest = new Guests(kiosk).ready();
    JuneClinic.open(kiosk, guest);
    now(AFTER);
    reference = guest.reference();
    assertThat(refusal()).isInstanceOf(Hindrance.UnderWay.class);
  }

  @Test
  void isForTheLeadAlone() {
    now(AFTER);
    var person = person().patient().id();
    for (String code : List.of("1002", "1004", "1005", "1006")) {
      assertThatThrownBy(() -> office().erase(person, staff(code))).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> office().find(reference, staff(code)))
          .isInstanceOf(NotAllowed.class);
      LegalHolds holds = kiosk.getBean(LegalHolds.class);
      assertThatThrownBy(() -> holds.place(person, HoldReason.CLAIM, staff(code)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> holds.lift(person, staff(code))).isInstanceOf(NotAllowed.class);
    }
    assertThat(records("body.erased")).isEmpty();
  }

  private void copyDatabase() throws IOException {
    kiosk.close();
    Files.createDirectories(copy);
    Files.copy(data.resolve("needlepoint.db"), copy.resolve("needlepoint.db"));
    open(AFTER);
  }

  private void putBack() throws IOException {
    kiosk.close();
    Files.delete(data.resolve("needlepoint.db"));
    Files.copy(copy.resolve("needlepoint.db"), data.resolve("needlepoint.db"));
    assertThat(onTheDisk(OF_THE_PERSON)).hasSize(OF_THE_PERSON.size());
    open(AFTER.plus(Duration.ofDays(1)));
  }

  @Test
  void aCopyThatIsPutBackLosesThePersonAgain() throws Exception {
    copyDatabase();
    int records = erase();
    putBack();
    awaitGone();
    assertThat(onTheDisk(OF_THE_PERSON)).isEmpty();
    assertThat(records("body.erased"))
        .hasSize(records)
        .allSatisfy(record -> assertThat(record.by().pseudonym()).isEqualTo("system"));
    assertThat(office().back()).isZero();
  }

  private void awaitGone() throws InterruptedException, IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!onTheDisk(OF_THE_PERSON).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  @Test
  void aCopyInWhichAHoldStandsKeepsThePersonAndSaysSo() throws Exception {
    now(AFTER);
    LegalHolds holds = kiosk.getBean(LegalHolds.class);
    var person = person().patient().id();
    holds.place(person, HoldReason.CLAIM, staff("1001"));
    copyDatabase();
    holds = kiosk.getBean(LegalHolds.class);
    holds.lift(person, staff("1001"));
    now(AFTER.plus(Duration.ofDays(1)));
    erase();
    putBack();
    awaitBack();
    assertThat(office().back()).isEqualTo(1);
    assertThat(office().find(reference, staff("1001"))).isPresent();
  }

  private void awaitBack() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (office().back() == 0 && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  @Test
  void aListThatWasLostIsWrittenAgainAtTheNextStart() throws Exception {
    now(AFTER);
    String pseudonym = person().patient().id().value();
    erase();
    Path list = data.resolve("erased-patients");
    assertThat(list).content().startsWith(pseudonym + " ").endsWith(" u1\n");
    kiosk.close();
    Files.delete(list);
    open(AFTER);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Files.notExists(list) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(list).content().startsWith(pseudonym + " ");
  }
}
