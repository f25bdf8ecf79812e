package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.station.Readiness.NotReady;
import clinic.needlepoint.station.Readiness.Ready;
import clinic.needlepoint.station.Readiness.Unknown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PensTests {
  private static final String PEN = "NP-1";
  private static final String OTHER = "NP-2";
  private static final String WIPE = "quat-alcohol-wipe"; // 2 minutes

  @TempDir Path folder;
  private PenDesk desk;
  private Pens pens;

  @BeforeEach
  void open() {
    desk = new PenDesk(folder);
    pens = desk.pens();
    add(PEN);
    pens.assign(PEN, 1, PenDesk.NURSE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void add(String serial) {
    pens.add(new Pen(serial, "Demo Pen", serial, Optional.empty()), PenDesk.NURSE);
  }

  private PenStanding pen(String serial) {
    return pens.find(serial).orElseThrow();
  }

  private void disinfect(String serial) {
    pens.beginDisinfection(serial, WIPE, PenDesk.ASSISTANT);
    desk.pass(Duration.ofMinutes(2));
    pens.finishDisinfection(serial, PenDesk.ASSISTANT);
  }

  private void take(String session, String serial) {
    PenUse _ = pens.take(session, serial, true, Optional.empty(), PenDesk.NURSE);
  }

  private void refused(String what, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            PenRefused.class,
            refused -> assertThat(refused.key()).isEqualTo("station.pens.refused." + what));
  }

  @Test
  @Tag("F080")
  void isReadyOnceItIsDisinfectedAndFull() {
    desk.dock(1, "full");
    assertThat(pen(PEN).readiness()).isEqualTo(new NotReady(List.of(PenReason.NEVER_DISINFECTED)));
    disinfect(PEN);
    assertThat(pen(PEN).readiness()).isEqualTo(new Ready(4));
  }

  @Test
  @Tag("F069")
  void staysDirtyFromTheEndOfASessionUntilAFinishedDisinfection() {
    desk.dock(1, "full");
    disinfect(PEN);
    take("S-000001", PEN);
    assertThat(pen(PEN).clean()).isInstanceOf(Cleanliness.InUse.class);
    refused("not-ready", () -> take("S-000002", PEN));
    refused("in-session", () -> pens.beginDisinfection(PEN, WIPE, PenDesk.NURSE));
    desk.pass(Duration.ofMinutes(30));
    pens.release("S-000001");
    assertThat(pen(PEN).clean()).isEqualTo(new Cleanliness.Dirty(desk.now(), "S-000001"));
    refused("not-ready", () -> take("S-000002", PEN));
    pens.beginDisinfection(PEN, WIPE, PenDesk.NURSE);
    refused("not-ready", () -> take("S-000002", PEN));
    pens.giveUpDisinfection(PEN, PenDesk.NURSE);
    assertThat(pen(PEN).clean()).isInstanceOf(Cleanliness.Dirty.class);
    disinfect(PEN);
    take("S-000002", PEN);
    assertThat(desk.records("pen.disinfected")).hasSize(2);
  }

  @Test
  @Tag("F069")
  void aDisinfectionIsNotFinishedBeforeItsContactTimeByEitherClock() {
    pens.beginDisinfection(PEN, WIPE, PenDesk.ASSISTANT);
    desk.pass(Duration.ofSeconds(119));
    refused("too-soon", () -> pens.finishDisinfection(PEN, PenDesk.ASSISTANT));
    desk.stepWallClock(Duration.ofHours(1));
    refused("too-soon", () -> pens.finishDisinfection(PEN, PenDesk.ASSISTANT));
    desk.pass(Duration.ofSeconds(1));
    pens.finishDisinfection(PEN, PenDesk.NURSE);
    AuditRecord record = desk.records("pen.disinfected").getFirst();
    assertThat(record.keys()).containsOnlyKeys("pen").containsEntry("pen", PEN);
    assertThat(record.text("product")).isEqualTo(WIPE);
    assertThat(record.text("contactMinutes")).isEqualTo("2");
    assertThat(record.text("startedBy")).isEqualTo("u4");
    assertThat(record.by().pseudonym()).isEqualTo("u2");
    assertThat(record.text("started")).endsWith("Z");
  }

  @Test
  @Tag("F069")
  void aSessionTakesAPenOnlyWithANewSleeve() {
    desk.dock(1, "full");
    disinfect(PEN);
    refused("no-sleeve", () -> pens.take("S-000001", PEN, false, Optional.empty(), PenDesk.NURSE));
    take("S-000001", PEN);
    take("S-000001", PEN);
    AuditRecord taken = desk.records("pen.taken").getFirst();
    assertThat(desk.records("pen.taken")).hasSize(1);
    assertThat(taken.keys()).containsEntry("pen", PEN).containsEntry("session", "S-000001");
    assertThat(taken.body()).containsEntry("sleeve", true).containsEntry("ready", "known");
    assertThat(pens.usedIn("S-000001").orElseThrow().by()).isEqualTo("u2");
  }

  @Test
  @Tag("F080")
  void whereNobodyCanTellANamedPersonGivesAReason() {
    disinfect(PEN);
    desk.noStation();
    assertThat(pen(PEN).readiness()).isEqualTo(new Unknown(List.of(PenReason.NO_STATION)));
    refused("reason", () -> take("S-000001", PEN));
    refused("reason", () -> pens.take("S-000001", PEN, true, Optional.of(" x "), PenDesk.NURSE));
    PenUse use = pens.take("S-000001", PEN, true, Optional.of(" It ran well. "), PenDesk.NURSE);
    assertThat(use.attested()).contains("It ran well.");
    AuditRecord said = desk.records("pen.attested").getFirst();
    assertThat(said.text("reason")).isEqualTo("It ran well.");
    assertThat(said.text("about")).isEqualTo("[no-station]");
    assertThat(said.by().pseudonym()).isEqualTo("u2");
    assertThat(desk.records("pen.taken").getFirst().text("ready")).isEqualTo("attested");
  }

  @Test
  @Tag("F080")
  void nobodyAnswersForAPenThatIsKnownNotToBeReady() {
    desk.noStation();
    refused(
        "not-ready",
        () -> pens.take("S-000001", PEN, true, Optional.of("It ran well."), PenDesk.NURSE));
    assertThat(desk.records("pen.attested")).isEmpty();
  }

  @Test
  @Tag("F082")
  void reckonsTheSessionsThatAreLeftSinceThePenWasFull() {
    desk.dock(1, "empty");
    disinfect(PEN);
    assertThat(pen(PEN).sessionsLeft()).isEmpty();
    desk.dock(1, "charging");
    desk.pass(Duration.ofMinutes(100));
    desk.dock(1, "full");
    desk.pass(Duration.ofMinutes(5));
    desk.dock(1, "empty");
    assertThat(pen(PEN).readiness()).isEqualTo(new Ready(4));
    for (int left = 3; left >= 0; left--) {
      take("S-00000" + left, PEN);
      desk.pass(Duration.ofMinutes(30));
      pens.release("S-00000" + left);
      disinfect(PEN);
      assertThat(pen(PEN).sessionsLeft()).hasValue(left);
    }
    assertThat(pen(PEN).readiness()).isEqualTo(new NotReady(List.of(PenReason.CHARGE_LOW)));
  }

  @Test
  @Tag("F082")
  void aPenThatLeftItsDockTooLongAgoIsChargedFirst() {
    desk.dock(1, "full");
    desk.dock(1, "empty");
    disinfect(PEN);
    assertThat(pen(PEN).readiness()).isInstanceOf(Ready.class);
    desk.pass(Duration.ofHours(13));
    assertThat(pen(PEN).readiness()).isEqualTo(new NotReady(List.of(PenReason.AWAY_TOO_LONG)));
  }

  @Test
  @Tag("F079")
  @Tag("F081")
  void aDockBelongsToAPenUntilItIsGivenToAnother() {
    desk.dock(1, "empty");
    desk.dock(1, "charging");
    desk.pass(Duration.ofMinutes(90));
    desk.dock(1, "full");
    desk.pass(Duration.ofMinutes(1));
    assertThat(pens.history(PEN).cycles()).hasSize(1);
    add(OTHER);
    pens.assign(OTHER, 1, PenDesk.NURSE);
    assertThat(pen(PEN).dock()).isEmpty();
    assertThat(pen(OTHER).dock()).hasValue(1);
    assertThat(pen(PEN).readiness()).isInstanceOf(NotReady.class);
    desk.pass(Duration.ofMinutes(1));
    desk.dock(1, "empty");
    desk.dock(1, "charging");
    desk.pass(Duration.ofMinutes(80));
    desk.dock(1, "full");
    assertThat(pens.history(PEN).cycles()).hasSize(1);
    assertThat(pens.history(OTHER).cycles())
        .extracting(cycle -> cycle.toFull().toMinutes())
        .containsExactly(80L);
    refused("no-such-dock", () -> pens.assign(PEN, 9, PenDesk.NURSE));
    assertThat(desk.records("pen.docked"))
        .extracting(record -> record.keys().get("pen"))
        .containsExactly(PEN, OTHER);
  }

  @Test
  @Tag("F081")
  void aPowerCutEndsWhatIsKnownOfTheCharge() {
    desk.dock(1, "full");
    desk.dock(1, "empty");
    disinfect(PEN);
    assertThat(pen(PEN).readiness()).isInstanceOf(Ready.class);
    desk.restart();
    assertThat(pen(PEN).readiness()).isEqualTo(new Unknown(List.of(PenReason.DOCK_UNKNOWN)));
    desk.dock(1, "empty");
    assertThat(pen(PEN).readiness()).isEqualTo(new Unknown(List.of(PenReason.CHARGE_UNKNOWN)));
  }

  @Test
  @Tag("F079")
  void findsThePenWhoseLabelIsScanned() {
    pens.add(new Pen("SN77", "Maker", "LABEL 77", Optional.empty()), PenDesk.NURSE);
    assertThat(pens.withLabel("LABEL 77")).contains("SN77");
    assertThat(pens.withLabel("SN77")).contains("SN77");
    assertThat(pens.withLabel("]d2010950600013435221SN77")).contains("SN77");
    assertThat(pens.withLabel("SN78")).isEmpty();
    assertThat(pens.withLabel("")).isEmpty();
  }

  @Test
  void refusesAPenThatIsThereAlreadyOrHasNoProperSerial() {
    refused("known", () -> add(PEN));
    refused(
        "label-taken",
        () -> pens.add(new Pen("NP-9", "Demo", PEN, Optional.empty()), PenDesk.NURSE));
    refused("serial", () -> add("Mara's pen"));
    refused("model", () -> pens.add(new Pen("NP-9", " ", "x", Optional.empty()), PenDesk.NURSE));
  }

  @Test
  @Tag("F080")
  void aPenOutOfServiceIsNotReadyAndSaysWhy() {
    desk.dock(1, "full");
    disinfect(PEN);
    refused("reason", () -> pens.takeOut(PEN, " ", PenDesk.NURSE));
    pens.takeOut(PEN, "It\nfell.", PenDesk.ADMINISTRATOR);
    assertThat(pen(PEN).readiness()).isEqualTo(new NotReady(List.of(PenReason.OUT_OF_SERVICE)));
    assertThat(pen(PEN).pen().out().orElseThrow().reason()).isEqualTo("It fell.");
    pens.bringBack(PEN, PenDesk.NURSE);
    assertThat(pen(PEN).readiness()).isInstanceOf(Ready.class);
    assertThat(desk.records("pen.out-of-service").getFirst().text("reason")).isEqualTo("It fell.");
    assertThat(desk.records("pen.in-service")).hasSize(1);
  }

  @Test
  @Tag("F112")
  void onlyThoseWhoWorkWithPensChangeThem() {
    desk.dock(1, "full");
    for (Runnable act :
        List.<Runnable>of(
            () -> pens.takeOut(PEN, "It fell.", PenDesk.AUDITOR),
            () -> pens.assign(PEN, 2, PenDesk.AUDITOR),
            () -> pens.beginDisinfection(PEN, WIPE, PenDesk.ADMINISTRATOR),
            () -> pens.take("S-1", PEN, true, Optional.empty(), PenDesk.ADMINISTRATOR))) {
      assertThatThrownBy(act::run).isInstanceOf(NotAllowed.class);
    }
  }
}
