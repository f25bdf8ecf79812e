package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.station.Cleanliness;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.station.SparePens;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KioskTest
class PensViewTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private Pens pens;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signInAsNurse();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void list() {
    screen.open("staff/pens");
  }

  private Component card(String serial) {
    return LocatorJ._find(PenCard.class).stream()
        .filter(card -> card.getElement().getTextRecursively().contains(serial))
        .findFirst()
        .orElseThrow();
  }

  private String said(String serial) {
    return card(serial).getElement().getTextRecursively();
  }

  @Test
  @Tag("F079")
  @Tag("F082")
  void showsTheDemosPensWithWhatToDo() {
    list();
    assertThat(screen.text()).contains("NP-1042", "NP-1043", "Demo Pen 3, dock 2");
    assertThat(said("NP-1043")).contains("Clean since", "Sessions left");
  }

  @Test
  @Tag("F080")
  void neverShowsAPenAsReadyOfWhichNobodyCanTell() {
    String serial = SparePens.clean(kiosk);
    list();
    assertThat(said(serial))
        .contains("We cannot tell", "It has no dock", "Give it a dock", "we cannot tell");
    assertThat(card(serial).getElement().getOuterHTML())
        .contains("st--unk")
        .doesNotContain("st--ok");
  }

  @Test
  @Tag("F069")
  void waitsForTheContactTimeBeforeItOffersToFinish() {
    String serial = SparePens.added(kiosk);
    list();
    assertThat(said(serial)).contains("Never disinfected here", "Disinfect it once");
    screen.touch(card(serial), "Disinfect");
    assertThat(screen.text()).contains("Which product?");
    screen.touch("Alcohol and quat wipe: 2 min");
    assertThat(screen.text())
        .contains("The pen has to stay wet", "Keep it wet")
        .containsPattern("(2:00|1:5\\d)left");
    assertThat(screen.offers("It stayed wet: it is clean")).isFalse();
    list();
    screen.touch(card(serial), "See the time");
    screen.touch("It dried too soon");
    assertThat(pens.find(serial).orElseThrow().clean()).isInstanceOf(Cleanliness.Never.class);
  }

  @Test
  @Tag("F069")
  void finishesOnceTheTimeIsOver() {
    String serial = SparePens.added(kiosk);
    SparePens.begun(kiosk, serial, Duration.ofSeconds(112));
    list();
    screen.touch(card(serial), "See the time");
    screen.settle();
    assertThat(screen.offers("It stayed wet: it is clean")).isFalse();
    for (int i = 0; i < 300 && !screen.offers("It stayed wet: it is clean"); i++) {
      sleep();
      screen.settle();
      com.vaadin.flow.component.ComponentUtil.fireEvent(
          com.vaadin.flow.component.UI.getCurrent(),
          new com.vaadin.flow.component.PollEvent(com.vaadin.flow.component.UI.getCurrent(), true));
    }
    assertThat(screen.text()).contains("The time is over");
    screen.touch("It stayed wet: it is clean");
    assertThat(screen.text()).contains("Pen " + serial + " is clean.");
    assertThat(said(serial)).contains("Clean since");
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("F079")
  void aPenIsAddedByItsLabelAndGetsADock() {
    list();
    screen.touch("Add a pen");
    screen.touch("Add this pen");
    assertThat(screen.text()).contains("Type a serial number of 2 to 30");
    TextField serial = LocatorJ._get(TextField.class, spec -> spec.withLabel("Serial number"));
    TextField model = LocatorJ._get(TextField.class, spec -> spec.withLabel("Model"));
    serial.setValue("NP-2001");
    model.setValue("Demo Pen 4");
    screen.touch("Add this pen");
    assertThat(screen.text()).contains("A dock for pen NP-2001", "Which dock is it to have?");
    screen.touch("Not now");
    assertThat(screen.text()).contains("Pen NP-2001", "no dock yet");
    assertThat(pens.withLabel("NP-2001")).contains("NP-2001");
  }

  @Test
  @Tag("F079")
  void aDockIsGivenOnlyToThePenWhoseLabelIsRead() {
    String serial = SparePens.added(kiosk);
    list();
    screen.touch(card(serial), "More");
    screen.touch("Give it a dock");
    screen.only(TextField.class).setValue("something else");
    screen.touch("Next");
    assertThat(screen.text()).contains("This is not the label of a pen that we know");
    screen.only(TextField.class).setValue(serial);
    screen.touch("Next");
    assertThat(screen.text()).contains("A pen that had this dock loses it");
  }

  @Test
  @Tag("F080")
  void aPenGoesOutOfServiceWithAReasonAndComesBack() {
    String serial = SparePens.clean(kiosk);
    list();
    screen.touch(card(serial), "More");
    screen.touch("Take out of service");
    screen.touch("Take it out");
    assertThat(screen.text()).contains("Write a reason with at least 3 letters.");
    screen.only(TextArea.class).setValue("It fell");
    screen.touch("Take it out");
    assertThat(screen.text())
        .contains("Not ready", "Out of service since", "It fell", "A. Ruiz RN");
    assertThat(screen.offers("Disinfect")).isFalse();
    screen.touch("Bring it back");
    assertThat(screen.text()).doesNotContain("Out of service since");
  }

  @Test
  @Tag("F081")
  void drawsHowLongEachChargeTookAndSaysItInWords() {
    list();
    screen.touch(card("NP-1043"), "More");
    assertThat(screen.text())
        .contains("How long each charge took", "Charges to full: 14")
        .contains("The last 5 charges took", "in 100 of the time of the first 5");
    assertThat(screen.html()).contains("Bars for the last 14 charges");
  }

  @Test
  void saysEverythingInSpanish() {
    com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.of("es"));
    list();
    assertThat(screen.text()).contains("Lápices", "Limpio desde").doesNotContain("Clean since");
  }

  @Test
  @Tag("F112")
  void anAdministratorLooksAfterPensButDisinfectsNone() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signIn("1006", "386240");
    list();
    assertThat(screen.offers("Disinfect")).isFalse();
    assertThat(screen.offers("Add a pen")).isTrue();
  }

  @Test
  @Tag("F112")
  void anAuditorDoesNotSeeThem() {
    screen.close();
    screen = new KioskScreen(kiosk);
    screen.signInAsAuditor();
    list();
    assertThat(screen.text()).contains("There is nothing here");
  }
}
