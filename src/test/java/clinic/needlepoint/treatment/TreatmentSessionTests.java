package clinic.needlepoint.treatment;

import static clinic.needlepoint.cartridge.CartridgeDesk.ASSISTANT;
import static clinic.needlepoint.cartridge.CartridgeDesk.AUDITOR;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static clinic.needlepoint.treatment.TreatmentDesk.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.PersonalBodies;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeDesk;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.CartridgeVerdict;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.DisposalWitness;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.ScanId;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.treatment.TreatmentDesk.TestPens;
import clinic.needlepoint.visit.Identity;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TreatmentSessionTests {
  private static final ScanReading GOOD = label("GOOD", "270228");

  @TempDir Path folder;
  private TreatmentDesk desk;

  @BeforeEach
  void open() {
    desk = new TreatmentDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ScanId use(SessionNumber number, ScanReading scan) {
    ScanId cartridge = open(number, scan);
    desk.sessions().takePen(number, TestPens.READY, true, Optional.empty(), NURSE);
    return cartridge;
  }

  private ScanId open(SessionNumber number, ScanReading scan) {
    desk.cartridges().pass(Duration.ofSeconds(3));
    JudgedScan judged = desk.sessions().scan(number, scan, NURSE);
    desk.sessions().confirmIntact(number, judged.id(), NURSE);
    return judged.id();
  }

  private void dropped(SessionNumber number, ScanId cartridge) {
    desk.cartridges().pass(Duration.ofMinutes(20));
    desk.drop();
    desk.cartridges().pass(Duration.ofSeconds(1));
    desk.sessions().dispose(number, cartridge, Optional.empty(), NURSE);
  }

  private List<AuditRecord> records(String name) {
    return desk.cartridges().records(name);
  }

  @Test
  void onALogThatWasTamperedWithNothingBeginsAndWhatIsOpenEnds() {
    SessionNumber number = desk.opened();
    desk.fault = Optional.of(new Refusal("audit.refused.changed", 12));
    assertThat(desk.sessions().open(VISIT, NURSE)).isEqualTo(number);
    dropped(number, use(number, GOOD));
    desk.sessions().close(number, NURSE);
    assertThat(records("session.closed")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Identity.class)
  @Tag("F010")
  @Tag("F048")
  void nobodyIsTreatedAsSomebodyWhomNobodyMadeSureOf(Identity identity) {
    desk.identity = identity;
    if (identity.holds()) {
      assertThat(desk.sessions().open(VISIT, NURSE)).isNotNull();
      return;
    }
    assertRefused("treatment.refused.identity");
    assertThat(records("session.opened")).isEmpty();
  }

  @Test
  @Tag("F048")
  void aDoubtInTheMiddleStopsTheNextCartridgeAndLetsTheSessionEnd() {
    SessionNumber number = desk.opened();
    desk.identity = Identity.DOUBTED;
    assertThatThrownBy(() -> desk.sessions().scan(number, GOOD, NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.identity"));
    desk.sessions().stop(number, "somebody else came", NURSE);
    assertThat(records("session.stopped")).hasSize(1);
  }

  @Test
  void onALogThatWasTamperedWithNoTreatmentBegins() {
    desk.fault = Optional.of(new Refusal("audit.refused.changed", 12));
    assertThatThrownBy(() -> desk.sessions().open(VISIT, NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.log"));
    assertThat(records("session.opened")).isEmpty();
  }

  @Tag("F062")
  @Test
  void goesFromTheGateToTheBin() {
    SessionNumber number = desk.opened();
    ScanId cartridge = use(number, GOOD);
    dropped(number, cartridge);
    assertThat(desk.sessions().state(number).mayClose()).isTrue();
    desk.sessions().close(number, NURSE);

    AuditRecord opened = records("session.opened").getFirst();
    assertThat(opened.keys()).containsOnlyKeys("session");
    assertThat(opened.text("patient")).isEqualTo("P-0123456789ABCDEF");
    assertThat(opened.text("practitioner")).isEqualTo("u2");
    assertThat(opened.text("treatment")).isEqualTo("standard");
    assertThat(opened.text("visit")).isEqualTo("7");
    assertThat(records("session.closed")).hasSize(1);
    assertThat(desk.sessions().find(number).orElseThrow().closedAt()).isPresent();
  }

  @Tag("F062")
  @Tag("F080")
  @Test
  void takesAPenAfterTheCartridgeAndNeitherBeforeNorNotReady() {
    SessionNumber number = desk.opened();
    assertPenRefused(number, TestPens.READY, true, "treatment.refused.cartridge-first");
    ScanId cartridge = open(number, GOOD);
    assertThat(pen(number)).isEqualTo(Check.State.NOW);
    assertPenRefused(number, TestPens.DIRTY, true, "station.pens.refused.not-ready");
    assertPenRefused(number, TestPens.READY, false, "station.pens.refused.not-ready");
    dropped(number, cartridge);
    assertThatThrownBy(() -> desk.sessions().close(number, NURSE))
        .isInstanceOf(SessionRefused.class);
    desk.sessions().takePen(number, TestPens.READY, true, Optional.empty(), NURSE);
    assertThat(pen(number)).isEqualTo(Check.State.DONE);
    desk.sessions().close(number, NURSE);
    assertThat(desk.pens.released).containsExactly(number);
  }

  @Tag("F080")
  @Test
  void aPenThatAPersonAnswersForIsAmber() {
    SessionNumber number = desk.opened();
    ScanId cartridge = open(number, GOOD);
    desk.sessions().takePen(number, TestPens.UNSEEN, true, Optional.of("It runs."), NURSE);
    assertThat(pen(number)).isEqualTo(Check.State.ATTESTED);
    desk.sessions().stop(number, "Patient felt faint.", NURSE);
    assertThat(desk.pens.released).containsExactly(number);
    dropped(number, cartridge);
  }

  private Check.State pen(SessionNumber number) {
    return desk.sessions().state(number).checks().stream()
        .filter(check -> check.step() == Check.Step.PEN)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void assertPenRefused(SessionNumber number, String pen, boolean sleeve, String key) {
    assertThatThrownBy(() -> desk.sessions().takePen(number, pen, sleeve, Optional.empty(), NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class, refused -> assertThat(refused.words().key()).isEqualTo(key));
  }

  @Test
  void openingTwiceGivesTheSameSession() {
    SessionNumber number = desk.opened();
    assertThat(desk.sessions().open(VISIT, NURSE)).isEqualTo(number);
    assertThat(records("session.opened")).hasSize(1);
  }

  @Tag("F062")
  @Test
  void refusesWithTheGatesFirstReason() {
    desk.screening = new ScreeningState.Unfinished(3, 24);
    desk.consent = new ConsentState.Missing();
    assertRefused("treatment.gate.screening.unfinished");
    desk.screening = new ScreeningState.Stopped(TreatmentDesk.EARLIER);
    assertRefused("treatment.gate.screening.stopped");
    desk.screening = new ScreeningState.Cleared(TreatmentDesk.EARLIER, 2, 0, 0);
    assertRefused("treatment.gate.consent.missing");
    desk.consent = new ConsentState.Declined(TreatmentDesk.EARLIER);
    assertRefused("treatment.gate.consent.declined");
    desk.arrived = Optional.empty();
    assertRefused("treatment.refused.not-arrived");
    assertThatThrownBy(() -> desk.sessions().open(new VisitId(8), NURSE))
        .isInstanceOf(SessionRefused.class);
    assertThat(records("session.opened")).isEmpty();
  }

  private void assertRefused(String key) {
    assertThatThrownBy(() -> desk.sessions().open(VISIT, NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class, refused -> assertThat(refused.words().key()).isEqualTo(key));
  }

  @Tag("F050")
  @Test
  void anExpiredLicenceOpensNothing() {
    StaffMember yesterday =
        new StaffMember(
            "u3",
            "1003",
            "K. Lind",
            NURSE.role(),
            Optional.of(new Licence("RN", "RN-2", LocalDate.of(2026, 11, 20), 1_500)),
            true);
    assertThatThrownBy(() -> desk.sessions().open(VISIT, yesterday))
        .isInstanceOf(NotAllowed.class)
        .hasMessage("staff.not-allowed.licence");
    assertThatThrownBy(() -> desk.sessions().open(VISIT, ASSISTANT))
        .isInstanceOf(NotAllowed.class)
        .hasMessage("staff.not-allowed.role");
    assertThatThrownBy(() -> desk.sessions().open(VISIT, AUDITOR)).isInstanceOf(NotAllowed.class);
  }

  @Tag("F057")
  @Test
  void aRecallInTheMiddleOfASessionStopsTheNextCartridge() {
    SessionNumber number = desk.opened();
    desk.cartridges().recall("Seals.", "GOOD");
    JudgedScan judged = desk.sessions().scan(number, GOOD, NURSE);
    assertThat(judged.verdict()).isInstanceOf(CartridgeVerdict.Recalled.class);
    assertThat(desk.sessions().state(number).mayScan()).isTrue();
    assertThat(desk.sessions().state(number).mayClose()).isFalse();
  }

  @Tag("F028")
  @Test
  void aConsentWithdrawnMeanwhileKeepsThePackShut() {
    SessionNumber number = desk.opened();
    JudgedScan judged = desk.sessions().scan(number, GOOD, NURSE);
    desk.consent = new ConsentState.Missing();
    assertThatThrownBy(() -> desk.sessions().confirmIntact(number, judged.id(), NURSE))
        .isInstanceOf(SessionRefused.class);
    assertThat(records("cartridge.used")).isEmpty();
    desk.sessions().discard(number, judged.id(), DiscardReason.OPEN, NURSE);
  }

  @Tag("F036")
  @Test
  void whatIsTakenBackStopsEveryActButDisposalAndTheEnd() {
    SessionNumber number = desk.opened();
    ScanId used = use(number, GOOD);
    desk.sessions().takePen(number, TreatmentDesk.TestPens.READY, true, Optional.empty(), NURSE);
    desk.consent = new ConsentState.Withdrawn(TreatmentDesk.EARLIER);
    for (Runnable act :
        List.<Runnable>of(
            () -> desk.sessions().scan(number, GOOD, NURSE),
            () -> desk.sessions().anotherCartridge(number, "Needles dulled.", NURSE),
            () ->
                desk.sessions()
                    .takePen(
                        number, TreatmentDesk.TestPens.READY, true, Optional.empty(), NURSE))) {
      assertThatThrownBy(act::run)
          .isInstanceOfSatisfying(
              SessionRefused.class,
              refused ->
                  assertThat(refused.words().key()).isEqualTo("treatment.gate.consent.withdrawn"));
    }
    desk.sessions().dispose(number, used, Optional.of("beam did not blink"), NURSE);
    assertThat(desk.sessions().state(number).mayClose()).isTrue();
    desk.sessions().close(number, NURSE);
    assertThat(records("session.closed")).hasSize(1);
  }

  @Tag("F061")
  @Test
  void aSecondCartridgeNeedsAReason() {
    SessionNumber number = desk.opened();
    ScanId first = use(number, GOOD);
    desk.cartridges().pass(Duration.ofSeconds(3));
    assertThatThrownBy(() -> desk.sessions().scan(number, GOOD, NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.enough"));
    assertThatThrownBy(() -> desk.sessions().anotherCartridge(number, "  x ", NURSE))
        .isInstanceOf(SessionRefused.class);

    desk.sessions().anotherCartridge(number, "Needles dulled.", NURSE);
    desk.sessions().anotherCartridge(number, "Needles dulled.", NURSE);
    ScanId second = use(number, GOOD);
    assertThat(second).isNotEqualTo(first);
    assertThat(records("session.another-cartridge")).hasSize(1);
    assertThat(records("session.another-cartridge").getFirst().text("reason"))
        .isEqualTo("Needles dulled.");
    desk.cartridges().pass(Duration.ofSeconds(3));
    assertThatThrownBy(() -> desk.sessions().scan(number, GOOD, NURSE))
        .isInstanceOf(SessionRefused.class);

    dropped(number, first);
    assertThatThrownBy(() -> desk.sessions().close(number, NURSE))
        .isInstanceOf(SessionRefused.class);
    dropped(number, second);
    desk.sessions().close(number, NURSE);
  }

  @Tag("F059")
  @Test
  void aPackThatIsNotIntactMakesRoomForAnotherWithoutAReason() {
    SessionNumber number = desk.opened();
    JudgedScan torn = desk.sessions().scan(number, GOOD, NURSE);
    desk.sessions().discard(number, torn.id(), DiscardReason.DAMAGED, NURSE);
    ScanId cartridge = use(number, GOOD);
    dropped(number, cartridge);
    desk.sessions().close(number, NURSE);
    assertThat(records("session.closed").getFirst().text("cartridges")).isEqualTo("1");
  }

  @Tag("F068")
  @Test
  void theBeamWitnessesADisposal() {
    SessionNumber number = desk.opened();
    desk.drop(); // before the cartridge was even scanned
    ScanId cartridge = use(number, GOOD);
    assertThat(desk.sessions().dropSeen(number, cartridge)).isFalse();
    dropped(number, cartridge);
    AuditRecord record = records("cartridge.disposed").getFirst();
    assertThat(record.text("witness")).isEqualTo("beam");
    assertThat(record.text("bin")).isEqualTo("1");
    assertThat(record.keys()).containsEntry("lot", "GOOD").containsEntry("session", number.value());
    assertThat(record.body()).doesNotContainKey("reason");
  }

  @Tag("F068")
  @Test
  void withoutABeamANamedPersonGivesAReason() {
    SessionNumber number = desk.opened();
    ScanId cartridge = use(number, GOOD);
    for (String poor : List.of("", "  a  ", "x".repeat(201))) {
      assertThatThrownBy(
              () -> desk.sessions().dispose(number, cartridge, Optional.of(poor), ASSISTANT))
          .isInstanceOf(SessionRefused.class);
    }
    assertThatThrownBy(
            () -> desk.sessions().dispose(number, cartridge, Optional.empty(), ASSISTANT))
        .isInstanceOf(SessionRefused.class);
    assertThat(records("cartridge.disposed")).isEmpty();

    desk.sessions().dispose(number, cartridge, Optional.of(" The bin has no power. "), ASSISTANT);
    desk.sessions().dispose(number, cartridge, Optional.of("Again."), ASSISTANT);
    assertThat(records("cartridge.disposed")).hasSize(1);
    AuditRecord record = records("cartridge.disposed").getFirst();
    assertThat(record.text("witness")).isEqualTo("attested");
    assertThat(record.body()).doesNotContainKey("reason");
    assertThat(records("cartridge.attested"))
        .singleElement()
        .satisfies(said -> assertThat(said.text("reason")).isEqualTo("The bin has no power."));
    assertThat(record.by().pseudonym()).isEqualTo("u4");
    CartridgeUse use = desk.cartridges().cartridges().of(number).getFirst();
    assertThat(use.disposal().orElseThrow().witness())
        .isEqualTo(new DisposalWitness.Attested("The bin has no power."));
  }

  @Tag("F068")
  @Test
  void oneDropDoesNotWitnessTwoCartridges() {
    SessionNumber number = desk.opened();
    ScanId first = use(number, GOOD);
    desk.sessions().anotherCartridge(number, "Needles dulled.", NURSE);
    ScanId second = use(number, GOOD);
    dropped(number, first);
    assertThat(desk.sessions().dropSeen(number, second)).isFalse();
    assertThatThrownBy(() -> desk.sessions().dispose(number, second, Optional.empty(), NURSE))
        .isInstanceOf(SessionRefused.class);
    dropped(number, second);
  }

  @Tag("F071")
  @Test
  void aStoppedSessionEndsWithItsCartridgeInTheBin() {
    SessionNumber number = desk.opened();
    ScanId cartridge = use(number, GOOD);
    assertThatThrownBy(() -> desk.sessions().stop(number, " ", ASSISTANT))
        .isInstanceOf(SessionRefused.class);
    desk.sessions().stop(number, "Patient\nfelt faint.\n", ASSISTANT);

    assertThat(records("session.stopped").getFirst().text("reason"))
        .isEqualTo("Patient felt faint.");
    assertThat(records("session.closed")).isEmpty();
    assertThatThrownBy(() -> desk.sessions().scan(number, GOOD, NURSE))
        .isInstanceOf(SessionRefused.class);
    assertThatThrownBy(() -> desk.sessions().close(number, NURSE))
        .isInstanceOf(SessionRefused.class);
    dropped(number, cartridge);
    assertThat(records("session.closed")).hasSize(1);
  }

  @Tag("F071")
  @Test
  void aCartridgeNobodyAnsweredForCountsAsUsedWhenStopped() {
    SessionNumber number = desk.opened();
    JudgedScan held = desk.sessions().scan(number, GOOD, NURSE);
    desk.sessions().stop(number, "Patient left.", NURSE);
    assertThat(records("cartridge.used").getFirst().text("pack")).isEqualTo("not-answered");
    dropped(number, held.id());
    assertThat(records("session.closed")).hasSize(1);
  }

  @Tag("F071")
  @Test
  void aSessionStoppedBeforeAnyCartridgeIsOverAtOnce() {
    SessionNumber number = desk.opened();
    desk.sessions().stop(number, "Patient left.", NURSE);
    assertThat(desk.sessions().find(number).orElseThrow().closedAt()).isPresent();
    assertThat(desk.sessions().open(VISIT, NURSE)).isNotEqualTo(number);
  }

  @Test
  void aCartridgeOfAnotherSessionIsNotTouched() {
    SessionNumber number = desk.opened();
    ScanId other = desk.cartridges().use(GOOD, CartridgeDesk.TWO);
    assertThatThrownBy(
            () -> desk.sessions().dispose(number, other, Optional.of("Bin is off."), NURSE))
        .isInstanceOf(SessionRefused.class);
  }

  @Tag("F056")
  @Test
  void theAgeComesFromTheBirthdayAndTheDayOfTheVisit() {
    SessionNumber number = desk.opened();
    desk.birth = LocalDate.of(2004, 11, 22); // 22 tomorrow in the clinic
    assertThat(desk.sessions().scan(number, GOOD, NURSE).verdict())
        .isInstanceOf(CartridgeVerdict.TooYoung.class);
    desk.birth = LocalDate.of(2004, 11, 21);
    desk.cartridges().pass(Duration.ofSeconds(3));
    assertThat(desk.sessions().scan(number, GOOD, NURSE).verdict())
        .isInstanceOf(CartridgeVerdict.Accepted.class);
    assertThat(records("cartridge.scanned").toString()).doesNotContain("2004");
  }

  @Tag("F056")
  @Test
  void whatIsTreatedIsOnRecordOnce() {
    SessionNumber number = desk.opened();
    desk.sessions().treats(number, Set.of(BodyArea.FACE), NURSE);
    desk.sessions().treats(number, Set.of(BodyArea.NECK, BodyArea.FACE), NURSE);
    assertThat(records("session.areas"))
        .extracting(record -> record.text("areas"))
        .containsExactly("face", "face neck");
    assertThat(desk.sessions().state(number).areas()).containsExactly(BodyArea.FACE, BodyArea.NECK);
    assertThatThrownBy(() -> desk.sessions().treats(number, Set.of(), NURSE))
        .isInstanceOf(SessionRefused.class);
  }

  @Test
  void aCartridgeWithACautionGoesOnWithAReasonOnly() {
    SessionNumber number = desk.opened();
    desk.cartridges().receive("SOON", "2026-12-01", 2);
    JudgedScan judged = desk.sessions().scan(number, label("SOON", "261201"), NURSE);
    assertThat(desk.sessions().state(number).cartridges()).isEmpty();
    assertThatThrownBy(() -> desk.sessions().allow(number, judged.id(), "why not", NURSE))
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.two-words"));
    assertThatThrownBy(
            () -> desk.sessions().allow(number, judged.id(), "No other is here", ASSISTANT))
        .isInstanceOf(NotAllowed.class);
    JudgedScan allowed = desk.sessions().allow(number, judged.id(), "No other is here", NURSE);
    desk.sessions().confirmIntact(number, allowed.id(), ASSISTANT);
    assertThat(desk.sessions().state(number).cartridges()).hasSize(1);
  }

  @Test
  void whatWasTypedOfACautionGoesWithThePerson() {
    SessionNumber number = desk.opened();
    desk.cartridges().receive("SOON", "2026-12-01", 2);
    JudgedScan judged = desk.sessions().scan(number, label("SOON", "261201"), NURSE);
    JudgedScan _ = desk.sessions().allow(number, judged.id(), "Vera asked for it", NURSE);
    assertThat(reasons()).containsExactly("Vera asked for it");
    PatientId patient = desk.sessions().find(number).orElseThrow().patient();
    assertThat(personal(patient)).contains("cartridge.allowed").doesNotContain("cartridge.scanned");

    desk.cartridges().bean(JdbcTreatmentSessions.class).erase(patient, List.of(VISIT));

    assertThat(reasons()).containsExactly("");
  }

  @Test
  void whatWasTypedOfADisposalGoesWithThePerson() {
    SessionNumber number = desk.opened();
    ScanId cartridge = use(number, GOOD);
    desk.sessions().dispose(number, cartridge, Optional.of("Vera took it along"), ASSISTANT);
    PatientId patient = desk.sessions().find(number).orElseThrow().patient();
    assertThat(personal(patient))
        .contains("cartridge.attested")
        .doesNotContain("cartridge.disposed");

    desk.cartridges().bean(JdbcTreatmentSessions.class).erase(patient, List.of(VISIT));

    assertThat(desk.cartridges().cartridges().of(number))
        .singleElement()
        .satisfies(use ->
            assertThat(use.disposal().orElseThrow().witness())
                .isEqualTo(new DisposalWitness.Attested("")));
  }

  /** The types of records of which an erasure of this person opens the bodies. */
  private List<String> personal(PatientId patient) {
    return desk
        .cartridges()
        .bean(PersonalBodies.class)
        .of(patient.value(), List.of(String.valueOf(VISIT.value())))
        .stream()
        .map(PersonalBodies.Personal::type)
        .toList();
  }

  private List<@Nullable String> reasons() {
    return desk.cartridges()
        .bean(JdbcClient.class)
        .sql("SELECT allowed_reason FROM cartridge_scan WHERE allowed_at IS NOT NULL")
        .query(String.class)
        .list();
  }
}
