package clinic.needlepoint.station.gpio;

import clinic.needlepoint.station.SensorTrouble;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All lines of the station on one chip, held by one thread: it opens the chip, reads edges, and
 * looks for the chip again when it is away. Whatever is in the way is a status; the kiosk works on.
 */
final class PinBank {
  private static final Logger LOG = LoggerFactory.getLogger(PinBank.class);
  static final String CONSUMER = "needlepoint";
  private static final int WAIT_MS = 500;
  private static final long FIRST_PAUSE_MS = 1_000;
  private static final long LONGEST_PAUSE_MS = 5_000;
  private static final long STOPS_WITHIN_MS = 3_000;

  private final String chip;
  private final Supplier<Instant> now;

  /** In the order of the file, so that a part's own switch is lost and found before the rest. */
  private final Map<Integer, PinInput> inputs = new LinkedHashMap<>();

  /** Of each line, the number of the last edge that was heard. */
  private final Map<Integer, Integer> heard = new HashMap<>();

  private final Map<Integer, PinOutput> outputs = new TreeMap<>();
  private final Object outputLock = new Object();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("gpio").daemon().unstarted(this::run);
  private volatile @Nullable SensorTrouble trouble;
  private @Nullable LineRequest driven;

  /**
   * Opens nothing until it is started.
   *
   * @param chip as {@link GpioChip#find} takes it
   */
  PinBank(String chip, Supplier<Instant> now) {
    this.chip = chip;
    this.now = now;
  }

  void add(PinInput input) {
    inputs.put(input.pin().bcm(), input);
  }

  void add(PinOutput output) {
    outputs.put(output.bcm(), output);
  }

  void start() {
    thread.start();
  }

  /** Frees the lines, once the reader has left its wait; outputs stay at what they were last. */
  void stop() {
    stopped.countDown();
    try {
      thread.join(STOPS_WITHIN_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  Optional<SensorTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Sets an output to its state, now or as soon as it can be. */
  void set(PinOutput output) {
    synchronized (outputLock) {
      if (driven != null && outputs.containsKey(output.bcm())) {
        try {
          driven.set(output.bcm(), output.isHigh());
        } catch (GpioTrouble e) {
          LOG.warn("An output of the station was not set: {}", e.getMessage());
        }
      }
    }
  }

  private void run() {
    long pause = FIRST_PAUSE_MS;
    while (!isStopped(0)) {
      try {
        hold();
        pause = FIRST_PAUSE_MS;
        continue;
      } catch (GpioTrouble e) {
        lose(e.kind(), e.getMessage());
      } catch (RuntimeException e) {
        LOG.warn("The station's lines could not be read", e);
        lose(SensorTrouble.Kind.FAILED, e.toString());
      }
      if (isStopped(pause)) {
        return;
      }
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  }

  /** Opens the chip and reads until it is gone, until the end, or until a held line is free. */
  private void hold() throws GpioTrouble {
    try (GpioChip open = GpioChip.find(chip)) {
      List<Integer> held = held(open);
      try (LineRequest lines = LineRequest.inputs(open, CONSUMER, free(held))) {
        heard.clear();
        drive(open, held);
        stand(open, held);
        readAgain(lines, System.nanoTime());
        silence(held);
        readUntil(open, lines, held);
      } finally {
        release();
      }
    }
  }

  private void readUntil(GpioChip open, LineRequest lines, List<Integer> held) throws GpioTrouble {
    long look = System.nanoTime();
    while (!isStopped(0)) {
      List<LineRequest.Edge> edges = lines.edges(WAIT_MS);
      edges.forEach(this::hear);
      if (!edges.isEmpty()) {
        readAgain(lines, System.nanoTime());
      }
      if (!held.isEmpty() && System.nanoTime() - look > Duration.ofSeconds(2).toNanos()) {
        look = System.nanoTime();
        if (!held(open, held).equals(held)) {
          return;
        }
      }
    }
  }

  private List<Integer> held(GpioChip open) throws GpioTrouble {
    List<Integer> all = new ArrayList<>(inputs.keySet());
    all.addAll(outputs.keySet());
    return held(open, all);
  }

  private static List<Integer> held(GpioChip open, List<Integer> lines) throws GpioTrouble {
    List<Integer> held = new ArrayList<>();
    for (int line : lines) {
      if (open.standing(line).held()) {
        held.add(line);
      }
    }
    return held;
  }

  private List<PinInput.Pin> free(List<Integer> held) throws GpioTrouble {
    List<PinInput.Pin> free =
        inputs.values().stream()
            .map(PinInput::pin)
            .filter(pin -> !held.contains(pin.bcm()))
            .toList();
    if (free.isEmpty()) {
      throw new GpioTrouble("Each line is held by another program", GpioTrouble.BUSY);
    }
    return free;
  }

  private void drive(GpioChip open, List<Integer> held) throws GpioTrouble {
    Map<Integer, Boolean> levels = new TreeMap<>();
    outputs.forEach((line, output) -> levels.put(line, output.isHigh()));
    held.forEach(levels::remove);
    synchronized (outputLock) {
      driven = levels.isEmpty() ? null : LineRequest.outputs(open, CONSUMER, levels);
    }
  }

  private void release() {
    synchronized (outputLock) {
      if (driven != null) {
        driven.close();
        driven = null;
      }
    }
  }

  private void stand(GpioChip open, List<Integer> held) throws GpioTrouble {
    if (held.isEmpty()) {
      if (trouble != null) {
        LOG.info("The station's lines are read again.");
      }
      trouble = null;
      return;
    }
    StringBuilder who = new StringBuilder();
    for (int line : held) {
      who.append(" GPIO ").append(line).append(" by ").append(open.standing(line).consumer());
    }
    note(SensorTrouble.Kind.HELD, "held:" + who);
  }

  private void note(SensorTrouble.Kind kind, String what) {
    SensorTrouble before = trouble;
    if (before == null || before.kind() != kind) {
      LOG.warn("The station's lines can not all be read. {}. See needlepoint check.", what);
      trouble = new SensorTrouble(kind, now.get());
    }
  }

  private void lose(SensorTrouble.Kind kind, @Nullable String what) {
    note(kind, String.valueOf(what));
    silence(List.copyOf(inputs.keySet()));
  }

  private void silence(List<Integer> lines) {
    long at = System.nanoTime();
    lines.stream()
        .map(inputs::get)
        .filter(Objects::nonNull)
        .forEach(input -> input.hear(DigitalState.UNKNOWN, at));
  }

  /** What a line did while edges of it were lost nobody knows, so it is unknown in between. */
  private void hear(LineRequest.Edge edge) {
    PinInput input = inputs.get(edge.line());
    if (input != null) {
      Integer before = heard.put(edge.line(), edge.number());
      int lost = edge.number() - (before == null ? 0 : before) - 1;
      if (lost > 0) {
        LOG.warn("{} edges of GPIO {} were lost before anybody read them.", lost, edge.line());
        input.hear(DigitalState.UNKNOWN, edge.nanos());
      }
      input.hear(DigitalState.getState(edge.high()), edge.nanos());
    }
  }

  /** An edge is never counted: what the line is at now is what holds. */
  private void readAgain(LineRequest lines, long at) throws GpioTrouble {
    lines
        .values()
        .forEach((line, high) -> {
          PinInput input = inputs.get(line);
          if (input != null && input.state() != DigitalState.getState(high)) {
            input.hear(DigitalState.getState(high), at);
          }
        });
  }

  private boolean isStopped(long millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }
}
