package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F052")
class ScannerThreadTests {
  private static final ScannerState AWAY =
      new ScannerState(ScannerKind.EVDEV, ScannerState.Link.MISSING, "1234:abcd");
  private static final Scan SCAN = new Scan("A", Instant.EPOCH, ScanSource.EVDEV);
  private static final UnreadableScan HALF =
      new UnreadableScan(UnreadableReason.UNFINISHED, 3, Instant.EPOCH, ScanSource.EVDEV);

  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private final Queue<ScannerSource> sources = new ConcurrentLinkedQueue<>();
  private final AtomicInteger opened = new AtomicInteger();

  @Test
  void findsAScannerAgainAndSaysEachTimeThatItWasAway() throws Exception {
    sources.add(() -> new Line(List.of(SCAN)));
    sources.add(() -> {
      throw new DeviceTrouble("open", DeviceTrouble.BUSY);
    });
    sources.add(() -> new Line(List.of(SCAN)));
    try (ScannerThread thread = thread()) {
      thread.start();
      assertThat(next()).isEqualTo(link(ScannerState.Link.READY, "a scanner"));
      assertThat(next()).isEqualTo(SCAN);
      assertThat(next()).isEqualTo(HALF);
      assertThat(next()).isEqualTo(AWAY);
      assertThat(next()).isEqualTo(link(ScannerState.Link.TAKEN, "1234:abcd"));
      assertThat(next()).isEqualTo(link(ScannerState.Link.READY, "a scanner"));
    }
  }

  @Test
  void looksForAMissingScannerOnceASecond() throws Exception {
    try (ScannerThread thread = thread()) {
      thread.start();
      Thread.sleep(2_500);
    }
    assertThat(opened.get()).isBetween(1, 4);
    assertThat(told).isEmpty();
  }

  private ScannerThread thread() {
    return new ScannerThread(this::open, AWAY, told::add, told::add);
  }

  private ScannerLine open() throws DeviceTrouble {
    opened.incrementAndGet();
    ScannerSource source = sources.poll();
    if (source == null) {
      throw new DeviceTrouble("open", DeviceTrouble.NOTHING_THERE);
    }
    return source.open();
  }

  private Object next() throws InterruptedException {
    Object next = told.poll(30, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }

  private static ScannerState link(ScannerState.Link link, String device) {
    return new ScannerState(ScannerKind.EVDEV, link, device);
  }

  /** Gives what it has, then is unplugged in the middle of a scan. */
  private static final class Line implements ScannerLine {
    private final Queue<ScanReading> readings;

    Line(List<ScanReading> readings) {
      this.readings = new ArrayDeque<>(readings);
    }

    @Override
    public String name() {
      return "a scanner";
    }

    @Override
    public List<ScanReading> read() throws DeviceTrouble {
      ScanReading reading = readings.poll();
      if (reading == null) {
        throw new DeviceTrouble("read", DeviceTrouble.GONE);
      }
      return List.of(reading);
    }

    @Override
    public Optional<ScanReading> cut() {
      return Optional.of(HALF);
    }

    @Override
    public void close() {}
  }
}
