package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.AlarmAnswer;
import clinic.needlepoint.station.AlarmKind;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.station.AlarmsForTests;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
@Tag("F084")
class AlarmsViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private Alarms alarms;
  private KioskScreen screen;
  private AlarmsForTests plant;

  @BeforeEach
  void open() {
    plant = new AlarmsForTests(kiosk);
    plant.endAll();
    screen = new KioskScreen(kiosk);
  }

  @AfterEach
  void close() {
    plant.endAll();
    screen.close();
  }

  @Test
  void callsOnEveryStaffScreenUntilANamedPersonAnswers() {
    screen.signInAsNurse();
    assertThat(screen.text()).doesNotContain("alarm needs you");
    plant.raise(AlarmKind.REMOVED_WITHOUT_SCAN, "slot4");
    screen.await("1 alarm needs you");
    assertThat(screen.text()).contains("Slot 4 was emptied. Nothing was scanned.");

    screen.touch("Answer");
    assertThat(screen.where()).isEqualTo("staff/alarms");
    screen.touch("Acknowledge as A. Ruiz RN");
    assertThat(screen.text()).contains("Choose what happened first.");
    choose("Something else");
    screen.touch("Acknowledge as A. Ruiz RN");
    assertThat(screen.text()).contains("Write a few words about it first.");
    choose("It is back in its place");
    screen.touch("Acknowledge as A. Ruiz RN");
    screen.settle();

    assertThat(screen.text()).contains("No alarm waits for you", "A. Ruiz", "Over");
    assertThat(alarms.standing()).isEmpty();
    screen.open("staff/station");
    assertThat(screen.text()).doesNotContain("alarm needs you");
  }

  @Test
  void keepsAnAnsweredAlarmInTheListWhileItsCauseGoesOn() {
    plant.raise(AlarmKind.BIN_FULL, "bin1");
    plant.raise(AlarmKind.DOCK_FAULT, "dock1");
    screen.signInAsLead();
    screen.open("staff/alarms");
    assertThat(screen.text()).contains("2 alarms need you", "Also waiting");
    choose("I have seen to it");
    screen.touch("Acknowledge as Dr Osei");
    screen.settle();
    assertThat(screen.text()).contains("1 alarm needs you", "Answered, and still so");
    assertThat(alarms.standing()).hasSize(2);

    plant.over(AlarmKind.BIN_FULL, "bin1");
    assertThat(alarms.standing()).extracting(Alarm::kind).doesNotContain(AlarmKind.BIN_FULL);
  }

  @Test
  void takesWhatAnotherSaidMeanwhile() {
    plant.raise(AlarmKind.BIN_FULL, "bin1");
    screen.signInAsNurse();
    screen.open("staff/alarms");
    Alarm alarm = alarms.calling().getFirst();
    plant.answer(alarm.id(), AlarmAnswer.SEEN_TO);
    screen.await("No alarm waits for you");
    assertThat(screen.text()).contains("Answered, and still so");
  }

  @Test
  void showsAnAuditorNoAlarm() {
    plant.raise(AlarmKind.BIN_FULL, "bin1");
    screen.signInAsAuditor();
    assertThat(screen.text()).doesNotContain("alarm needs you");
    screen.open("staff/alarms");
    assertThat(screen.text()).contains("There is nothing here");
  }

  @Test
  void speaksSpanishAndHasWordsForEveryAlarm() {
    clinic.needlepoint.ui.Messages messages = new clinic.needlepoint.ui.Messages();
    for (java.util.Locale locale : clinic.needlepoint.ui.Messages.LANGUAGES) {
      for (AlarmKind kind : AlarmKind.values()) {
        String key = "station.alarm." + kind.word();
        assertThat(messages.getTranslation(key, locale, "x"))
            .contains("x".repeat(kind == AlarmKind.GAP ? 0 : 1));
        assertThat(messages.getTranslation(key + ".next", locale)).isNotBlank();
        kind.answers()
            .forEach(answer ->
                assertThat(messages.getTranslation("station.answer." + answer.word(), locale))
                    .isNotBlank());
      }
    }
    assertThat(messages.missing()).noneMatch(key -> key.contains(" station."));
  }

  private void choose(String words) {
    LocatorJ._find(NativeButton.class).stream()
        .filter(button -> "radio".equals(button.getElement().getAttribute("role")))
        .filter(button -> button.getElement().getTextRecursively().equals(words))
        .forEach(LocatorJ::_click);
  }
}
