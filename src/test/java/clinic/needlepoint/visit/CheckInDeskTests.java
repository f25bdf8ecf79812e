package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.VisitFixture.ADMINISTRATOR;
import static clinic.needlepoint.visit.VisitFixture.ASSISTANT;
import static clinic.needlepoint.visit.VisitFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.visit.CheckInCase.Why;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.IdentificationResult.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is sent to staff, and what staff do about it. */
class CheckInDeskTests {
  private static final String MAYA =
      "A-1,P1,Maya,Kestrel,1990-03-27,2026-11-20T10:30,1002,standard,booked";
  private static final String MIA =
      "A-2,P2,Mia,Kestrel,1990-03-27,2026-11-20T10:45,1002,standard,booked";

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

  private CheckInDesk desk() {
    return clinic.get(CheckInDesk.class);
  }

  private IdentificationResult maya() {
    return clinic.identify("1990-03-27", "M", "K");
  }

  private IdentificationResult with(CheckInCode code) {
    return clinic.get(Identification.class).identify(code);
  }

  private IdentificationResult walkIn() {
    return clinic
        .get(Identification.class)
        .walkIn(new DateOfBirth(LocalDate.of(1990, 3, 27)), new Initials("M", "K"));
  }

  private CheckInCase only() {
    List<CheckInCase> open = desk().open(ASSISTANT);
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private VisitId visit(String appointment) {
    return new VisitId(clinic.count("visit WHERE appointment < '" + appointment + "'") + 1);
  }

  private CheckInCode code(String appointment) {
    return desk().issue(visit(appointment), ASSISTANT).code();
  }

  private Identity identity(VisitId visit) {
    return clinic.get(Identities.class).of(visit);
  }

  @Test
  @Tag("F005")
  void aCodeChecksInOnceAndIsKeptNowhere() {
    clinic.book(MAYA);
    CheckInCode code = code("A-1");
    assertThat(clinic.count("check_in_code WHERE digest LIKE '%" + code.value() + "%'")).isZero();
    Found found = (Found) with(code);
    assertThat(found.visit().reference()).isEqualTo("P1");
    assertThat(identity(found.visit().id())).isEqualTo(Identity.CODE);
    assertThat(clinic.count("check_in_code")).isZero();
    assertThat(with(code)).isEqualTo(new NotRecognised(only().ticket()));
    assertThat(only().why()).isEqualTo(Why.CODE);
    assertThat(clinic.bodies("visit.code-issued").getFirst()).doesNotContain(code.value());
    assertThat(clinic.records("visit.arrived")).isEqualTo(1);
  }

  @Test
  @Tag("F005")
  void aCodeEndsAfterAQuarterOfAnHourAndWithTheNextOne() {
    clinic.book(MAYA);
    CheckInCode first = code("A-1");
    CheckInCode second = code("A-1");
    assertThat(with(first)).isInstanceOf(NotRecognised.class);
    clinic.clock.step(Duration.ofMinutes(15));
    assertThat(with(second)).isInstanceOf(NotRecognised.class);
    CheckInCode third = code("A-1");
    clinic.clock.step(Duration.ofMinutes(15).minusMillis(1));
    assertThat(with(third)).isInstanceOf(Found.class);
  }

  @Test
  @Tag("F005")
  @Tag("F007")
  void wrongCodesLockCodesAndTakeTheSameTime() {
    clinic.book(MAYA);
    CheckInCode right = code("A-1");
    CheckInCode wrong = CheckInCode.typed("33333333").orElseThrow();
    for (int i = 0; i < 5; i++) {
      Duration start = clinic.pace.now();
      assertThat(with(wrong)).isInstanceOf(NotRecognised.class);
      assertThat(clinic.pace.now().minus(start))
          .isBetween(KioskIdentification.AT_LEAST, KioskIdentification.AT_LEAST.plusMillis(2));
    }
    assertThat(with(right)).as("also the right one waits").isInstanceOf(Locked.class);
    assertThat(clinic.count("check_in_code")).as("and is not used up").isEqualTo(1);
  }

  /** The code is the way out for whoever was not recognised: it waits for no other's guesses. */
  @Test
  @Tag("F006")
  @Tag("F007")
  void guessesAtPeopleDoNotLockCodes() {
    clinic.book(MAYA);
    CheckInCode right = code("A-1");
    for (int i = 0; i < 5; i++) {
      assertThat(desk().pausedUntil(Guess.PERSON)).isEmpty();
      assertThat(clinic.identify("1955-05-05", "Q", "Q")).isInstanceOf(NotRecognised.class);
    }
    assertThat(maya()).isInstanceOf(Locked.class);
    assertThat(desk().pausedUntil(Guess.PERSON))
        .hasValueSatisfying(until -> assertThat(until).isAfter(clinic.clock.instant()));
    assertThat(desk().pausedUntil(Guess.CODE)).isEmpty();
    clinic.clock.step(Throttle.LOCK);
    assertThat(desk().pausedUntil(Guess.PERSON)).as("staff see when it is over").isEmpty();
    assertThat(with(right)).isInstanceOf(IdentificationResult.Found.class);
  }

  @Test
  @Tag("F007")
  void theLockHoldsOverARestart() {
    for (int i = 0; i < 5; i++) {
      assertThat(maya()).isInstanceOf(NotRecognised.class);
    }
    var now = clinic.clock.instant().plusSeconds(60);
    clinic.close();
    clinic = new VisitFixture(folder);
    clinic.clock.set(now);
    assertThat(maya()).isInstanceOf(Locked.class);
    clinic.clock.set(now.plus(Throttle.LOCK));
    assertThat(maya()).isInstanceOf(NotRecognised.class);
  }

  @Test
  @Tag("F008")
  void aCodeForTheLateOfTwoBringsBothAndGoesOnWithItsOwn() {
    clinic.book(
        MAYA,
        MAYA.replace("A-1", "A-2").replace("10:30", "17:00"),
        MAYA.replace("A-1", "A-3").replace("10:30", "07:00"));
    Found found = (Found) with(code("A-2"));
    assertThat(found.today()).hasSize(2);
    assertThat(found.visit().dueAt()).isEqualTo(at("2026-11-20T17:00"));
    assertThat(clinic.records("visit.arrived")).isEqualTo(2);
    assertThat(maya()).isInstanceOf(Found.class);
    assertThat(clinic.records("visit.arrived")).as("once each").isEqualTo(2);
  }

  @Test
  @Tag("F002")
  @Tag("F004")
  void twinsAreSentToStaffWhoTellThemApart() {
    clinic.book(MAYA, MIA);
    IdentificationResult told = maya();
    CheckInCase open = only();
    assertThat(told).isEqualTo(new NotRecognised(open.ticket()));
    assertThat(open.why()).isEqualTo(Why.TWINS);
    assertThat(open.candidates())
        .extracting(card -> card.visit().reference())
        .containsExactly("P1", "P2");
    IssuedCode given =
        desk().settle(open.id(), open.candidates().getLast().visit().id(), ASSISTANT);
    assertThat(((Found) with(given.code())).visit().reference()).isEqualTo("P2");
    assertThat(desk().open(ASSISTANT)).isEmpty();
    assertThatThrownBy(() -> desk().sendAway(open.id(), ASSISTANT)).isInstanceOf(CaseSettled.class);
    assertThat(clinic.bodies("visit.referred").getFirst())
        .contains("\"why\":\"twins\"")
        .doesNotContain("P-", "1990", "Maya");
    assertThat(clinic.bodies("visit.settled").getFirst()).contains("code-given");
  }

  @ParameterizedTest
  @Tag("F009")
  @CsvSource({
    "2026-11-20T15:30, booked,    '', EARLY",
    "2026-11-20T07:00, booked,    '', LATE",
    "2026-11-20T10:30, cancelled, '', CANCELLED",
    "2026-11-21T10:30, booked,    '', OTHER_DAY",
    "2026-11-20T10:30, booked,    Uptown, ELSEWHERE",
    "2026-11-20T10:30, booked,    test CLINIC, "
  })
  void staffSeeWhatTheGuesserDoesNot(String starts, String status, String where, Why why) {
    byte[] file =
        (VisitFixture.HEADER.strip()
                + ",clinic\n"
                + MAYA.replace("2026-11-20T10:30", starts).replace("booked", status)
                + ","
                + where)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    AppointmentImport appointments = clinic.get(AppointmentImport.class);
    appointments.apply(appointments.read(file));
    if (why == null) {
      assertThat(maya()).as("our own name, in any case").isInstanceOf(Found.class);
      return;
    }
    assertThat(maya()).isEqualTo(new NotRecognised(only().ticket()));
    assertThat(only().why()).isEqualTo(why);
    assertThat(only().pressing()).isTrue();
    assertThat(only().candidates()).hasSize(1);
    assertThat(clinic.bodies("visit.referred").getFirst()).contains(why.word());
  }

  @Test
  @Tag("F009")
  void whoComesTooEarlyGetsInWithACode() {
    clinic.book(MAYA.replace("10:30", "15:30"));
    maya();
    CheckInCase open = only();
    IssuedCode given =
        desk().settle(open.id(), open.candidates().getFirst().visit().id(), ASSISTANT);
    assertThat(with(given.code())).isInstanceOf(Found.class);
  }

  @Test
  @Tag("F009")
  void noCodeOpensAnotherDayOrAnAppointmentThatIsCalledOff() {
    clinic.book(MAYA.replace("-20T", "-21T"), MIA.replace("booked", "cancelled"));
    assertThatThrownBy(() -> code("A-1")).isInstanceOf(NotBookedHere.class);
    assertThatThrownBy(() -> code("A-2")).isInstanceOf(NotBookedHere.class);
  }

  @Test
  @Tag("F112")
  void whoMayNotSeeArrivalsSettlesNothing() {
    clinic.book(MAYA, MIA);
    maya();
    CaseId open = only().id();
    assertThatThrownBy(() -> desk().open(ADMINISTRATOR)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk().issue(visit("A-1"), ADMINISTRATOR))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk().sendAway(open, ADMINISTRATOR)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> clinic.get(Identities.class).confirm(visit("A-1"), ADMINISTRATOR))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> clinic.get(ContactReviews.class).waiting(ADMINISTRATOR))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  @Tag("F010")
  void aWalkInIsTakenInAndStaysUnconfirmedUntilSomebodyLooks() {
    IdentificationResult told = walkIn();
    CheckInCase open = only();
    assertThat(told).isEqualTo(new Waiting(open.ticket()));
    assertThat(open.why()).isEqualTo(Why.WALK_IN);
    TakenIn taken = desk().takeIn(open.id(), entry("P9", "Mara", "Koch", false), ASSISTANT);
    CheckInCode code = ((TakenIn.Done) taken).code().code();
    assertThat(clinic.count("check_in_case WHERE birth_date IS NOT NULL")).isZero();
    Found found = (Found) with(code);
    assertThat(found.visit().reference()).isEqualTo("P9");
    assertThat(identity(found.visit().id())).isEqualTo(Identity.UNCONFIRMED);
    assertThat(identity(found.visit().id()).holds()).isFalse();
    Identities identities = clinic.get(Identities.class);
    identities.confirm(found.visit().id(), ASSISTANT);
    identities.confirm(found.visit().id(), ASSISTANT);
    assertThat(identity(found.visit().id())).isEqualTo(Identity.STAFF);
    assertThat(clinic.records("visit.identity-confirmed")).isEqualTo(1);
    identities.doubt(found.visit().id(), ASSISTANT);
    assertThat(identity(found.visit().id()).holds()).isFalse();
    assertThat(clinic.records("visit.identity-doubted")).isEqualTo(1);
    assertThat(clinic.bodies("visit.walk-in-taken").getFirst())
        .contains("\"documentSeen\":false")
        .doesNotContain("Mara", "1990");
  }

