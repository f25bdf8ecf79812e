package clinic.needlepoint.scanner;

import clinic.needlepoint.scanner.ScannerState.Link;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one scanner for as long as the kiosk runs. While it is away it is looked for once a second,
 * and nothing turns in the meantime.
 */
final class ScannerThread implements AutoCloseable {
  private static final long LOOK_AGAIN_MILLIS = 1_000;
  private static final long STOPS_WITHIN_MILLIS = 3_000;

  private final ScannerSource source;
  private final ScannerState away;
  private final Consumer<ScannerState> stands;
  private final Consumer<ScanReading> readings;
  private ScannerState last;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "scanner");

  /**
   * Reads nothing until it is started.
   *
   * @param away how the scanner stands while nobody has found it
   * @param stands told each time that changes
   * @param readings told of each scan, on this thread
   */
  ScannerThread(
      ScannerSource source,
      ScannerState away,
      Consumer<ScannerState> stands,
      Consumer<ScanReading> readings) {
    this.source = source;
    this.away = away;
    this.last = away;
    this.stands = stands;
    this.readings = readings;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isStopped(0)) {
      stand(new ScannerState(away.kind(), readUntilGone(), away.device()));
      if (isStopped(LOOK_AGAIN_MILLIS)) {
        return;
      }
    }
  }

  private void stand(ScannerState now) {
    if (!now.equals(last)) {
      last = now;
      stands.accept(now);
    }
  }

  /** Why it can be read no longer. */
  private Link readUntilGone() {
    ScannerLine line = null;
    try {
      line = source.open();
      stand(new ScannerState(away.kind(), Link.READY, line.name()));
      while (!isStopped(0)) {
        line.read().forEach(readings);
      }
      return away.link();
    } catch (DeviceTrouble e) {
      return e.link();
    } catch (RuntimeException e) {
      System.getLogger(ScannerThread.class.getName())
          .log(System.Logger.Level.WARNING, "The scanner could not be read", e);
      return Link.FAILED;
    } finally {
      close(line);
    }
  }

  private void close(@Nullable ScannerLine line) {
    if (line != null) {
      Optional<ScanReading> half = line.cut();
      line.close();
      half.ifPresent(readings);
    }
  }

  private boolean isStopped(long millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(STOPS_WITHIN_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
