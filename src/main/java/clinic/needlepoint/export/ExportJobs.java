package clinic.needlepoint.export;

import clinic.needlepoint.staff.StaffMember;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Runs exports beside the screens, one at a time on the whole kiosk: it has one stick, few
 * processors and few connections, and patients check in meanwhile.
 */
@Service
public class ExportJobs implements DisposableBean {
  private static final long PATIENCE_MS = 10_000;

  private record Running(ExportJob job, Thread thread) {}

  private final ExportPlaces places;
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  ExportJobs(ExportPlaces places) {
    this.places = places;
    places.clear();
  }

  /**
   * Begins an export.
   *
   * @param tell is told on another thread how it stands, some times a second and at its end; it
   *     must not wait
   * @return empty while another export runs
   * @throws clinic.needlepoint.staff.NotAllowed when this person may not take records home
   */
  public Optional<ExportJob> start(
      ExportOrder order, Place place, StaffMember by, Locale language, Consumer<ExportJob> tell) {
    places.requireMay(order, by);
    ExportJob job = new ExportJob(order, place, by, language, places, tell);
    Thread thread = Thread.ofPlatform().name("export").daemon().unstarted(() -> work(job));
    if (!running.compareAndSet(null, new Running(job, thread))) {
      return Optional.empty();
    }
    thread.start();
    return Optional.of(job);
  }

  private void work(ExportJob job) {
    try {
      job.run();
    } finally {
      running.set(null);
    }
  }

  /** The kiosk stops: nothing half-made is left. */
  @Override
  public void destroy() throws InterruptedException {
    Running last = running.get();
    if (last != null) {
      last.job.leave();
      last.thread.join(PATIENCE_MS);
    }
  }
}