  private static WalkInEntry entry(String reference, String given, String family, boolean seen) {
    return new WalkInEntry(reference, given, family, "1002", TreatmentType.STANDARD, seen);
  }

  @ParameterizedTest
  @Tag("F010")
  @Tag("F048")
  @CsvSource({
    "'',   Mara, Koch,  1002, FIELDS",
    "P9,   '',   Koch,  1002, NAMES",
    "P9,   Mara, 12,    1002, NAMES",
    "P9,   Zoe,  Koch,  1002, OTHER_PERSON",
    "P3,   '',   '',    1002, OTHER_PERSON",
    "P9,   Mara, Koch,  1999, PRACTITIONER",
    "P9,   Mara, Koch,  1006, PRACTITIONER"
  })
  void aNumberThatDoesNotFitWhatThePersonSaidIsRefused(
      String reference, String given, String family, String practitioner, TakenIn.Reason reason) {
    clinic.book("A-3,P3,Ana,Ibis,1980-01-01,2026-11-20T18:00,1002,standard,booked");
    walkIn();
    WalkInEntry entry =
        new WalkInEntry(reference, given, family, practitioner, TreatmentType.STANDARD, true);
    assertThat(desk().takeIn(only().id(), entry, ASSISTANT)).isEqualTo(new TakenIn.Refused(reason));
    assertThat(clinic.count("visit")).isEqualTo(1);
    assertThat(clinic.count("patient")).isEqualTo(1);
    assertThat(desk().open(ASSISTANT)).hasSize(1);
  }

