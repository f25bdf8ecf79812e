package clinic.needlepoint.station;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Pens on a real database, with docks and clocks that do only what they are told. */
final class PenDesk implements AutoCloseable {
  static final StaffMember NURSE =
      new StaffMember("u2", "1002", "A. Ruiz", StaffRole.PRACTITIONER, Optional.empty(), true);
  static final StaffMember ASSISTANT =
      new StaffMember("u4", "1004", "J. Park", StaffRole.ASSISTANT, Optional.empty(), true);
  static final StaffMember AUDITOR =
      new StaffMember("u5", "1005", "L. Brandt", StaffRole.AUDITOR, Optional.empty(), true);
  static final StaffMember ADMINISTRATOR =
      new StaffMember("u6", "1006", "P. Hale", StaffRole.ADMINISTRATOR, Optional.empty(), true);

  private final AnnotationConfigApplicationContext context;
  private final SortedMap<Integer, DockState> docks = new TreeMap<>();
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private long mono = 1_000_000;
  private boolean connected = true;

  PenDesk(Path folder) {
    restart();
    context =
        StoreFixture.open(
            folder,
            beans -> {
              beans.registerBean(Clock.class, TellingClock::new);
              beans.registerBean(
                  Timekeeper.class, () -> () -> new Stamp(now, mono, "boot-1", ClockState.RTC));
              beans.registerBean(Sites.class, OneSite::new);
              beans.registerBean(ProtocolValues.class, Proposed::new);
              beans.registerBean(
                  ConfigDirectory.class, () -> new ConfigDirectory(Path.of("kiosk-config")));
              beans.scan("clinic.needlepoint.audit");
              beans.register(
                  JdbcStationEvents.class,
                  JdbcPens.class,
                  JdbcPenCare.class,
                  Disinfectants.class,
                  PenRecords.class,
                  RecordedPens.class);
              beans.registerBean(
                  PenLook.class,
                  () ->
                      new PenLook(
                          () -> new Docks(connected, docks),
                          beans.getBean(JdbcPens.class),
                          beans.getBean(JdbcPenCare.class),
                          beans.getBean(ProtocolValues.class),
                          beans.getBean(Clock.class)));
            });
  }

  Pens pens() {
    return context.getBean(Pens.class);
  }

  List<AuditRecord> records(String name) {
    return context
        .getBean(AuditLog.class)
        .find(List.of(name), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
    mono += time.toMillis();
  }

  void stepWallClock(Duration by) {
    now = now.plus(by);
  }

  /** The dock comes to that state, and the station writes it down. */
  void dock(int number, String word) {
    pass(Duration.ofMillis(500));
    Moment moment = new Moment(now, mono);
    DockState next =
        switch (word) {
          case "empty" -> new DockState.Empty(moment);
          case "charging" -> new DockState.Seated(new ChargeState.Charging(true), moment, moment);
          default -> new DockState.Seated(new ChargeState.Full(), moment, moment);
        };
    String before = docks.getOrDefault(number, new DockState.Unknown()).word();
    docks.put(number, next);
    StationRecord record =
        StationRecord.of(StationRecord.Kind.DOCK, number, before, next.word(), moment);
    StoreFixture.transaction(
        context,
        () -> {
          context.getBean(StationEvents.class).add(List.of(record));
          return number;
        });
  }

  /** Nothing is known of any dock, as after a power cut. */
  void restart() {
    docks.put(1, new DockState.Unknown());
    docks.put(2, new DockState.Unknown());
  }

  void noStation() {
    connected = false;
  }

  @Override
  public void close() {
    context.close();
  }

  private final class TellingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** What {@code protocol.yaml} proposes. */
  private static final class Proposed implements ProtocolValues {
    @Override
    public Optional<ProtocolValue> find(ProtocolKey key) {
      int value =
          switch (key) {
            case PEN_FULL_MINUTES -> 120;
            case PEN_SESSION_MINUTES -> 30;
            default -> 12;
          };
      return Optional.of(new ProtocolValue(key, value, 1, 600, "Test", "", Optional.empty(), 0));
    }

    @Override
    public List<ProtocolValue> all() {
      return List.of();
    }
  }

  private static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Clinic", ZoneOffset.UTC, "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }
}
