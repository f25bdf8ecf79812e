package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms on a real database, from the record that causes one to its end. */
@Tag("F084")
class AlarmTests {
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");
  private static final StaffMember NURSE = member("u2", StaffRole.PRACTITIONER);

  @TempDir private Path directory;

  @Test
  void isRaisedOnceWithItsRecordAndEndsWithAnswerAndCause() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      write(kiosk, bin("room", "missing"));
      write(kiosk, bin("missing", "full"), bin("full", "missing"));
      assertThat(alarms.standing()).extracting(Alarm::kind).contains(AlarmKind.BIN_MISSING);
      assertThat(of(alarms, AlarmKind.BIN_MISSING).state()).isEqualTo(Alarm.State.OPEN);
      assertThat(records(kiosk, AlarmRecords.RAISED))
          .extracting(record -> record.keys().get("alarm") + " " + record.keys().get("part"))
          .containsExactly("bin-missing bin1", "bin-full bin1");

      answer(alarms, AlarmKind.BIN_MISSING, AlarmAnswer.SEEN_TO, "");
      assertThat(of(alarms, AlarmKind.BIN_MISSING).state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
      write(kiosk, bin("missing", "room"));
      assertThat(alarms.standing()).extracting(Alarm::kind).containsExactly(AlarmKind.BIN_FULL);
      assertThat(alarms.ended(5)).extracting(Alarm::kind).containsExactly(AlarmKind.BIN_MISSING);

      answer(alarms, AlarmKind.BIN_FULL, AlarmAnswer.OTHER, "New bin set in");
      assertThat(alarms.standing()).isEmpty();
      assertThat(records(kiosk, AlarmRecords.ENDED)).hasSize(2);
      AuditRecord last = records(kiosk, AlarmRecords.ACKNOWLEDGED).getLast();
      assertThat(last.by().pseudonym()).isEqualTo("u2");
      assertThat(last.text("note")).isEqualTo("New bin set in");
      assertThat(last.keys()).containsOnlyKeys("alarm", "part");
    }
  }

  @Test
  void outlivesARestartAndKeepsItsFirstAnswer() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(kiosk, bin("room", "full"));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      assertThat(alarms.calling()).extracting(Alarm::raisedAt).containsExactly(AT);
      write(kiosk, bin("unknown", "full"));
      assertThat(alarms.standing()).hasSize(1);
      answer(alarms, AlarmKind.BIN_FULL, AlarmAnswer.SEEN_TO, "first");
      answer(alarms, AlarmKind.BIN_FULL, AlarmAnswer.OTHER, "second");
      assertThat(alarms.calling()).isEmpty();
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarm alarm = of(kiosk.getBean(Alarms.class), AlarmKind.BIN_FULL);
      assertThat(alarm.answered().orElseThrow().note()).isEqualTo("first");
      assertThat(alarm.state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
    }
  }

  @Test
  void takesOnlyAnAnswerOfTheKindFromSomebodyWhoMay() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      write(kiosk, bin("room", "full"));
      long id = of(alarms, AlarmKind.BIN_FULL).id();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alarms.answer(id, AlarmAnswer.WILL_SCAN, "", NURSE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alarms.answer(id, AlarmAnswer.OTHER, " x ", NURSE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alarms.answer(id, AlarmAnswer.SEEN_TO, "x".repeat(201), NURSE));
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(
              () -> alarms.answer(id, AlarmAnswer.SEEN_TO, "", member("u5", StaffRole.AUDITOR)));
      assertThat(alarms.calling()).hasSize(1);
    }
  }

  @Test
  void saysThatACartridgeLeftWithoutAScan() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Takings takings = kiosk.getBean(Takings.class);
      Alarms alarms = kiosk.getBean(Alarms.class);
      write(kiosk, slot(4, "full", "empty", 0), slot(5, "full", "empty", 1));
      in(kiosk, () -> takings.scanned("S-000007", AT.plusSeconds(9), true));
      takings.settle(AT.plusSeconds(30));
      assertThat(alarms.standing()).isEmpty();
      takings.settle(AT.plusSeconds(32));
      assertThat(alarms.standing()).extracting(Alarm::part).containsExactly("slot5");
      assertThat(alarms.calling()).hasSize(1);
      assertThat(of(alarms, AlarmKind.REMOVED_WITHOUT_SCAN).number()).isEqualTo("5");

      answer(alarms, AlarmKind.REMOVED_WITHOUT_SCAN, AlarmAnswer.MISSING, "");
      assertThat(alarms.standing()).isEmpty();
    }
  }

  /** Overnight, with its cable pulled, or while its switch was thought stuck. */
  @Test
  @Tag("F078")
  void saysThatACartridgeLeftWhileItsSlotWasUnknown() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(
          kiosk,
          slot(4, "unknown", "full", 0),
          slot(5, "unknown", "empty", 0),
          slot(6, "unknown", "full", 0),
          slot(4, "full", "unknown", 10),
          slot(4, "unknown", "empty", 20));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(
          kiosk,
          slot(4, "unknown", "empty", 1_000),
          slot(5, "unknown", "empty", 1_000),
          slot(6, "unknown", "empty", 1_000),
          slot(7, "unknown", "empty", 1_000));
      Station station = kiosk.getBean(Station.class);
      assertThat(station.slotsEmptiedBetween(AT, AT.plusSeconds(500))).isEqualTo(1);
      assertThat(station.slotsEmptiedBetween(AT, AT.plusSeconds(2_000))).isEqualTo(2);
      assertThat(station.slotEmptiedBetween(AT.plusSeconds(500), AT.plusSeconds(2_000)))
          .hasValueSatisfying(emptied -> assertThat(emptied.slot()).isEqualTo(6));

      Takings takings = kiosk.getBean(Takings.class);
      in(kiosk, () -> takings.scanned("S-000007", AT.plusSeconds(30), true));
      takings.settle(AT.plusSeconds(1_060));
      assertThat(kiosk.getBean(Alarms.class).standing())
          .as("slot 4 was scanned, slots 5 and 7 were not full")
          .extracting(Alarm::part)
          .containsExactly("slot6");
    }
  }

  @Test
  void saysNothingOfACartridgeThatWasPutBackInTime() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(kiosk, slot(4, "full", "empty", 0), slot(4, "empty", "full", 20));
      kiosk.getBean(Takings.class).settle(AT.plus(Duration.ofMinutes(2)));
      assertThat(kiosk.getBean(Alarms.class).standing()).isEmpty();
    }
  }

  @Test
  void notesAScanThatEmptiedNoSlotWithoutCalling() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Takings takings = kiosk.getBean(Takings.class);
      in(kiosk, () -> takings.scanned("S-000007", AT, true));
      in(kiosk, () -> takings.scanned("S-000008", AT, false));
      takings.settle(AT.plusSeconds(31));
      Alarms alarms = kiosk.getBean(Alarms.class);
      assertThat(alarms.standing()).extracting(Alarm::part).containsExactly("S-000007");
      assertThat(alarms.calling()).isEmpty();
    }
  }

  /** What was waiting when the power failed is still an alarm afterwards, and so is the gap. */
  @Test
  @Tag("F085")
  void callsAfterAPowerCutButNotAfterANightOff() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      StationJournal journal = kiosk.getBean(StationJournal.class);
      journal.start(kiosk.getBean(StationSensors.class), AT);
      write(kiosk, slot(4, "full", "empty", 0));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      kiosk
          .getBean(StationJournal.class)
          .start(kiosk.getBean(StationSensors.class), AT.plusSeconds(600));
      kiosk.getBean(Takings.class).settle(AT.plusSeconds(600));
      assertThat(kiosk.getBean(Alarms.class).standing())
          .extracting(Alarm::kind)
          .containsExactlyInAnyOrder(AlarmKind.GAP, AlarmKind.REMOVED_WITHOUT_SCAN);
      answer(kiosk.getBean(Alarms.class), AlarmKind.GAP, AlarmAnswer.CHECKED, "");
      kiosk.getBean(StationEvents.class).noteStopped(AT.plusSeconds(700));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      kiosk
          .getBean(StationJournal.class)
          .start(kiosk.getBean(StationSensors.class), AT.plusSeconds(40_000));
      assertThat(kiosk.getBean(Alarms.class).standing())
          .extracting(Alarm::kind)
          .containsExactly(AlarmKind.REMOVED_WITHOUT_SCAN);
    }
  }

  /** As when a dock is taken out of the station's file: its line can not say that it is well. */
  @Test
  @Tag("F085")
  void endsOnceAnsweredWhereItsPartIsNotWiredAnyMore() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(kiosk, bin("room", "full"));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "none")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      kiosk.getBean(Station.class).start();
      assertThat(alarms.calling()).as("nobody has answered it").hasSize(1);
      answer(alarms, AlarmKind.BIN_FULL, AlarmAnswer.SEEN_TO, "");
      assertThat(alarms.standing()).isEmpty();
    }
  }

  @Test
  void isNotOverBecauseTheKioskBeganAnew() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(kiosk, bin("room", "full"));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      kiosk.getBean(StationJournal.class).start(kiosk.getBean(StationSensors.class), AT);
      answer(alarms, AlarmKind.BIN_FULL, AlarmAnswer.SEEN_TO, "");
      assertThat(alarms.standing())
          .extracting(Alarm::state)
          .containsExactly(Alarm.State.ACKNOWLEDGED);
    }
  }

  @Test
  void isQuietOverMidnight() {
    QuietHours night = new QuietHours(20, 7);
    assertThat(night.at(java.time.LocalTime.of(23, 0))).isTrue();
    assertThat(night.at(java.time.LocalTime.of(6, 59))).isTrue();
    assertThat(night.at(java.time.LocalTime.of(7, 0))).isFalse();
    assertThat(new QuietHours(0, 0).at(java.time.LocalTime.of(3, 0))).isFalse();
    assertThat(new QuietHours(12, 14).at(java.time.LocalTime.of(13, 0))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(24, 0));
  }

  /** After a start nobody knows what was wrong with a line; if it goes on, it is found again. */
  @Test
  void aFaultOfASensorIsOverWithTheNextStartAndCallsAgainIfItIsStillThere() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      write(kiosk, line("ok", "chatters"));
      answer(kiosk.getBean(Alarms.class), AlarmKind.SENSOR_FAULT, AlarmAnswer.TECHNICIAN, "");
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      assertThat(of(alarms, AlarmKind.SENSOR_FAULT).state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
      kiosk.getBean(Station.class).start();
      assertThat(alarms.standing()).isEmpty();
      write(kiosk, line("ok", "chatters"));
      assertThat(of(alarms, AlarmKind.SENSOR_FAULT).calls()).isTrue();
    }
  }

  @Test
  void aStationThatCannotBeReadCallsUntilItCan() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      Alarms alarms = kiosk.getBean(Alarms.class);
      StationJournal journal = kiosk.getBean(StationJournal.class);
      SensorTrouble trouble = new SensorTrouble(SensorTrouble.Kind.REFUSED, AT);
      journal.blindFrom(AT, trouble);
      journal.blindFrom(AT.plusSeconds(60), trouble);
      assertThat(alarms.calling()).extracting(Alarm::cause).containsExactly("refused");
      answer(alarms, AlarmKind.SENSOR_FAULT, AlarmAnswer.TECHNICIAN, "");
      assertThat(alarms.calling()).isEmpty();
      assertThat(alarms.standing()).hasSize(1);
      journal.blindUntil(AT.plusSeconds(90), trouble);
      assertThat(alarms.standing()).isEmpty();
      assertThat(records(kiosk, StationRecordTypes.GAP)).hasSize(1);
    }
  }

  @Test
  void linesThatAreGoneTogetherAreOverWithTheLastOfThem() {
    StationRecord lost = line("ok", "gone");
    StationRecord back = line("gone", "ok");
    assertThat(AlarmChange.of(lost, true))
        .containsExactly(new AlarmChange.Raise(AlarmKind.SENSOR_FAULT, "station", "gone"));
    assertThat(AlarmChange.of(back, true)).isEmpty();
    assertThat(AlarmChange.of(back, false))
        .containsExactly(new AlarmChange.Over(AlarmKind.SENSOR_FAULT, "station"));
    assertThat(AlarmChange.of(line("chatters", "ok"), true))
        .containsExactly(new AlarmChange.Over(AlarmKind.SENSOR_FAULT, "bin.beam"));
  }

  private static void answer(Alarms alarms, AlarmKind kind, AlarmAnswer answer, String note) {
    alarms.answer(of(alarms, kind).id(), answer, note, NURSE);
  }

  private static Alarm of(Alarms alarms, AlarmKind kind) {
    return alarms.standing().stream().filter(a -> a.kind() == kind).findFirst().orElseThrow();
  }

  private static void write(AnnotationConfigApplicationContext kiosk, StationRecord... records) {
    kiosk
        .getBean(StationJournal.class)
        .write(List.of(records), SharpsBin.unread(1, BinCount.NEW_BIN), false);
  }

  private static void in(AnnotationConfigApplicationContext kiosk, Runnable work) {
    kiosk.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }

  private static StationRecord bin(String before, String after) {
    return StationRecord.of(StationRecord.Kind.BIN, 1, before, after, new Moment(AT, 0));
  }

  private static StationRecord line(String before, String after) {
    return new StationRecord(
        StationRecord.Kind.SENSOR,
        1,
        before,
        after,
        new Moment(AT, 0),
        Collections.emptySortedMap(),
        "bin.beam");
  }

  private static StationRecord slot(int number, String before, String after, int seconds) {
    return StationRecord.of(
        StationRecord.Kind.SLOT, number, before, after, new Moment(AT.plusSeconds(seconds), 0));
  }

  private static List<AuditRecord> records(
      AnnotationConfigApplicationContext kiosk, RecordType type) {
    return kiosk.getBean(AuditLog.class).find(List.of(type.name()), LONG_AGO, FAR_OFF);
  }

  private static StaffMember member(String pseudonym, StaffRole role) {
    return new StaffMember(pseudonym, "1002", "A. Test", role, Optional.empty(), true);
  }
}