  @Test
  @Tag("F010")
  void aKnownPersonIsTakenInByTheirNumberAlone() {
    clinic.book(MAYA.replace("-20T", "-25T"));
    walkIn();
    assertThat(only().candidates()).hasSize(1);
    assertThat(desk().takeIn(only().id(), entry(" P1 ", "", "", true), ASSISTANT))
        .isInstanceOf(TakenIn.Done.class);
    assertThat(clinic.count("patient")).isEqualTo(1);
    assertThat(clinic.count("visit WHERE identity = 'STAFF'")).isEqualTo(1);
  }

  @Test
  @Tag("F010")
  void whatAWalkInSaidGoesOnTheNextDay() {
    walkIn();
    assertThat(clinic.count("check_in_case WHERE birth_date IS NOT NULL")).isEqualTo(1);
    clinic.clock.step(Duration.ofDays(1));
    clinic.identify("1955-05-05", "Q", "Q");
    assertThat(clinic.count("check_in_case WHERE birth_date IS NOT NULL")).isZero();
  }

  @Test
  @Tag("F010")
  void walkInsCostNoTryUntilManyWait() {
    Set<IdentificationResult> told = new HashSet<>();
    for (int i = 1; i <= 8; i++) {
      told.add(walkIn());
    }
    assertThat(clinic.count("identification_miss")).isZero();
    for (int i = 9; i <= 13; i++) {
      told.add(walkIn());
    }
    assertThat(told).hasSize(13).allMatch(Waiting.class::isInstance);
    assertThat(walkIn()).isInstanceOf(Locked.class);
  }

