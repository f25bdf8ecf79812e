package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.VisitFixture.ADMINISTRATOR;
import static clinic.needlepoint.visit.VisitFixture.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.IdentificationResult.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One number from being sent to staff to the chair. */
@Tag("F009")
@Tag("F045")
class CaseNumbersTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
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

  private WaitingNumbers numbers() {
    return clinic.get(WaitingNumbers.class);
  }

  private CheckInDesk desk() {
    return clinic.get(CheckInDesk.class);
  }

  private CheckInCase newest() {
    return desk().open(ASSISTANT).getFirst();
  }

  private WaitingNumber walksIn() {
    DateOfBirth birth = new DateOfBirth(LocalDate.of(1990, 3, 27));
    return ((Waiting) clinic.get(Identification.class).walkIn(birth, new Initials("M", "K")))
        .ticket();
  }

  private WaitingNumber isSentToStaff() {
    return ((NotRecognised) clinic.identify("1990-03-27", "M", "K")).ticket();
  }

  private VisitId takenIn(CheckInCase open) {
    WalkInEntry entry = new WalkInEntry("P9", "Mara", "Koch", "1002", TreatmentType.STANDARD, true);
    return ((TakenIn.Done) desk().takeIn(open.id(), entry, ASSISTANT)).code().visit();
  }

  /** All numbers of today but these many. */
  private void giveOutAllBut(int left) {
    WaitingList list = clinic.get(WaitingList.class);
    clinic.inTransaction(() ->
        IntStream.rangeClosed(WaitingNumber.FIRST, WaitingNumber.LAST - left)
            .mapToObj(WaitingNumber::new)
            .forEach(number -> list.add(TODAY, number)));
  }

  @Test
  void aCaseAndAVisitNeverHaveTheSameNumber() {
    clinic.book(MAYA, MIA);
    giveOutAllBut(3);
    List<Integer> given =
        List.of(isSentToStaff().value(), numbers().give(new VisitId(1)).value(), walksIn().value());
    assertThat(given).containsExactlyInAnyOrder(997, 998, 999);
  }

  @Test
  void drawsFromTwoDigitsAsLongAsThereAreAny() {
    assertThat(walksIn().value()).isBetween(10, 99);
    assertThat(isSentToStaff().value()).isBetween(10, 99);
  }

  @Test
  @Tag("F010")
  void aWalkInKeepsTheirNumberUpToTheChair() {
    WaitingNumber told = walksIn();
    CheckInCase open = newest();
    assertThat(open.ticket()).isEqualTo(told);
    VisitId visit = takenIn(open);
    assertThat(numbers().of(visit)).contains(told);
    assertThat(numbers().give(visit)).isEqualTo(told);
    assertThat(clinic.count("waiting_number")).isEqualTo(1);
    assertThat(clinic.bodies("visit.referred"))
        .singleElement()
        .asString()
        .contains("\"ticket\":" + told);
    assertThat(clinic.bodies("visit.walk-in-taken").getFirst()).contains("\"ticket\":" + told);
  }

  @Test
  @Tag("F004")
  void whoGetsACodeKeepsTheirNumberUpToTheChair() {
    clinic.book(MAYA, MIA);
    WaitingNumber told = isSentToStaff();
    VisitId mia = newest().candidates().getLast().visit().id();
    IssuedCode given = desk().settle(newest().id(), mia, ASSISTANT);
    Found found = (Found) clinic.get(Identification.class).identify(given.code());
    assertThat(numbers().give(found.visit().id())).isEqualTo(told);
    assertThat(numbers().of(new VisitId(1))).as("the other one has none").isEmpty();
    assertThat(clinic.bodies("visit.settled").getFirst()).contains("\"ticket\":" + told);
  }

  @Test
  void whoSitsAlreadyKeepsTheNumberThatWasToldLast() {
    clinic.book(MAYA.replace("10:30", "15:30"));
    WaitingNumber first = isSentToStaff();
    CheckInCase open = newest();
    VisitId visit = open.candidates().getFirst().visit().id();
    WaitingNumber last = numbers().give(visit);
    desk().settle(open.id(), visit, ASSISTANT);
    assertThat(numbers().of(visit)).contains(last);
    assertThat(last).isNotEqualTo(first);
  }

  @Test
  void whoIsSentToStaffIsCalledByThatNumber() {
    WaitingNumber first = walksIn();
    WaitingNumber second = walksIn();
    numbers().call(second, ASSISTANT);
    clinic.clock.step(Duration.ofSeconds(1));
    numbers().call(first, ASSISTANT);
    assertThat(numbers().called()).containsExactly(first, second);
    clinic.clock.step(WaitingNumbers.SHOWN);
    assertThat(numbers().called()).isEmpty();
  }

  @Test
  @Tag("F112")
  void whoMayNotSeeArrivalsCallsNobody() {
    WaitingNumber number = walksIn();
    assertThatThrownBy(() -> numbers().call(number, ADMINISTRATOR)).isInstanceOf(NotAllowed.class);
    assertThat(numbers().called()).isEmpty();
  }

  @Test
  void numbersAreForgottenTheNextDayAndTheCaseKeepsItsOwn() {
    WaitingNumber number = walksIn();
    VisitId visit = takenIn(newest());
    clinic.clock.step(Duration.ofDays(1));
    assertThat(numbers().of(visit)).isEmpty();
    numbers().call(number, ASSISTANT);
    assertThat(numbers().called()).isEmpty();
    walksIn();
    assertThat(clinic.count("waiting_number WHERE day <> '2026-11-21'")).isZero();
    assertThat(clinic.count("check_in_case WHERE day = '2026-11-20' AND ticket = " + number))
        .isEqualTo(1);
  }

  /** A screen that was left open over night. */
  @Test
  void whoIsSettledADayLateTakesNobodysNumberOfToday() {
    walksIn();
    CheckInCase yesterday = newest();
    clinic.clock.step(Duration.ofDays(1));
    giveOutTomorrow(yesterday.ticket());
    VisitId visit = takenIn(yesterday);
    assertThat(numbers().of(visit)).isEmpty();
    assertThat(numbers().give(visit)).isNotEqualTo(yesterday.ticket());
  }

  private void giveOutTomorrow(WaitingNumber number) {
    WaitingList list = clinic.get(WaitingList.class);
    clinic.inTransaction(() -> list.add(TODAY.plusDays(1), number));
  }

  @Test
  @Tag("F095")
  void theNumberOfWhoeverIsErasedIsGivenToNobodyElseThatDay() {
    giveOutAllBut(2);
    WaitingNumber told = walksIn();
    VisitId visit = takenIn(newest());
    JdbcPatientRows rows = clinic.get(JdbcPatientRows.class);
    PatientId patient = clinic.get(Visits.class).find(visit).orElseThrow().patient();
    clinic.inTransaction(() -> rows.erase(patient, rows.visits(patient)));
    assertThat(clinic.count("waiting_number WHERE visit IS NOT NULL")).isZero();
    assertThat(walksIn()).isNotEqualTo(told);
  }

  @Test
  void whenAllNumbersAreGivenOutNothingIsHalfWritten() {
    clinic.book(MAYA);
    giveOutAllBut(0);
    long records = clinic.count("audit_log");
    assertThatThrownBy(this::walksIn).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> clinic.identify("1955-05-05", "Z", "Z"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(clinic.count("check_in_case")).isZero();
    assertThat(clinic.count("audit_log")).isEqualTo(records);
    assertThat(clinic.identify("1990-03-27", "M", "K")).isInstanceOf(Found.class);
    assertThat(desk().open(ASSISTANT)).isEmpty();
  }
}
