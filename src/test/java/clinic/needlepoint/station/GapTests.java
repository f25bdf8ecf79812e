package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What is recorded of the time in which nobody watched, on a real database. */
@Tag("F085")
class GapTests {
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path directory;

  @Test
  void beginsWithTheLastEventWhereThatIsNewerThanTheLastHeartbeat() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      starts(kiosk, 0);
      slotEmptied(kiosk, 20);
      starts(kiosk, 600);
      assertThat(gap(kiosk)).isEqualTo(AT.plusSeconds(20) + " " + AT.plusSeconds(600));
      assertThat(why(kiosk)).isEqualTo("the kiosk broke off");
    }
  }

  @Test
  void isNotSpoiledForEverByOneEventWhoseTimeLiesInTheFuture() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      starts(kiosk, 0);
      slotEmptied(kiosk, 86_400);
      kiosk.getBean(StationEvents.class).noteWatching(AT.plusSeconds(60));
      starts(kiosk, 600);
      assertThat(gap(kiosk)).isEqualTo(AT.plusSeconds(60) + " " + AT.plusSeconds(600));
    }
  }

  @Test
  void doesNotEndBeforeItBeginsWhenTheClockWentBack() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      starts(kiosk, 0);
      kiosk.getBean(StationEvents.class).noteStopped(AT.plusSeconds(100));
      starts(kiosk, -3_600);
      assertThat(gap(kiosk)).isEqualTo(AT.minusSeconds(3_600) + " " + AT.minusSeconds(3_600));
      assertThat(why(kiosk))
          .isEqualTo(
              "the station was not watched, and the clock went back: nobody knows for how long");
      assertThat(kiosk.getBean(StationEvents.class).gaps(Instant.EPOCH))
          .containsExactly(new StationGap(AT.minusSeconds(3_600), AT.minusSeconds(3_600)));
    }
  }

  /** Off, without a station or with wrong settings: the kiosk does not know which it was. */
  @Test
  void saysNoMoreThanIsKnownOfTheTimeAfterAnOrderlyStop() {
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      starts(kiosk, 0);
      kiosk.getBean(StationEvents.class).noteStopped(AT.plusSeconds(100));
    }
    try (var kiosk = StationTests.kiosk(directory, "DEMO", "auto")) {
      starts(kiosk, 1_209_600);
      assertThat(gap(kiosk)).isEqualTo(AT.plusSeconds(100) + " " + AT.plusSeconds(1_209_600));
      assertThat(why(kiosk)).isEqualTo("the station was not watched");
      assertThat(kiosk.getBean(Alarms.class).standing()).isEmpty();
    }
  }

  private static void starts(AnnotationConfigApplicationContext kiosk, int seconds) {
    kiosk
        .getBean(StationJournal.class)
        .start(kiosk.getBean(StationSensors.class), AT.plusSeconds(seconds));
  }

  private static void slotEmptied(AnnotationConfigApplicationContext kiosk, int seconds) {
    StationRecord record =
        StationRecord.of(
            StationRecord.Kind.SLOT, 4, "full", "empty", new Moment(AT.plusSeconds(seconds), 0));
    kiosk
        .getBean(StationJournal.class)
        .write(List.of(record), SharpsBin.unread(1, BinCount.NEW_BIN), false);
  }

  private static String gap(AnnotationConfigApplicationContext kiosk) {
    return last(kiosk).text("from") + " " + last(kiosk).text("to");
  }

  private static String why(AnnotationConfigApplicationContext kiosk) {
    return last(kiosk).text("why");
  }

  private static AuditRecord last(AnnotationConfigApplicationContext kiosk) {
    return kiosk
        .getBean(AuditLog.class)
        .find(
            List.of(StationRecordTypes.GAP.name()),
            Instant.EPOCH,
            Instant.parse("2100-01-01T00:00:00Z"))
        .getLast();
  }
}