  private void bookReachable() {
    byte[] file =
        (VisitFixture.HEADER.strip()
                + ",phone,email\n"
                + MAYA
                + ",+1 212 555 0142,maya@example.org")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    AppointmentImport appointments = clinic.get(AppointmentImport.class);
    appointments.apply(appointments.read(file));
  }

  @Test
  @Tag("F011")
  void lettersAloneShowNothingOfHowToReachSomebody() {
    bookReachable();
    Contacts contacts = clinic.get(Contacts.class);
    Claim byLetters = ((Found) maya()).claim();
    assertThat(contacts.of(byLetters)).isEmpty();
    assertThatThrownBy(() -> contacts.correct(byLetters, ContactKind.PHONE, "12345"))
        .isInstanceOf(IllegalArgumentException.class);
    Claim byCode = ((Found) with(code("A-1"))).claim();
    assertThat(contacts.of(byCode))
        .hasValueSatisfying(shown -> {
          assertThat(shown.phone()).contains("\u2026 42");
          assertThat(shown.email()).contains("m\u2026@e\u2026");
        });
    Claim again = ((Found) maya()).claim();
    assertThat(contacts.of(again)).as("letters again, after a code").isEmpty();
    assertThatThrownBy(() -> contacts.of(byCode)).isInstanceOf(ClaimLost.class);
  }

