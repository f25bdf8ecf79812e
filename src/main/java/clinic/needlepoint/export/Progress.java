package clinic.needlepoint.export;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is, and whether it shall go on. One thread works and says how far it is; any
 * other looks and may cancel. Nothing of it is a lock that a screen could wait for.
 */
final class Progress {
  /** Told some times a second by the working thread; may cancel. */
  @FunctionalInterface
  interface Pulse {
    void beat();
  }

  private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(250);

  private final int steps;
  private final Pulse pulse;
  private volatile HowFar now;
  private volatile boolean cancelled;
  private boolean committed;
  private @Nullable Thread interruptible;
  private long beaten = System.nanoTime();

  /** For whoever waits for the end and asks nothing. */
  static Progress unwatched() {
    return new Progress(1, () -> {});
  }

  Progress(int steps, Pulse pulse) {
    this.steps = steps;
    this.pulse = pulse;
    this.now = new HowFar(1, steps, 0, 0);
  }

  HowFar now() {
    return now;
  }

  /** The first step, of this many records, or the next one. */
  void step(long of) throws ExportCancelled {
    HowFar last = now;
    boolean first = last.of() == 0;
    now = new HowFar(first ? 1 : Math.min(last.step() + 1, steps), steps, 0, of);
    beat();
  }

  /** Up to here, never backwards within a step. */
  void at(long done) throws ExportCancelled {
    HowFar last = now;
    if (done > last.done()) {
      now = new HowFar(last.step(), last.steps(), done, last.of());
    }
    alive();
  }

  /** Called as often as one likes. */
  void alive() throws ExportCancelled {
    requireGoing();
    if (System.nanoTime() - beaten >= BEAT) {
      beat();
    }
  }

  private void beat() throws ExportCancelled {
    requireGoing();
    beaten = System.nanoTime();
    pulse.beat();
    requireGoing(); // it may have been the pulse that stops it
  }

  private void requireGoing() throws ExportCancelled {
    if (cancelled) {
      throw new ExportCancelled();
    }
  }

  /** From here on nobody can cancel: what follows gives the file its name. */
  synchronized void commit() throws ExportCancelled {
    beat();
    committed = true;
  }

  /**
   * Stops the export at its next record.
   *
   * @return whether it can still be stopped
   */
  synchronized boolean cancel() {
    if (committed) {
      return false;
    }
    cancelled = true;
    if (interruptible != null) {
      interruptible.interrupt();
    }
    return true;
  }

  boolean cancelled() {
    return cancelled;
  }

  /** Runs what tells of no progress by itself, and lets {@link #cancel} interrupt its reading. */
  <T> T interruptibly(Work<T> work) throws IOException {
    enter();
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      requireGoing();
      throw e;
    } finally {
      leave();
    }
  }

  private synchronized void enter() throws ExportCancelled {
    requireGoing();
    interruptible = Thread.currentThread();
  }

  /** An interrupt that came too late is nobody else's. */
  private synchronized void leave() {
    interruptible = null;
    boolean _ = Thread.interrupted();
  }

  /** Something that reads and can fail. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }
}
