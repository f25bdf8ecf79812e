package clinic.needlepoint.station;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Holds the station's state and is the only one to change it, on one thread of its own. What
 * happens is written to the audit log before screens hear of it.
 */
@Service
public class Station implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Station.class);

  /** A reading may lie in the queue for this long before time is taken to have passed it. */
  private static final long QUEUE_MS = 5;

  private static final long HEARTBEAT_SECONDS = 60;

  /** No bin stays for longer, so that what was before it does not matter. */
  private static final Duration LONGEST_BIN = Duration.ofDays(90);

  private static final long TEST_SECONDS = 3;
  private static final long TONE_SECONDS = 1;
  private static final long RETRY_MS = 5_000;

  /** A burst is one transaction, and a very long one several: a scan must not wait behind it. */
  static final int MOST_AT_ONCE = 1_024;

  private final StationSensors sensors;
  private final StationJournal journal;
  private final StationEvents events;
  private final StationClock clock;
  private final Takings takings;
  private final RecordedAlarms alarms;
  private final ApplicationEventPublisher publisher;
  private final LineActivity activity = new LineActivity();
  private final Queue<Reading> heard = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean called = new AtomicBoolean();
  private final List<StationRecord> unwritten = new ArrayList<>();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("station").daemon().factory());
  private volatile StationState state;
  private @Nullable SensorTrouble blind;
  private @Nullable ScheduledFuture<?> alarmClock;
  private @Nullable ScheduledFuture<?> heartbeat;

  Station(
      StationSensors sensors,
      StationJournal journal,
      StationEvents events,
      StationClock clock,
      Takings takings,
      RecordedAlarms alarms,
      ApplicationEventPublisher publisher) {
    this.sensors = sensors;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
    this.takings = takings;
    this.alarms = alarms;
    this.publisher = publisher;
    this.state = StationState.unread(sensors.lines(), BinCount.NOT_WATCHED);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** The station as it stands now. */
  public StationPicture snapshot() {
    return picture(state, clock.now());
  }

  /** The switches to press, where the sensors are simulated. */
  public Optional<SimulatedSwitches> switches() {
    return sensors.switches();
  }

  /** Drops seen from then on, the first included, in order: the second witness of disposals. */
  public List<Drop> dropsSince(Instant from) {
    return events.dropsSince(from);
  }

  /** The last slot emptied between the two, both included: the second witness of a scan. */
  public Optional<SlotEmptied> slotEmptiedBetween(Instant from, Instant to) {
    return events.slotEmptiedBetween(from, to);
  }

  /** How many cartridges were in the bin at the end of each day, the last one now. */
  public SortedMap<LocalDate, Integer> binLevels(LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant().minus(LONGEST_BIN);
    return BinEvent.levels(events.binEvents(from), first, last, zone);
  }

  /** Days in which nobody watched at all, so that nobody knows what fell into the bin. */
  public SortedSet<LocalDate> daysUnwatched(LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    return StationGap.wholeDays(events.gaps(from), first, last, zone);
  }

  /**
   * How a dock stood from then on: each change in order, the last one before then first, and
   * unknown from when nobody watched.
   */
  public List<DockChange> dockChanges(int dock, Instant from) {
    return DockChange.withGaps(events.dockChanges(dock, from), events.gaps(from));
  }

  /** Every line as it stands, in the order of their names: for who looks after the wires. */
  List<LineReport> lines() {
    Moment now = clock.now();
    return state.lines().entrySet().stream()
        .filter(line -> sensors.lines().contains(line.getKey()))
        .map(line -> activity.report(line.getKey(), line.getValue(), now))
        .toList();
  }

  /**
   * A label was scanned: it belongs to a cartridge that leaves the drawer about now. In the
   * caller's transaction; a station that does not watch its drawer takes no notice.
   *
   * @param session the session's number
   * @param accepted whether the verdict was yes
   */
  public void scanned(String session, Instant at, boolean accepted) {
    if (watchesDrawer()) {
      takings.scanned(session, at, accepted);
    }
  }

  private boolean watchesDrawer() {
    return sensors.kind() != SensorKind.ABSENT
        && state.drawer().slots().values().stream().anyMatch(slot -> slot != SlotState.UNKNOWN);
  }

  /**
   * A session ended, and not every cartridge it used was seen to fall into the bin. In the caller's
   * transaction; an alarm only where the beam would have seen it.
   */
  public void endedWithoutDrop(String session, Instant at) {
    if (snapshot().watchesDrops()) {
      alarms.change(new AlarmChange.Raise(AlarmKind.NOT_DISPOSED, session, "attested"), at);
    }
  }

  /** Whether the drawer has a lock that a command works. */
  boolean locksDrawer() {
    return sensors.locksDrawer();
  }

  /** Has a command carried out, in its turn. */
  void command(StationCommand command) {
    if (!thread.isShutdown()) {
      thread.execute(() -> sensors.perform(command));
    }
  }

  /**
   * Lights every lamp for a moment, and then each again as it should be.
   *
   * @param alarmLit asked once the test is over
   */
  void testLamps(BooleanSupplier alarmLit) {
    state.docks().keySet().forEach(dock -> command(new StationCommand.DockLamp(dock, true)));
    command(new StationCommand.AlarmLamp(true));
    if (!thread.isShutdown()) {
      var _ = thread.schedule(() -> lampsAsTheyShould(alarmLit), TEST_SECONDS, TimeUnit.SECONDS);
    }
  }

  /**
   * Sounds the station's own buzzer for a moment, and then has it as it should be.
   *
   * @param sounds asked once the test is over
   */
  void testTone(BooleanSupplier sounds) {
    command(new StationCommand.Buzzer(true));
    if (!thread.isShutdown()) {
      var _ =
          thread.schedule(
              () -> sensors.perform(new StationCommand.Buzzer(sounds.getAsBoolean())),
              TONE_SECONDS,
              TimeUnit.SECONDS);
    }
  }

  private void lampsAsTheyShould(BooleanSupplier alarmLit) {
    state
        .docks()
        .values()
        .forEach(dock ->
            sensors.perform(new StationCommand.DockLamp(dock.number(), dock.wantsAttention())));
    sensors.perform(new StationCommand.AlarmLamp(alarmLit.getAsBoolean()));
  }

  /** How many slots were emptied between the two, both included. */
  public int slotsEmptiedBetween(Instant from, Instant to) {
    return events.slotsEmptiedBetween(from, to);
  }

  /** Notes the start and begins to listen. Without a station only why there is none is noted. */
  public synchronized void start() {
    if (heartbeat != null) {
      return;
    }
    if (sensors.kind() == SensorKind.ABSENT) {
      Instant now = clock.now().at();
      sensors
          .trouble()
          .ifPresentOrElse(
              trouble -> journal.blindFrom(now, trouble), () -> journal.startWithout(now));
      return;
    }
    BinCount count = journal.start(sensors, clock.now().at());
    state = StationState.unread(sensors.lines(), count);
    sensors.start(this::hear);
    thread.execute(this::catchUp); // also where no line says anything
    heartbeat =
        thread.scheduleWithFixedDelay(
            this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Ends listening, writes what is still due, and leaves a note of when that was. */
  @Override
  public synchronized void destroy() {
    if (heartbeat != null) {
      heartbeat.cancel(false);
      heartbeat = null;
      sensors.stop();
      thread.execute(this::stopInOrder);
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warn("The station's last events were not written before the kiosk stopped.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Reading reading) {
    activity.noted(reading);
    heard.add(reading);
    if (!called.getAndSet(true)) { // a burst calls once
      thread.execute(this::catchUp);
    }
  }

  private void catchUp() {
    called.set(false); // before the first poll, so that no reading is left behind
    StationState next = state;
    List<StationRecord> records = new ArrayList<>();
    List<StationCommand> commands = new ArrayList<>();
    for (Reading reading = heard.poll(); reading != null; reading = heard.poll()) {
      Transition<StationState> passed = next.read(reading);
      next = passed.next();
      records.addAll(passed.records());
      commands.addAll(passed.commands());
    }
    Moment now = clock.now();
    noteBlindness(now);
    Transition<StationState> read = new Transition<>(next, records, commands);
    take(read.then(next.advanceTo(now.plus(-QUEUE_MS))), now);
    OptionalLong retry = unwritten.isEmpty() ? OptionalLong.empty() : OptionalLong.of(RETRY_MS);
    OptionalLong due = state.nextDue();
    OptionalLong wait =
        due.isPresent()
            ? OptionalLong.of(due.getAsLong() + QUEUE_MS - now.monotonicMs())
            : OptionalLong.empty();
    Timers.earliest(retry, wait).ifPresent(this::wakeIn);
  }

  /** Calls somebody, writes the gap once it ends, and tells the screens of both. */
  private void noteBlindness(Moment now) {
    SensorTrouble trouble = sensors.trouble().orElse(null);
    SensorTrouble before = blind;
    if (Objects.equals(trouble, before)) {
      return;
    }
    try {
      if (before != null) {
        journal.blindUntil(now.at(), before);
      }
      blind = trouble;
      if (trouble != null) {
        journal.blindFrom(now.at(), trouble);
      }
    } catch (RuntimeException exception) {
      LOG.warn("A gap waits to be written: {}", exception.toString());
    }
    publisher.publishEvent(new StationChanged(picture(state, now), List.of()));
  }

  /** Lines that say the same for too long; what they say now is read first. */
  void stuck(Set<LineName> lines) {
    if (!thread.isShutdown() && !lines.isEmpty()) {
      thread.execute(() -> {
        catchUp();
        Moment now = clock.now();
        take(state.stuck(lines, now), now);
      });
    }
  }

  private void take(Transition<StationState> passed, Moment now) {
    state = passed.next();
    passed.commands().forEach(sensors::perform);
    unwritten.addAll(passed.records());
    if (!unwritten.isEmpty()) {
      write();
    }
    if (!passed.records().isEmpty()) {
      publisher.publishEvent(new StationChanged(picture(state, now), passed.records()));
    }
  }

  /** What cannot be written now, as on a full disk, waits and is written later. */
  private void write() {
    try {
      while (!unwritten.isEmpty()) {
        List<StationRecord> next = unwritten.subList(0, Math.min(MOST_AT_ONCE, unwritten.size()));
        journal.write(List.copyOf(next), state.bin(), blind != null || state.linesGone());
        next.clear();
      }
    } catch (RuntimeException exception) {
      LOG.warn("{} station events wait to be written: {}", unwritten.size(), exception.toString());
    }
  }

  private void wakeIn(long milliseconds) {
    if (alarmClock != null) {
      alarmClock.cancel(false);
    }
    if (!thread.isShutdown()) {
      alarmClock = thread.schedule(this::catchUp, Math.max(1, milliseconds), TimeUnit.MILLISECONDS);
    }
  }

  private void beat() {
    try {
      catchUp();
      if (blind == null) {
        events.noteWatching(clock.now().at());
      } else {
        journal.blindFrom(clock.now().at(), blind); // where the call could not be written before
      }
    } catch (RuntimeException exception) {
      LOG.warn("The station could not note that it is watching: {}", exception.toString());
    }
  }

  private void stopInOrder() {
    beat();
    try {
      Instant now = clock.now().at();
      if (blind != null) {
        journal.blindUntil(now, blind);
      }
      events.noteStopped(now);
    } catch (RuntimeException exception) {
      LOG.warn("The station could not note its end: {}", exception.toString());
    }
  }

  private StationPicture picture(StationState stands, Moment now) {
    return new StationPicture(
        sensors.kind(),
        now.at(),
        stands.docks(),
        stands.drawer(),
        stands.bin(),
        sensors.lines(),
        sensors.trouble());
  }
}
