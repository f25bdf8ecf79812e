package clinic.needlepoint.scanner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands scans to the screen that was opened last, and counts those that nobody took. */
final class ScanDesk implements Scanner {
  /** One listener; two that are equal are still two. */
  private static final class Listening {
    private final Predicate<ScanReading> listener;

    Listening(Predicate<ScanReading> listener) {
      this.listener = listener;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(ScanDesk.class);

  private final Deque<Listening> listeners = new ArrayDeque<>();
  private final AtomicLong unheard = new AtomicLong();
  private final KeyboardLayout layout;
  private volatile ScannerState state;

  ScanDesk(ScannerState state, KeyboardLayout layout) {
    this.state = state;
    this.layout = layout;
  }

  @Override
  public ScannerState state() {
    return state;
  }

  @Override
  public KeyboardLayout layout() {
    return layout;
  }

  @Override
  public Runnable listen(Predicate<ScanReading> listener) {
    Listening listening = new Listening(listener);
    synchronized (listeners) {
      listeners.addFirst(listening);
    }
    return () -> {
      synchronized (listeners) {
        listeners.remove(listening);
      }
    };
  }

  @Override
  public long unheard() {
    return unheard.get();
  }

  void stands(ScannerState now) {
    state = now;
  }

  /** Says whether a screen took it. A listener that fails must not end the reading of scans. */
  boolean deliver(ScanReading reading) {
    List<Listening> newestFirst;
    synchronized (listeners) {
      newestFirst = List.copyOf(listeners);
    }
    boolean heard = newestFirst.stream().anyMatch(each -> took(each, reading));
    if (!heard) {
      unheard.incrementAndGet();
    }
    return heard;
  }

  private static boolean took(Listening each, ScanReading reading) {
    try {
      return each.listener.test(reading);
    } catch (RuntimeException e) {
      LOG.warn("A screen could not take a scan", e);
      return false;
    }
  }
}
