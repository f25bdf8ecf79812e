package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the station does when its records cannot be written. */
@Tag("F077")
class StationWriteTests {
  private final Queue<AuditEntry> log = new ConcurrentLinkedQueue<>();
  private final Queue<StationChanged> told = new ConcurrentLinkedQueue<>();
  private volatile boolean full;

  private final StationClock clock =
      new StationClock(() ->
          new Stamp(
              Clock.systemUTC().instant(),
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
              "test",
              ClockState.NTP));
  private final RecordedAlarms alarms = mock(RecordedAlarms.class);
  private final OneSlot sensors = new OneSlot();
  private final Station station =
      new Station(
          sensors,
          new StationJournal(new Log(), new Nothing(), alarms, mock(Takings.class)),
          new Nothing(),
          clock,
          mock(Takings.class),
          alarms,
          event -> {
            if (event instanceof StationChanged changed) {
              told.add(changed);
            }
          });

  @AfterEach
  void stop() {
    station.destroy();
  }

  @Test
  void showsWhatIsSoAndWritesItOnceThereIsRoom() {
    station.start();
    full = true;
    sensors.say(true);
    await().until(() -> slot() == SlotState.FULL);
    assertThat(records()).isEmpty();

    full = false;
    sensors.say(false);
    await().until(() -> records().equals(List.of("full", "empty")));
    assertThat(told).hasSize(2);
  }

  /** A burst longer than one transaction holds is written whole, in order, and once. */
  @Test
  void writesALongBurstInSeveralTransactionsWithoutLoss() {
    station.start();
    full = true;
    int changes = 2 * Station.MOST_AT_ONCE + 7;
    long start = clock.now().monotonicMs() - changes * 4_000L - 1_000;
    for (int i = 0; i < changes; i++) {
      sensors.said(i % 2 == 0, start + i * 4_000L);
    }
    await().until(() -> station.snapshot().drawer().slots().containsValue(SlotState.FULL));
    full = false;
    sensors.say(false);
    await().until(() -> records().size() == changes + 1);
    assertThat(records()).startsWith("full", "empty", "full").endsWith("full", "empty");
  }

  /** Not read from the start: no line ever says so. */
  @Test
  @Tag("F084")
  void callsSomebodyWhereNoLineCanBeRead() {
    sensors.trouble = new SensorTrouble(SensorTrouble.Kind.REFUSED, Instant.EPOCH);
    station.start();
    verify(alarms, timeout(5_000))
        .change(
            eq(new AlarmChange.Raise(AlarmKind.SENSOR_FAULT, "station", "refused")),
            any(Instant.class));
  }

  @Test
  @Tag("F085")
  void declaresTheGapThatIsNotOverWhenTheKioskStops() {
    sensors.trouble = new SensorTrouble(SensorTrouble.Kind.MISSING, Instant.EPOCH);
    station.start();
    await().until(() -> !told.isEmpty());
    assertThat(gaps()).isEmpty();
    station.destroy();
    assertThat(gaps())
        .singleElement()
        .satisfies(gap ->
            assertThat(gap.body())
                .containsEntry("from", Instant.EPOCH.toString())
                .containsEntry("why", "lines could not be read: missing"));
  }

  private List<AuditEntry> gaps() {
    return log.stream().filter(entry -> entry.type().equals(StationRecordTypes.GAP)).toList();
  }

  private SlotState slot() {
    return station.snapshot().drawer().slots().getOrDefault(1, SlotState.UNKNOWN);
  }

  private List<String> records() {
    return log.stream()
        .filter(entry -> entry.type().equals(StationRecordTypes.SLOT))
        .map(entry -> String.valueOf(entry.body().get("after")))
        .toList();
  }

  private final class Log implements AuditLog {
    @Override
    public AuditRecord append(AuditEntry entry) {
      if (full) {
        throw new IllegalStateException("planted: the disk is full");
      }
      log.add(entry);
      return new AuditRecord(
          0, entry.type().name(), entry.by(), Instant.EPOCH, "ntp", entry.keys(), Map.of());
    }

    @Override
    public List<AuditRecord> find(Collection<String> types, Instant from, Instant to) {
      return List.of();
    }
  }

  private final class OneSlot implements StationSensors {
    private volatile @Nullable SensorTrouble trouble;
    private Consumer<Reading> listener = reading -> {};

    @Override
    public Optional<SensorTrouble> trouble() {
      return Optional.ofNullable(trouble);
    }

    void say(boolean active) {
      listener.accept(Reading.of(LineName.slot(1), active, clock.now()));
    }

    void said(boolean active, long monotonicMs) {
      listener.accept(Reading.of(LineName.slot(1), active, new Moment(Instant.EPOCH, monotonicMs)));
    }

    @Override
    public SensorKind kind() {
      return SensorKind.REAL;
    }

    @Override
    public Set<LineName> lines() {
      return Set.of(LineName.slot(1));
    }

    @Override
    public void start(Consumer<Reading> newListener) {
      listener = newListener;
    }

    @Override
    public void stop() {
      listener = reading -> {};
    }

    @Override
    public void perform(StationCommand command) {
      // No outputs.
    }
  }

  private static final class Nothing implements StationEvents {
    @Override
    public void add(List<StationRecord> records) {
      // Not asked here.
    }

    @Override
    public void keepCount(int bin, BinCount count) {
      // Not asked here.
    }

    @Override
    public BinCount countOf(int bin) {
      return BinCount.NOT_WATCHED;
    }

    @Override
    public void noteWatching(Instant at) {
      // Not asked here.
    }

    @Override
    public void addGap(StationGap gap) {
      // Not asked here.
    }

    @Override
    public List<StationGap> gaps(Instant from) {
      return List.of();
    }

    @Override
    public void noteStopped(Instant at) {
      // Not asked here.
    }

    @Override
    public boolean stoppedInOrder() {
      return true;
    }

    @Override
    public List<BinEvent> binEvents(Instant from) {
      return List.of();
    }

    @Override
    public List<DockChange> dockChanges(int dock, Instant from) {
      return List.of();
    }

    @Override
    public Optional<Instant> lastWatching(Instant now) {
      return Optional.empty();
    }

    @Override
    public List<Drop> dropsSince(Instant from) {
      return List.of();
    }

    @Override
    public boolean emptied(int slot, Moment at) {
      return false;
    }

    @Override
    public int slotsEmptiedBetween(Instant from, Instant to) {
      return 0;
    }

    @Override
    public Optional<SlotEmptied> slotEmptiedBetween(Instant from, Instant to) {
      return Optional.empty();
    }
  }
}
