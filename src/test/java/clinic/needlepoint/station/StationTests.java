package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The station on a real database, from a press of a simulated switch to the audit log. */
class StationTests {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir private Path directory;

  @Test
  @Tag("F086")
  void comesFromUnknownToTheDemosState() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      Station station = kiosk.getBean(Station.class);
      assertThat(station.snapshot().sensors()).isEqualTo(SensorKind.SIMULATED);
      assertThat(dock(station, 1)).isEqualTo("unknown");
      assertThat(station.snapshot().bin().state()).isEqualTo(BinState.UNKNOWN);

      begin(station);

      assertThat(dock(station, 1)).isEqualTo("charging");
      assertThat(dock(station, 2)).isEqualTo("full");
      assertThat(station.snapshot().drawer().position()).isEqualTo(DrawerPosition.CLOSED);
      assertThat(station.snapshot().drawer().slots())
          .hasSize(12)
          .containsEntry(4, SlotState.EMPTY)
          .containsEntry(5, SlotState.FULL);
      assertThat(station.snapshot().watchesDrops()).isTrue();
      assertThat(find(kiosk, StationRecordTypes.STARTED)).hasSize(1);
      assertThat(find(kiosk, StationRecordTypes.GAP)).isEmpty();
    }
  }

  @Test
  @Tag("F077")
  @Tag("F079")
  void writesOneRecordForAPressWithItsBounces() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      Station station = kiosk.getBean(Station.class);
      begin(station);
      int docks = find(kiosk, StationRecordTypes.DOCK).size();
      int slots = find(kiosk, StationRecordTypes.SLOT).size();

      switches(station).takePen(1);
      switches(station).move(LineName.slot(5), false);
      await().until(() -> dock(station, 1).equals("empty"));
      await().until(() -> station.slotEmptiedBetween(LONG_AGO, FAR_OFF).isPresent());

      List<AuditRecord> records = find(kiosk, StationRecordTypes.DOCK);
      assertThat(records).hasSize(docks + 1);
      assertThat(records.getLast().keys()).containsEntry("dock", "1");
      assertThat(records.getLast().text("before")).isEqualTo("charging");
      assertThat(records.getLast().text("after")).isEqualTo("empty");
      assertThat(records.getLast().body()).containsKeys("sensedAt", "sensedMono");
      assertThat(find(kiosk, StationRecordTypes.SLOT)).hasSize(slots + 1);
      assertThat(station.slotEmptiedBetween(LONG_AGO, FAR_OFF))
          .hasValueSatisfying(emptied -> assertThat(emptied.slot()).isEqualTo(5));
    }
  }

  @Test
  @Tag("F083")
  void witnessesADroppedCartridge() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      Station station = kiosk.getBean(Station.class);
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      kiosk.getBean(StationMeters.class).bindTo(meters);
      begin(station);
      assertThat(station.dropsSince(LONG_AGO)).isEmpty();

      switches(station).dropCartridge();
      await().until(() -> !station.dropsSince(LONG_AGO).isEmpty());

      List<Drop> drops = station.dropsSince(LONG_AGO);
      assertThat(drops).hasSize(1);
      Instant at = drops.getFirst().at();
      assertThat(station.dropsSince(at)).hasSize(1);
      assertThat(station.dropsSince(at.plusMillis(1))).isEmpty();
      assertThat(find(kiosk, StationRecordTypes.DROP)).hasSize(1);
      await()
          .until(() ->
              meters.find("needlepoint.station.events").tag("part", "drop").counter() != null);
    }
  }

  /** By word only, and the beam would have seen it: an alarm; without a beam nobody can say. */
  @Test
  @Tag("F083")
  @Tag("F084")
  void callsForACartridgeThatTheBeamDidNotSee() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      Station station = kiosk.getBean(Station.class);
      Alarms alarms = kiosk.getBean(Alarms.class);
      TransactionTemplate transaction = kiosk.getBean(TransactionTemplate.class);
      Instant now = Clock.systemUTC().instant();
      transaction.executeWithoutResult(_ -> station.endedWithoutDrop("S-000001", now));
      assertThat(alarms.standing()).as("not read yet").isEmpty();

      begin(station);
      await().until(() -> station.snapshot().watchesDrops());
      transaction.executeWithoutResult(_ -> station.endedWithoutDrop("S-000002", now));
      Alarm alarm = Objects.requireNonNull(alarms.calling().getFirst());
      assertThat(alarms.standing()).containsExactly(alarm);
      assertThat(alarm.kind()).isEqualTo(AlarmKind.NOT_DISPOSED);
      assertThat(alarm.part()).isEqualTo("S-000002");
      StaffMember nurse =
          new StaffMember("u2", "1002", "A. Test", StaffRole.PRACTITIONER, Optional.empty(), true);
      alarms.answer(alarm.id(), AlarmAnswer.IN_THE_BIN, "", nurse);
      assertThat(alarms.standing()).as("has no lasting cause").isEmpty();

      switches(station).move(LineName.BIN_PRESENT, false);
      await().until(() -> !station.snapshot().watchesDrops());
      transaction.executeWithoutResult(_ -> station.endedWithoutDrop("S-000003", now));
      assertThat(alarms.standing()).extracting(Alarm::kind).doesNotContain(AlarmKind.NOT_DISPOSED);
    }
  }

  @Test
  @Tag("F085")
  void declaresTheTimeInWhichNobodyWatched() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      begin(kiosk.getBean(Station.class));
      switches(kiosk.getBean(Station.class)).dropCartridge();
      await().until(() -> !kiosk.getBean(Station.class).dropsSince(LONG_AGO).isEmpty());
    }
    try (AnnotationConfigApplicationContext kiosk = kiosk("DEMO", "auto")) {
      Station station = kiosk.getBean(Station.class);
      assertThat(dock(station, 1)).isEqualTo("unknown");
      begin(station);

      List<AuditRecord> gaps = find(kiosk, StationRecordTypes.GAP);
      assertThat(gaps).hasSize(1);
      Instant from = Instant.parse(gaps.getFirst().text("from"));
      assertThat(from).isBefore(Instant.parse(gaps.getFirst().text("to"))).isAfter(LONG_AGO);
      assertThat(station.snapshot().bin().count()).isEqualTo(new BinCount(1, false));
      Supplier<List<DockChange>> changes = () -> station.dockChanges(1, from.minusSeconds(3_600));
      await().until(() -> changes.get().getLast().word().equals("charging"));
      List<DockChange> sinceTheGap =
          changes.get().stream()
              .dropWhile(change -> !change.equals(new DockChange("unknown", "unknown", from)))
              .toList();
      assertThat(sinceTheGap).as("the gap, and what was seen after it").hasSizeGreaterThan(1);
      assertThat(sinceTheGap.get(1).before())
          .as("what became of the pen meanwhile nobody knows")
          .isEqualTo("unknown");
    }
  }

  @Test
  @Tag("F086")
  void isRefusedInAClinicWhenSimulated() {
    assertThatThrownBy(() -> kiosk("CLINIC", "simulated").close())
        .rootCause()
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("station.refused.simulated");
  }

  @Test
  void saysNothingWhereNoStationIsConnected() {
    try (AnnotationConfigApplicationContext kiosk = kiosk("CLINIC", "auto")) {
      Station station = kiosk.getBean(Station.class);
      station.start();

      assertThat(station.snapshot().connected()).isFalse();
      assertThat(station.snapshot().docks()).isEmpty();
      assertThat(station.snapshot().drawer().position()).isEqualTo(DrawerPosition.UNKNOWN);
      assertThat(station.snapshot().bin().state()).isEqualTo(BinState.UNKNOWN);
      assertThat(station.switches()).isEmpty();
      assertThat(find(kiosk, StationRecordTypes.STARTED)).isEmpty();
    }
  }

  private static void begin(Station station) {
    station.start();
    await().until(() -> station.snapshot().bin().state() == BinState.ROOM);
    await().until(() -> dock(station, 2).equals("full"));
  }

  private static String dock(Station station, int number) {
    return Objects.requireNonNull(station.snapshot().docks().get(number)).state().word();
  }

  private static SimulatedSwitches switches(Station station) {
    return station.switches().orElseThrow();
  }

  private static List<AuditRecord> find(AnnotationConfigApplicationContext kiosk, RecordType type) {
    return kiosk.getBean(AuditLog.class).find(List.of(type.name()), LONG_AGO, FAR_OFF);
  }

  private AnnotationConfigApplicationContext kiosk(String kind, String sensors) {
    return kiosk(directory, kind, sensors);
  }

  static AnnotationConfigApplicationContext kiosk(Path directory, String kind, String sensors) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "needlepoint.kind",
                    kind,
                    "needlepoint.data",
                    directory.toString(),
                    "needlepoint.config",
                    "kiosk-config",
                    "needlepoint.station.sensors",
                    sensors)));
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.register(Kiosk.class);
    context.refresh();
    return context;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan({
    "clinic.needlepoint.site",
    "clinic.needlepoint.store",
    "clinic.needlepoint.audit",
    "clinic.needlepoint.station"
  })
  static class Kiosk {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    QuietHours quietHours() {
      return new QuietHours(0, 0);
    }

    @Bean
    ProtocolValues protocol() {
      ProtocolValues values = mock(ProtocolValues.class);
      when(values.require(ProtocolKey.SCAN_WINDOW))
          .thenReturn(
              new ProtocolValue(
                  ProtocolKey.SCAN_WINDOW, 30, 5, 120, "Test", "", Optional.empty(), 0));
      when(values.require(ProtocolKey.SENSOR_STUCK_DAYS))
          .thenReturn(
              new ProtocolValue(
                  ProtocolKey.SENSOR_STUCK_DAYS, 30, 5, 120, "Test", "", Optional.empty(), 0));
      return values;
    }

    @Bean
    SignedInStaff signedIn() {
      return mock(SignedInStaff.class);
    }

    @Bean
    StaffMembers members() {
      return mock(StaffMembers.class);
    }

    @Bean
    SecureRandom random() {
      return new SecureRandom();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }
  }
}
