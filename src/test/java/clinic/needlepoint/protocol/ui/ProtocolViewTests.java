package clinic.needlepoint.protocol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F104")
class ProtocolViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private ProtocolValues values;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signInAsLead();
    screen.open("staff/protocol");
  }

  @AfterEach
  void close() {
    screen.close();
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

  private void approve(String what, String number) {
    KioskScreen.number(row(what)).setValue(number);
    screen.touch(row(what), "Approve");
  }

  private static String complaint(String what) {
    var number = KioskScreen.number(row(what));
    return number.isInvalid() ? number.getErrorMessage() : "";
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
  void namesWhoApprovedAValueAndKeepsIt() {
    ProtocolValue before = value(ProtocolKey.MAKEUP_AFTER);
    String chosen = String.valueOf(before.max());
    approve("No make-up afterwards for", chosen);
    assertThat(words("No make-up afterwards for")).contains("Approved by Dr Osei on ");
    assertThat(complaint("No make-up afterwards for")).isEmpty();
    assertThat(value(ProtocolKey.MAKEUP_AFTER).value()).isEqualTo(before.max());

    screen.open("auditor");
    screen.open("staff/protocol");
    assertThat(KioskScreen.number(row("No make-up afterwards for")).getValue()).isEqualTo(chosen);
  }

  @Test
  void saysTheRangeWhenANumberIsOutsideIt() {
    ProtocolValue before = value(ProtocolKey.EXERCISE_AFTER);
    approve("No exercise afterwards for", String.valueOf(before.max() + 1));
    assertThat(complaint("No exercise afterwards for"))
        .isEqualTo("Choose a number from %d to %d.".formatted(before.min(), before.max()));
    assertThat(value(ProtocolKey.EXERCISE_AFTER)).isEqualTo(before);
  }

  @Test
  void asksForAWholeNumber() {
    ProtocolValue before = value(ProtocolKey.EXERCISE_AFTER);
    for (String wrong : new String[] {"", "two", "1.5", "-1", "1234567"}) {
      approve("No exercise afterwards for", wrong);
      assertThat(complaint("No exercise afterwards for")).isEqualTo("Type a whole number.");
    }
    assertThat(value(ProtocolKey.EXERCISE_AFTER)).isEqualTo(before);
  }

  @Test
  void saysWhichValueStandsInTheWay() {
    ProtocolValue longest = value(ProtocolKey.NUMBING_MAXIMUM);
    approve("Longest numbing time", String.valueOf(longest.min()));
    assertThat(complaint("Longest numbing time"))
        .isEqualTo("This can not be less than: Numbing aim, to.");
    assertThat(value(ProtocolKey.NUMBING_MAXIMUM)).isEqualTo(longest);
  }

  @Test
  @Tag("F112")
  void nobodyButTheLeadOpensIt() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
    screen.open("staff/protocol");
    assertThat(LocatorJ._find(ProtocolView.class)).isEmpty();
    assertThat(screen.text()).contains("There is nothing here");
  }
}