  @Test
  @Tag("F011")
  void aCorrectionWaitsForStaffAndKeepsWhatWas() {
    bookReachable();
    Contacts contacts = clinic.get(Contacts.class);
    ContactReviews reviews = clinic.get(ContactReviews.class);
    Claim claim = ((Found) with(code("A-1"))).claim();
    contacts.correct(claim, ContactKind.PHONE, " 212 555 0199 ");
    assertThat(clinic.count("patient WHERE phone = '+1 212 555 0142'")).isEqualTo(1);
    ContactCorrection waiting = reviews.waiting(ASSISTANT).getFirst();
    assertThat(waiting.was()).isEqualTo("+1 212 555 0142");
    assertThat(waiting.said()).isEqualTo("212 555 0199");
    reviews.decide(waiting, true, ASSISTANT);
    reviews.decide(waiting, true, ASSISTANT);
    assertThat(clinic.count("patient WHERE phone = '212 555 0199'")).isEqualTo(1);
    assertThat(reviews.count()).isZero();
    assertThat(clinic.bodies("patient.contact-reviewed"))
        .singleElement()
        .asString()
        .contains("0142", "0199", "\"taken\":true");
    contacts.correct(claim, ContactKind.EMAIL, "k@example.org");
    reviews.decide(reviews.waiting(ASSISTANT).getFirst(), false, ASSISTANT);
    assertThat(clinic.count("patient WHERE email = 'maya@example.org'")).isEqualTo(1);
  }

  @Test
  @Tag("F011")
  void theLastWordCountsAlsoWhereItIsWhatWeKnew() {
    bookReachable();
    Contacts contacts = clinic.get(Contacts.class);
    ContactReviews reviews = clinic.get(ContactReviews.class);
    Claim claim = ((Found) with(code("A-1"))).claim();
    contacts.correct(claim, ContactKind.PHONE, "+1 212 555 0124");
    contacts.correct(claim, ContactKind.EMAIL, "k@example.org");
    contacts.correct(claim, ContactKind.PHONE, "+1 212 555 0142");
    contacts.correct(claim, ContactKind.PHONE, "+1 212 555 0142");
    assertThat(reviews.waiting(ASSISTANT))
        .extracting(ContactCorrection::kind)
        .containsExactly(ContactKind.EMAIL);
    assertThat(clinic.bodies("patient.contact-corrected")).hasSize(3);
    contacts.stillRight(claim);
    assertThat(reviews.count()).isZero();
    assertThat(clinic.records("patient.contact-confirmed")).isEqualTo(1);
  }

  @Test
  @Tag("F011")
  void anImportThatSaysNothingOfItKeepsHowToReachSomebody() {
    bookReachable();
    assertThat(clinic.book(MAYA)).isEqualTo(new ImportReport(0, 0, 0, 1));
    assertThat(clinic.count("patient WHERE phone IS NOT NULL AND email IS NOT NULL")).isEqualTo(1);
  }

  @Test
  @Tag("F095")
  void anErasureTakesCodesCandidatesAndCorrectionsAlong() {
    bookReachable();
    clinic.book(MIA);
    maya();
    walkIn();
    Found found = (Found) with(code("A-1"));
    clinic.get(Contacts.class).correct(found.claim(), ContactKind.PHONE, "212 555 0199");
    code("A-1");
    JdbcPatientRows rows = clinic.get(JdbcPatientRows.class);
    clinic.inTransaction(
        () -> rows.erase(found.visit().patient(), rows.visits(found.visit().patient())));
    assertThat(clinic.count("patient")).isEqualTo(1);
    assertThat(clinic.count("check_in_code")).isZero();
    assertThat(clinic.count("contact_correction")).isZero();
    assertThat(clinic.count("check_in_candidate WHERE visit = 1")).isZero();
    assertThat(clinic.count("check_in_case WHERE birth_date IS NOT NULL")).isZero();
  }
}
