package clinic.needlepoint.protocol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.protocol.ProtocolChange;
import clinic.needlepoint.protocol.ProtocolChanges;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.staff.StaffMembers;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F104")
class ProtocolViewTests {
  private static final String EXERCISE = "No exercise afterwards for";

  @Autowired private ApplicationContext kiosk;
  @Autowired private ProtocolValues values;
  @Autowired private ProtocolChanges changes;
  @Autowired private StaffMembers members;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signInAsLead();
    screen.open("staff/protocol");
  }

  /** Nothing stays ahead for the next test. */
  @AfterEach
  void close() {
    screen.close();
    for (ProtocolKey key : ProtocolKey.values()) {
      changes
          .ahead(key)
          .ifPresent(
              change -> changes.withdraw(change.id(), members.findByCode("1001").orElseThrow()));
    }
  }

  private void asNurse() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/protocol");
  }

  private static ValueRow row(String what) {
    return LocatorJ._find(ValueRow.class).stream()
        .filter(row -> row.getElement().getTextRecursively().startsWith(what))
        .findFirst()
        .orElseThrow();
  }

  private static String words(String what) {
    return row(what).getElement().getTextRecursively();
  }

  private void propose(String what, String number) {
    screen.touch(row(what), "Change");
    screen.type("The new number, in hours", number);
    screen.type("Where the number comes from", "A leaflet of the clinic");
    screen.touch("Propose it");
  }

  private ProtocolValue value(ProtocolKey key) {
    return values.all().stream().filter(v -> v.key() == key).findFirst().orElseThrow();
  }

  @Test
  void showsEveryValueWithItsRangeAndItsSource() {
    assertThat(LocatorJ._find(ValueRow.class)).hasSize(values.all().size());
    assertThat(LocatorJ._find(ValueRow.class))
        .allSatisfy(row ->
            assertThat(row.getElement().getTextRecursively())
                .contains("You may choose ", "Source: ")
                .containsPattern("Proposed|Approved by "));
  }

  @Test
  void aSecondPersonApprovesWhatTheFirstProposed() {
    String what = "No make-up afterwards for";
    propose(what, "36");
    assertThat(words(what))
        .contains("36 hours, from ", "Proposed by Dr Osei on ", "Waits for a second person")
        .contains("Source: A leaflet of the clinic");
    screen.touch(row(what), "Approve the change");
    assertThat(words(what)).contains("You proposed this change. Somebody else has to approve it.");
    assertThat(value(ProtocolKey.MAKEUP_AFTER).value()).isNotEqualTo(36);

    asNurse();
    screen.touch(row(what), "Approve the change");
    assertThat(words(what)).contains("36 hours", "Approved by A. Ruiz RN on ", "counts from ");
    assertThat(value(ProtocolKey.MAKEUP_AFTER).value()).isEqualTo(36);
    screen.touch(row(what), "History");
    assertThat(words(what))
        .contains("History, the latest first", "Proposed by Dr Osei on ")
        .contains("Proposed by the kiosk's own list");
    screen.touch(row(what), "Close history");
    assertThat(words(what)).doesNotContain("History, the latest first");
  }

  @Test
  void saysTheRangeWhenANumberIsOutsideIt() {
    ProtocolValue before = value(ProtocolKey.EXERCISE_AFTER);
    propose(EXERCISE, String.valueOf(before.max() + 1));
    assertThat(screen.complaint("The new number, in hours"))
        .isEqualTo("Choose a number from %d to %d.".formatted(before.min(), before.max()));
    assertThat(value(ProtocolKey.EXERCISE_AFTER)).isEqualTo(before);
    screen.touch("Keep it as it is");
    assertThat(screen.offers("Propose it")).isFalse();
  }

  @Test
  void asksForAWholeNumberADayAndASource() {
    screen.touch(row(EXERCISE), "Change");
    for (String wrong : new String[] {"", "two", "1.5", "-1", "1234567"}) {
      screen.type("The new number, in hours", wrong);
      screen.touch("Propose it");
      assertThat(screen.complaint("The new number, in hours")).isEqualTo("Type a whole number.");
    }
    screen.type("The new number, in hours", "48");
    screen.type("From this day on, like 2026-11-20", "tomorrow");
    screen.touch("Propose it");
    assertThat(screen.complaint("From this day on, like 2026-11-20"))
        .isEqualTo("Type a day like 2026-11-20.");
    screen.type("From this day on, like 2026-11-20", "2020-01-01");
    screen.touch("Propose it");
    assertThat(screen.complaint("From this day on, like 2026-11-20"))
        .startsWith("Choose a day from ");
  }

  @Test
  void asksWhereTheNumberComesFrom() {
    screen.touch(row(EXERCISE), "Change");
    screen.type("The new number, in hours", "48");
    screen.touch("Propose it");
    assertThat(screen.complaint("Where the number comes from"))
        .isEqualTo("Say where the number comes from, in 3 to 300 characters.");
  }

  @Test
  void saysWhichValueStandsInTheWay() {
    ProtocolValue longest = value(ProtocolKey.NUMBING_MAXIMUM);
    screen.touch(row("Longest numbing time"), "Change");
    screen.type("The new number, in minutes", String.valueOf(longest.min()));
    screen.type("Where the number comes from", "A leaflet");
    screen.touch("Propose it");
    assertThat(screen.complaint("The new number, in minutes"))
        .isEqualTo("This can not be less than: Numbing aim, to.");
    assertThat(value(ProtocolKey.NUMBING_MAXIMUM)).isEqualTo(longest);
  }

  @Test
  void whatWaitsIsTakenBack() {
    propose(EXERCISE, "48");
    List<ProtocolChange> before = changes.of(ProtocolKey.EXERCISE_AFTER);
    screen.touch(row(EXERCISE), "Take it back");
    assertThat(words(EXERCISE)).doesNotContain("Waits for a second person");
    assertThat(changes.of(ProtocolKey.EXERCISE_AFTER)).hasSameSizeAs(before);
  }

  @Test
  @Tag("F050")
  void saysItWhenTheLicenceRanOut() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signIn("1003", "940726");
    screen.open("staff/protocol");
    propose(EXERCISE, "48");
    assertThat(screen.text()).contains("Your licence is not valid today.");
    assertThat(changes.ahead(ProtocolKey.EXERCISE_AFTER)).isEmpty();
  }

  @Test
  @Tag("F112")
  void noAssistantOpensIt() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signIn("1004", "531862");
    screen.open("staff/protocol");
    assertThat(LocatorJ._find(ProtocolView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here");
  }

  @Test
  void anAuditorReadsWhereEachNumberComesFromAndChangesNothing() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsAuditor();
    screen.open("auditor/protocol");
    List<ValueFacts> facts = LocatorJ._find(ValueFacts.class);
    assertThat(facts).hasSize(values.all().size());
    assertThat(facts)
        .allSatisfy(fact ->
            assertThat(fact.getElement().getTextRecursively())
                .contains("You may choose ", "Source: ", "History, the latest first")
                .contains("Approved by 1001 on "));
    assertThat(screen.text()).doesNotContain("Dr Osei");
    assertThat(screen.offers("Change")).isFalse();
  }
}
