package clinic.needlepoint.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.TurnedTimekeeper;
import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.LogRecords;
import clinic.needlepoint.export.Corrections;
import clinic.needlepoint.export.ExportForm;
import clinic.needlepoint.export.Exports;
import clinic.needlepoint.export.Period;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.export.ReportRequest;
import clinic.needlepoint.export.StrikeReason;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffOffice;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an auditor sees on a machine of their own, and what stays behind of each look and of each
 * file. What is different at the kiosk itself: {@link WayOutTests}.
 */
@KioskTest
@Import(TurnedTimekeeper.class)
@Tag("F089")
class ReportsViewTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final List<String> FILES = List.of("Make the bundle", "CSV", "PDF", "JSON");
  private static final List<String> OF_A_BUNDLE =
      List.of(
          "README.txt",
          "SHA256SUMS",
          "SHA256SUMS.note",
          "bodies.jsonl",
          "checkpoint",
          "checkpoint.prev",
          "log.jsonl",
          "manifest.json",
          "pub.pem",
          "report.csv",
          "report.jsonl",
          "report.pdf",
          "vkey");

  @Autowired private TurnedTimekeeper timekeeper;
  @Autowired private ApplicationContext kiosk;
  @Autowired private AuditLog log;
  @Autowired private TransactionTemplate transaction;
  private ClockState state = ClockState.NTP;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    timekeeper.turn(this::as);
    screen = new KioskScreen(kiosk, "192.0.2.7");
  }

  /** The machine of a test may have no clock that anybody vouches for. */
  private Stamp as(Stamp now) {
    return new Stamp(now.at(), now.mono(), now.boot(), state);
  }

  @AfterEach
  void close() {
    screen.close();
    timekeeper.asItIs();
  }

  private List<AuditRecord> records(String type) {
    return log.find(List.of(type), Instant.EPOCH, FAR);
  }

  private String last(String type, String name) {
    return records(type).getLast().text(name);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(
        kiosk.getBean(Clock.class).instant(), kiosk.getBean(Sites.class).require().zone());
  }

  private SessionNumber session() {
    return session(new Guests(kiosk).ready());
  }

  private SessionNumber session(Guest guest) {
    return kiosk
        .getBean(TreatmentSessions.class)
        .open(guest.visit(), kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow());
  }

  private long write(AuditEntry entry) {
    Long seq = transaction.execute(_ -> log.append(entry).seq());
    return seq == null ? -1 : seq;
  }

  /** Chooses the days, and the lot where one is asked for, and touches Look. */
  private void look(String from, String to, String... lot) {
    List<Input> fields = LocatorJ._find(Input.class);
    fields.get(0).setValue(from);
    fields.get(1).setValue(to);
    for (int i = 0; i < lot.length; i++) {
      fields.get(2 + i).setValue(lot[i]);
    }
    screen.touch("Look");
  }

  private void lookAtThePast() {
    look("1999-01-01", "1999-01-31");
  }

  /** What can be taken home. */
  private static List<String> links() {
    return LocatorJ._find(NativeButton.class).stream()
        .map(link -> link.getElement().getTextRecursively())
        .filter(FILES::contains)
        .toList();
  }

  /** Has it made, and saves it. */
  private byte[] download(String words) {
    screen.touch(words);
    screen.await("is ready");
    byte[] file = save();
    screen.await("was sent to your browser");
    return file;
  }

  private static byte[] save() {
    return LocatorJ._find(Anchor.class).stream()
        .filter(link -> link.getElement().getTextRecursively().equals("Save the file"))
        .findFirst()
        .map(DownloadKt::_download)
        .orElseThrow();
  }

  private static String table() {
    return LocatorJ._get(ReportTable.class).getElement().getTextRecursively();
  }

  private static List<String> chosen() {
    return LocatorJ._find(NativeButton.class).stream()
        .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
        .map(button -> button.getElement().getTextRecursively())
        .toList();
  }

  @Test
  void beginsWithTheProcedureLogOfTheLastThirtyDays() {
    int before = records("report.viewed").size();
    screen.signInAsAuditor();
    assertThat(screen.text())
        .contains(
            "Take records home", "Is it complete?", "Looking and exporting are both recorded");
    assertThat(chosen()).containsExactly("Procedure log");
    List<Input> days = LocatorJ._find(Input.class);
    assertThat(days)
        .extracting(Input::getValue)
        .startsWith(today().minusDays(30) + "", today() + "");
    assertThat(records("report.viewed")).as("opening the page shows rows").hasSize(before + 1);
    assertThat(last("report.viewed", "report")).isEqualTo("procedure-log");
    assertThat(links()).containsExactlyInAnyOrderElementsOf(FILES);
  }

  @Test
  void showsASessionByCodesAndNeverByName() {
    Guest guest = new Guests(kiosk).ready();
    SessionNumber session = session(guest);
    screen.signInAsAuditor();
    assertThat(table())
        .contains(
            session.value(),
            "P-",
            kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow().pseudonym())
        .doesNotContain(guest.initials(), "A. Ruiz");
  }

  @ParameterizedTest
  @CsvSource({
    "Procedure log, procedure-log, Practitioner",
    "Audit trail, audit-trail, Network time",
    "Completeness, completeness, From record"
  })
  void showsEachReportAsSoonAsItIsChosen(String words, String report, String shown) {
    session();
    write(LogRecords.struck(0, "typed twice", Actor.staff("u1")));
    screen.signInAsAuditor();
    int before = records("report.viewed").size();
    screen.touch(words);
    assertThat(chosen()).containsExactly(words);
    assertThat(table()).contains(shown);
    assertThat(records("report.viewed")).hasSize(before + 1);
    assertThat(last("report.viewed", "report")).isEqualTo(report);
    assertThat(LocatorJ._find(Input.class)).as("days and receipt, and no lot").hasSize(3);
  }

  @Test
  @Tag("F091")
  void tracesALotThatIsNamed() {
    screen.signInAsAuditor();
    int before = records("report.viewed").size();
    screen.touch("Lot trace");
    assertThat(screen.text()).doesNotContain("in this period", "Is it complete?");
    assertThat(links()).as("nothing to take home before a lot is named").isEmpty();
    assertThat(records("report.viewed")).hasSize(before);
    look(today().minusDays(1).toString(), today().toString(), "4K27-118");
    assertThat(table()).contains("Received");
    assertThat(last("report.viewed", "lot")).isEqualTo("4K27-118");
    assertThat(links()).hasSize(4);
    look(today().minusDays(1).toString(), today().toString(), "NEVER-HERE");
    assertThat(screen.text()).contains("Nothing in this period");
    assertThat(last("report.viewed", "lot")).isEqualTo("NEVER-HERE");
  }

  @Test
  @Tag("F091")
  void tracesASessionBackToItsCartridges() {
    String session = session().value();
    screen.signInAsAuditor();
    screen.touch("Lot trace");
    look(today().toString(), today().toString(), session);
    assertThat(last("report.viewed", "session")).isEqualTo(session);
    assertThat(links()).hasSize(4);
  }

  @Test
  @Tag("F091")
  void asksForTheLotThatIsMissing() {
    screen.signInAsAuditor();
    screen.touch("Lot trace");
    int before = records("report.viewed").size();
    look(today().toString(), today().toString(), "  ");
    assertThat(screen.text())
        .contains("No lot and no session is named", "Type the lot as it stands on the box, or");
    assertThat(links()).isEmpty();
    assertThat(records("report.viewed")).hasSize(before);
    screen.touch("Procedure log");
    assertThat(screen.text()).doesNotContain("No lot and no").contains("in this period");
  }

  @Test
  void saysThatNothingHappenedInThePeriod() {
    screen.signInAsAuditor();
    lookAtThePast();
    assertThat(screen.text()).contains("Nothing in this period", "Is it complete?");
    assertThat(LocatorJ._find(ReportTable.class)).isEmpty();
    assertThat(links()).as("an empty period is a finding too").hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-19",
    "'', 2026-11-19",
    "2026-11-20, ''",
    "2026-02-30, 2026-03-01"
  })
  void saysWhenTwoDatesAreNoPeriod(String from, String to) {
    screen.signInAsAuditor();
    int before = records("report.viewed").size();
    look(from, to);
    assertThat(screen.text())
        .contains(
            "These dates are not a period",
            "Choose a first day and a last day that is not before it.")
        .doesNotContain("in this period", "Is it complete?");
    assertThat(links()).isEmpty();
    assertThat(records("report.viewed")).as("a wrong one shows nothing").hasSize(before);
    lookAtThePast();
    assertThat(screen.text()).contains("Nothing in this period");
    assertThat(links()).hasSize(4);
  }

  @Test
  void showsTheFirstTwoHundredAndSaysHowManyThereAre() {
    transaction.executeWithoutResult(_ -> {
      for (int i = 0; i < 220; i++) {
        log.append(LogRecords.struck(0, "one of many", Actor.staff("u1")));
      }
    });
    screen.signInAsAuditor();
    screen.touch("Audit trail");
    assertThat(screen.text())
        .containsPattern("[0-9,]+ lines in this period, the first 200 are shown");
    assertThat(LocatorJ._get(ReportTable.class).getElement().getOuterHTML().split("<tr", -1))
        .as("head and rows, after what is before them")
        .hasSize(1 + 1 + 200);
    assertThat(new String(download("CSV"), StandardCharsets.UTF_8).lines().count())
        .as("all of them travel")
        .isGreaterThan(221);
  }

  @Test
  void declaresWhatWasStruckAndAClockThatNobodyVouchedFor() {
    SessionNumber session = session();
    long opened = records("session.opened").getLast().seq();
    write(LogRecords.struck(opened, "opened for the wrong guest", Actor.staff("u1")));
    state = ClockState.FREE;
    session();
    state = ClockState.NTP;
    screen.signInAsAuditor();
    String declared = LocatorJ._get(Declared.class).getElement().getTextRecursively();
    assertThat(declared)
        .contains("Struck or erased", "see Completeness", "in doubt")
        .doesNotContain("Vouched for all the time", "Nothing");
    assertThat(table()).contains(session.value(), "opened for the wrong guest");
    screen.touch("Completeness");
    assertThat(table()).contains("Record struck", "Clock not vouched for");
    assertThat(screen.text()).contains("about the whole log").doesNotContain("in this period");
    screen.touch("Audit trail");
    assertThat(screen.text()).contains("lines in this period");
  }

  @Test
  @Tag("F098")
  void handsOutTheBundleWithTheFilesOfTheContract() throws IOException {
    session();
    screen.signInAsAuditor();
    int before = records("report.exported").size();
    assertThat(names(download("Make the bundle"))).containsExactlyInAnyOrderElementsOf(OF_A_BUNDLE);
    assertThat(records("report.exported")).hasSize(before + 1);
    assertThat(last("report.exported", "report")).isEqualTo("procedure-log");
    assertThat(last("report.exported", "from")).isEqualTo(today().minusDays(30).toString());
    assertThat(last("report.exported", "to")).isEqualTo(today().toString());
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({"CSV, session", "PDF, %PDF-1.", "JSON, '{\"clock\":'"})
  void handsOutEachPartAndWritesItDown(String part, String beginning) {
    session();
    screen.signInAsAuditor();
    int before = records("report.exported").size();
    assertThat(new String(download(part), StandardCharsets.ISO_8859_1)).startsWith(beginning);
    assertThat(records("report.exported")).hasSize(before + 1);
    AuditRecord exported = records("report.exported").getLast();
    assertThat(exported.by()).isEqualTo(auditor());
  }

  private Actor auditor() {
    return kiosk.getBean(StaffMembers.class).findByCode("1005").orElseThrow().actor();
  }

  @Test
  @Tag("F112")
  void aLeadLooksAndIsNotShownWhatHeMayNotTake() {
    screen.signInAsLead();
    int before = records("report.viewed").size();
    screen.open("auditor");
    assertThat(records("report.viewed")).hasSize(before + 1);
    assertThat(screen.text())
        .contains("in this period", "Each look is recorded. An auditor can take records home.")
        .doesNotContain("Only the bundle can be checked");
    assertThat(links()).isEmpty();
    lookAtThePast();
    screen.touch("Audit trail");
    assertThat(links()).isEmpty();
  }

  /** The field for a record's number is the last one on the page. */
  private void find(String number) {
    LocatorJ._find(Input.class).getLast().setValue(number);
    screen.touch("Find the record");
  }

  @Test
  @Tag("F072")
  void aLeadStrikesARecordAndBothStayToBeSeen() {
    SessionNumber session = session();
    String opened = String.valueOf(records("session.opened").getLast().seq());
    screen.signInAsLead();
    screen.open("auditor");
    find(" " + opened + " ");
    assertThat(screen.text())
        .contains("Record " + opened + ": session.opened", "Why is it wrong?")
        .as("nothing is struck before a reason is chosen")
        .doesNotContain("Strike record");
    screen.touch("Wrong person");
    screen.touch("Wrong visit");
    screen.touch("Strike record " + opened);
    assertThat(screen.text()).contains("Record " + opened + " is struck");
    assertThat(last("record.struck", "of")).isEqualTo(opened);
    assertThat(last("record.struck", "why")).isEqualTo("wrong visit");
    screen.touch("Look");
    assertThat(table()).contains(session.value(), "wrong visit");
    int before = records("record.struck").size();
    find(opened);
    assertThat(screen.text()).contains("This record is struck already").doesNotContain("Why is");
    assertThat(records("record.struck")).hasSize(before);
  }

  @ParameterizedTest
  @Tag("F072")
  @ValueSource(strings = {"", "999999999", "-1", "twelve", "99999999999999999999"})
  void aLeadIsToldWhenThereIsNoSuchRecord(String number) {
    screen.signInAsLead();
    screen.open("auditor");
    find(number);
    assertThat(screen.text()).contains("There is no record of this number");
  }

  @Test
  @Tag("F072")
  void whatTheKioskNotedByItselfIsNotStruck() {
    String noted = String.valueOf(write(LogRecords.struck(0, "typed twice", Actor.SYSTEM)));
    screen.signInAsLead();
    screen.open("auditor");
    find(noted);
    assertThat(screen.text()).contains("The kiosk noted this by itself");
  }

  @Test
  @Tag("F072")
  void anAuditorCorrectsNothing() {
    screen.signInAsAuditor();
    assertThat(screen.text()).doesNotContain("Correct a record");
    StaffMember auditor = kiosk.getBean(StaffMembers.class).findByCode("1005").orElseThrow();
    long record = write(LogRecords.struck(0, "typed twice", Actor.staff("u1")));
    Corrections corrections = kiosk.getBean(Corrections.class);
    assertThatThrownBy(
            () -> corrections.strike(record, StrikeReason.DID_NOT_HAPPEN, auditor, today()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  @Tag("F112")
  void theServicesRefuseALeadAsWell() {
    StaffMember lead = kiosk.getBean(StaffMembers.class).findByCode("1001").orElseThrow();
    int before = records("report.exported").size();
    ReportRequest request =
        ReportRequest.of(
            ReportKind.AUDIT_TRAIL,
            new Period(today(), today(), kiosk.getBean(Sites.class).require().zone()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() ->
            kiosk
                .getBean(Exports.class)
                .write(request, ExportForm.CSV, lead, today(), Locale.ENGLISH, out))
        .isInstanceOf(NotAllowed.class);
    assertThat(out.size()).isZero();
    assertThat(records("report.exported")).hasSize(before);
  }

  @Test
  @Tag("F112")
  void aPageThatOutlivesItsSessionHandsOutNothing() {
    StaffOffice office = kiosk.getBean(StaffOffice.class);
    StaffMember administrator = kiosk.getBean(StaffMembers.class).findByCode("1006").orElseThrow();
    StaffMember auditor =
        office.takeOn(
            new NewStaffMember(
                "7005",
                "V. Short",
                StaffRole.AUDITOR,
                Optional.empty(),
                new Pin("580246"),
                Optional.of(today())),
            administrator);
    screen.signIn("7005", "580246");
    int before = records("report.exported").size();
    screen.touch("CSV");
    screen.await("is ready");
    office.endAccess(auditor, administrator);
    assertThatThrownBy(() -> save()).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> screen.touch("CSV")).isInstanceOf(NotAllowed.class);
    assertThat(records("report.exported")).hasSize(before + 1);
  }

  @Test
  @Tag("F112")
  void aPractitionerDoesNotGetIn() {
    int before = records("report.viewed").size();
    screen.signInAsNurse();
    screen.open("auditor");
    assertThat(LocatorJ._find(ReportsView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here").doesNotContain("Procedure log");
    assertThat(records("report.viewed")).hasSize(before);
  }
}
