package clinic.needlepoint.visit;

import static clinic.needlepoint.visit.VisitFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentificationTests {
  private static final String MAYA =
      "A-1,P1,Maya,Kestrel,1990-03-27,2026-11-20T10:30,1002,standard,booked";
  private static final String TWIN =
      "A-2,P2,Mia,Kestrel,1990-03-27,2026-11-20T16:30,1002,standard,booked";

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

  private IdentificationResult maya() {
    return clinic.identify("1990-03-27", "m", "k");
  }

  private Found found() {
    return (Found) maya();
  }

  @Test
  void recognisesByDateOfBirthAndLetters() {
    clinic.book(MAYA);
    Found found = found();
    assertThat(found.visit().initials()).isEqualTo("M. K.");
    assertThat(found.visit().arrivedAt()).contains(clinic.clock.instant());
    assertThat(clinic.get(Visits.class).find(found.claim().visit()).orElseThrow().arrivedAt())
        .contains(clinic.clock.instant());
    assertThat(clinic.bodies("visit.arrived").getFirst()).doesNotContain("Maya", "1990");
    assertThat(clinic.bodies("visit.identified").getFirst())
        .contains(found.visit().patient().value());
    assertThat(clinic.count("identification_miss")).isZero();
  }

  @Tag("F003")
  @ParameterizedTest
  @CsvSource({
    "09:29:59, false",
    "09:30:00, true",
    "10:30:00, true",
    "12:30:00, true",
    "12:30:01, false"
  })
  void opensAnHourBeforeAndClosesTwoHoursAfter(String time, boolean open) {
    clinic.book(MAYA);
    clinic.clock.set(at("2026-11-20T" + time));
    assertThat(maya()).isInstanceOf(open ? Found.class : NotRecognised.class);
  }

  @Tag("F008")
  @Test
  void onlyTodayCounts() {
    clinic.book(MAYA.replace("2026-11-20T10:30", "2026-11-21T00:10"));
    clinic.clock.set(at("2026-11-20T23:59"));
    assertThat(maya()).isInstanceOf(NotRecognised.class);
    clinic.clock.set(at("2026-11-21T00:00"));
    assertThat(maya()).isInstanceOf(Found.class);
  }

  @Tag("F007")
  @Tag("F009")
  @Test
  void everyFailureIsTheSameAnswerAfterTheSameTime() {
    clinic.book(
        MAYA,
        "A-3,P3,Ana,Ibis,1980-01-01,2026-11-20T18:00,1002,standard,booked",
        "A-4,P4,Bo,Crane,1981-01-01,2026-11-20T10:00,1002,standard,cancelled",
        "A-5,P5,Cy,Dove,1982-01-01,2026-11-20T07:00,1002,standard,booked");
    List<IdentificationResult> answers = new ArrayList<>();
    String[][] typed = {
      {"1955-05-05", "Z", "Z"},
      {"1990-03-27", "M", "X"},
      {"1990-03-27", "X", "K"},
      {"1980-01-01", "A", "I"},
      {"1981-01-01", "B", "C"},
      {"1982-01-01", "C", "D"}
    };
    for (String[] person : typed) {
      Duration start = clinic.pace.now();
      answers.add(clinic.identify(person[0], person[1], person[2]));
      assertThat(clinic.pace.now().minus(start))
          .isBetween(KioskIdentification.AT_LEAST, KioskIdentification.AT_LEAST.plusMillis(2));
      clinic.clock.step(Duration.ofMinutes(3));
    }
    assertThat(answers)
        .as("the same but for the number, which is anybody's")
        .doesNotHaveDuplicates()
        .allMatch(NotRecognised.class::isInstance);
    assertThat(clinic.records("visit.not-recognised")).isEqualTo(typed.length);
    assertThat(Set.copyOf(clinic.bodies("visit.not-recognised")))
        .containsExactly("{\"ambiguous\":false}");
  }

  @Tag("F007")
  @Test
  void whoeverArrivesWaitsForNothing() {
    clinic.book(MAYA);
    assertThat(maya()).isInstanceOf(Found.class);
    assertThat(clinic.pace.paused()).isZero();
  }

  @Tag("F007")
  @Test
  void fortyWrongTriesGetFiveLookUpsAndLearnNothing() {
    clinic.book(MAYA);
    long seed = 20261120;
    System.out.println("forty wrong tries, seed " + seed);
    Random random = new Random(seed);
    int notRecognised = 0;
    int locked = 0;
    for (int i = 0; i < 40; i++) {
      String year = String.valueOf(1930 + random.nextInt(60));
      switch (clinic.identify(year + "-05-05", "Q", "Q")) {
        case NotRecognised _ -> notRecognised++;
        case Locked answer -> {
          locked++;
          assertThat(answer.until()).isAfter(clinic.clock.instant());
        }
        case Found _, IdentificationResult.Waiting _ -> throw new AssertionError("found");
      }
      clinic.clock.step(Duration.ofSeconds(5));
    }
    assertThat(notRecognised).isEqualTo(5);
    assertThat(locked).isEqualTo(35);
    assertThat(clinic.records("visit.identification-locked")).isEqualTo(1);
    assertThat(maya()).as("also the right person waits").isInstanceOf(Locked.class);
    clinic.clock.step(Throttle.LOCK);
    assertThat(maya()).isInstanceOf(Found.class);
  }

  @Test
  void theLockHoldsForFiveMinutesAndThenCountingBeginsAnew() {
    for (int i = 0; i < 5; i++) {
      assertThat(maya()).isInstanceOf(NotRecognised.class);
      clinic.clock.step(Duration.ofMinutes(2));
    }
    Instant until = at("2026-11-20T10:08").plus(Throttle.LOCK);
    assertThat(maya()).isEqualTo(new Locked(until));
    clinic.clock.set(until.minusMillis(1));
    assertThat(maya()).isEqualTo(new Locked(until));
    clinic.clock.set(until);
    assertThat(maya()).isInstanceOf(NotRecognised.class);
    assertThat(maya()).isInstanceOf(NotRecognised.class);
  }

  @Test
  void missesMoreThanTenMinutesApartDoNotLock() {
    for (int i = 0; i < 12; i++) {
      assertThat(maya()).isInstanceOf(NotRecognised.class);
      clinic.clock.step(Duration.ofSeconds(151));
    }
  }

  @Test
  void aClockSetBackDoesNotLockForAsLong() {
    for (int i = 0; i < 5; i++) {
      maya();
    }
    clinic.clock.step(Duration.ofDays(-365));
    assertThat(maya()).isInstanceOf(Locked.class);
    clinic.clock.step(Throttle.LOCK);
    assertThat(maya()).isInstanceOf(NotRecognised.class);
  }

  @Test
  void theTryIsCountedBeforeTheLookUp() {
    clinic.inTransaction(
        () -> clinic.get(Throttle.class).take(Guess.PERSON, clinic.clock.instant()));
    assertThat(clinic.count("identification_miss"))
        .as("a plug pulled between count and look-up leaves the count")
        .isEqualTo(1);
  }

  @Tag("F002")
  @Test
  void twoPeopleToWhomItFitsGoToStaff() {
    clinic.book(MAYA, TWIN.replace("16:30", "10:45"));
    assertThat(maya()).isInstanceOf(NotRecognised.class);
    assertThat(clinic.bodies("visit.not-recognised")).containsExactly("{\"ambiguous\":true}");
  }

  @Test
  void aTwinWhoComesTooEarlyIsNotTakenForTheOther() {
    clinic.book(MAYA, TWIN);
    assertThat(maya()).isInstanceOf(NotRecognised.class);
  }

  @Tag("F002")
  @Test
  void theLettersTellTwoPeopleOfOneBirthdayApart() {
    clinic.book(MAYA, TWIN.replace("Mia", "Ida").replace("16:30", "10:45"));
    assertThat(found().visit().reference()).isEqualTo("P1");
    assertThat(((Found) clinic.identify("1990-03-27", "I", "K")).visit().reference())
        .isEqualTo("P2");
  }

  @Test
  void accentsDoNotMatter() {
    clinic.book("A-6,P6,Öykü,Ñandú,1996-04-19,2026-11-20T10:30,1002,standard,booked");
    assertThat(clinic.identify("1996-04-19", "O", "N")).isInstanceOf(Found.class);
    assertThat(clinic.identify("1996-04-19", "ö", "ñ")).isInstanceOf(Found.class);
  }

  @Tag("F008")
  @Test
  void allAppointmentsOfTodayArriveTogetherAndOnce() {
    clinic.book(
        MAYA,
        MAYA.replace("A-1", "A-7").replace("10:30", "15:00"),
        MAYA.replace("A-1", "A-8").replace("10:30", "07:30"),
        MAYA.replace("A-1", "A-9").replace("-20T", "-21T"));
    Found first = found();
    assertThat(first.today()).hasSize(2);
    assertThat(first.visit().dueAt()).isEqualTo(at("2026-11-20T10:30"));
    clinic.clock.step(Duration.ofMinutes(1));
    Found again = found();
    assertThat(again.visit().arrivedAt()).isEqualTo(first.visit().arrivedAt());
    assertThat(clinic.records("visit.arrived")).isEqualTo(2);
    assertThat(clinic.count("visit WHERE arrived_at IS NOT NULL")).isEqualTo(2);
  }

  @Tag("F008")
  @Test
  void whoeverIsDoneWithTheFirstOfTwoGoesOnWithTheSecond() {
    clinic.book(MAYA, MAYA.replace("A-1", "A-7").replace("10:30", "10:50"));
    Visits visits = clinic.get(Visits.class);
    visits.seat(found().claim());
    Found second = found();
    assertThat(second.visit().dueAt()).isEqualTo(at("2026-11-20T10:50"));
    assertThat(second.visit().seatedAt()).isEmpty();
    visits.seat(second.claim());
    assertThat(clinic.records("visit.seated")).isEqualTo(2);
  }

  @Test
  void ofTwoScreensTheLaterGoesOn() {
    clinic.book(MAYA);
    Found older = found();
    Found newer = found();
    Visits visits = clinic.get(Visits.class);
    assertThatThrownBy(() -> clinic.inTransaction(() -> visits.require(older.claim())))
        .isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> visits.seat(older.claim())).isInstanceOf(ClaimLost.class);
    clinic.inTransaction(() -> visits.require(newer.claim()));
    visits.seat(newer.claim());
    visits.seat(newer.claim());
    assertThat(clinic.records("visit.seated")).isEqualTo(1);
    assertThat(visits.find(newer.claim().visit()).orElseThrow().seatedAt()).isPresent();
  }

  @Test
  void aClaimForOneVisitOpensNoOther() {
    clinic.book(MAYA, TWIN.replace("Mia", "Ida"));
    Claim claim = found().claim();
    VisitId other = new VisitId(claim.visit().value() + 1);
    assertThatThrownBy(() ->
            clinic.inTransaction(
                () -> clinic.get(Visits.class).require(new Claim(other, claim.token()))))
        .isInstanceOf(ClaimLost.class);
  }

  @Tag("F113")
  @Test
  void countsOutcomesWithoutAnythingPersonal() {
    var registry = new SimpleMeterRegistry();
    clinic.get(CheckInMeters.class).bindTo(registry);
    clinic.book(MAYA);
    found();
    clinic.identify("1955-05-05", "Z", "Z");
    assertThat(
            registry
                .get("needlepoint.checkins")
                .tag("outcome", "arrived")
                .functionCounter()
                .count())
        .isEqualTo(1);
    assertThat(
            registry
                .get("needlepoint.checkins")
                .tag("outcome", "not-recognised")
                .functionCounter()
                .count())
        .isEqualTo(1);
    assertThat(registry.get("needlepoint.identification").timer().count()).isEqualTo(2);
    assertThat(registry.getMeters().toString()).doesNotContain("Maya", "1990", "P1");
  }

  @Test
  void sessionNumbersCountUpAndRollBackWithTheirTransaction() {
    SessionNumbers numbers = clinic.get(SessionNumbers.class);
    clinic.inTransaction(() -> {
      assertThat(numbers.next()).isEqualTo(SessionNumber.of(1));
      assertThat(numbers.next()).isEqualTo(SessionNumber.of(2));
    });
    assertThatThrownBy(() ->
            clinic.inTransaction(() -> {
              numbers.next();
              throw new IllegalStateException("rolled back");
            }))
        .isInstanceOf(IllegalStateException.class);
    clinic.inTransaction(() -> assertThat(numbers.next()).isEqualTo(SessionNumber.of(3)));
    assertThatThrownBy(numbers::next)
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }
}
