package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@KioskTest
@Tag("F045")
class WaitingNumbersTests {
  private static final LocalDate DAY = LocalDate.of(2001, 2, 3);

  @Autowired private ApplicationContext kiosk;
  @Autowired private WaitingNumbers numbers;
  @Autowired private WaitingList list;
  @Autowired private StaffMembers members;
  @Autowired private TransactionTemplate transaction;
  private Guests guests;

  @BeforeEach
  void open() {
    guests = new Guests(kiosk);
  }

  private StaffMember staff(String code) {
    return members.findByCode(code).orElseThrow();
  }

  @Test
  void givesEachVisitOneNumberThatTellsNothingOfTheOrder() {
    List<Guest> all = IntStream.range(0, 12).mapToObj(i -> guests.arrived()).toList();
    List<Integer> given = all.stream().map(guest -> numbers.give(guest.visit()).value()).toList();
    assertThat(given).doesNotHaveDuplicates().allMatch(number -> number >= 10 && number <= 99);
    assertThat(given).isNotEqualTo(given.stream().sorted().toList());
    assertThat(numbers.give(all.getFirst().visit()).value()).isEqualTo(given.getFirst());
    assertThat(numbers.of(all.getLast().visit()).orElseThrow().value()).isEqualTo(given.getLast());
  }

  @Test
  @Tag("F008")
  void callsAPersonByOneNumberWhateverTheyComeFor() {
    Guest guest = guests.expected("Zita", "Ibis");
    guests.comesBack(guest, "Zita", "Ibis");
    Patients patients = kiosk.getBean(Patients.class);
    List<VisitId> both = patients.visits(patients.find(guest.reference()).orElseThrow().id());
    assertThat(both).hasSize(2);
    WaitingNumber told = numbers.give(both.getLast());
    assertThat(numbers.give(both.getFirst())).isEqualTo(told);
    assertThat(both).extracting(visit -> numbers.of(visit).orElseThrow()).containsOnly(told);
  }

  @Test
  void forgetsTheNumbersOfOtherDays() {
    Guest before = guests.arrived();
    transaction.executeWithoutResult(_ -> {
      list.add(DAY, new WaitingNumber(77));
      list.handOn(DAY, new WaitingNumber(77), before.visit());
    });
    assertThat(list.of(DAY, before.visit())).isPresent();
    numbers.give(guests.arrived().visit());
    assertThat(list.of(DAY, before.visit())).isEmpty();
    assertThat(numbers.of(before.visit())).isEmpty();
  }

  @Test
  @Tag("F095")
  void goesWithThePersonWhoIsErased() {
    Guest guest = guests.arrived();
    numbers.give(guest.visit());
    Visit visit = kiosk.getBean(Visits.class).find(guest.visit()).orElseThrow();
    transaction.executeWithoutResult(_ ->
        kiosk
            .getBeanProvider(PatientRows.class)
            .orderedStream()
            .forEach(rows -> rows.erase(visit.patient(), List.of(visit.id()))));
    assertThat(numbers.of(guest.visit())).isEmpty();
  }

  @Test
  void showsTheRoomTheNumberAndNothingElse() {
    Guest guest = guests.arrived();
    WaitingNumber number = numbers.give(guest.visit());
    try (KioskScreen room = new KioskScreen(kiosk)) {
      room.open("waiting");
      assertThat(room.text()).doesNotContain("Number " + number + ":");
      numbers.call(number, staff("1004"));
      room.settle();
      room.await("Number " + number + ": please come to the desk");
      assertThat(room.text())
          .contains("Número " + number + ": pase al mostrador")
          .doesNotContain(guest.initials());
      assertThat(room.html()).doesNotContain(guest.initials(), guest.reference());
    }
    assertThat(numbers.called()).startsWith(number);
  }

  @Test
  void letsOnlyThoseCallWhoSeeWhoIsHere() {
    Guest guest = guests.arrived();
    WaitingNumber number = numbers.give(guest.visit());
    assertThatThrownBy(() -> numbers.call(number, staff("1005"))).isInstanceOf(NotAllowed.class);
    assertThat(numbers.called()).doesNotContain(number);
  }

  @Test
  void isCalledFromTheBoard() {
    Guest guest = guests.ready();
    WaitingNumber number = numbers.give(guest.visit());
    guest.sit();
    try (KioskScreen board = new KioskScreen(kiosk)) {
      board.signInAsLead();
      assertThat(board.text()).contains("No. " + number);
      board.touch("Call " + number);
      assertThat(board.offers("Call " + number + " again")).isTrue();
    }
    assertThat(numbers.called()).contains(number);
  }
}
