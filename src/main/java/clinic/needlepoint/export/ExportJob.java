package clinic.needlepoint.export;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One export that somebody began on a screen. It works on a thread of its own and says how it
 * stands; no method makes a screen wait for it.
 */
public final class ExportJob {
  private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);

  private final String id = UUID.randomUUID().toString();
  private final ExportOrder order;
  private final Place place;
  private final StaffMember by;
  private final Locale language;
  private final ExportPlaces places;
  private final Consumer<ExportJob> tell;
  private final Progress progress;
  private volatile JobState state = new JobState.Running();
  private volatile boolean accessEnded;
  private long record = Outgoing.NOT_RECORDED_HERE;
  private boolean fetching;
  private boolean left;

  ExportJob(
      ExportOrder order,
      Place place,
      StaffMember by,
      Locale language,
      ExportPlaces places,
      Consumer<ExportJob> tell) {
    this.order = order;
    this.place = place;
    this.by = by;
    this.language = language;
    this.places = places;
    this.tell = tell;
    this.progress = new Progress(order.steps() + (place == Place.STICK ? 1 : 0), this::beat);
  }

  /** Of this run of the software; names its file while it waits. */
  String id() {
    return id;
  }

  public ExportOrder order() {
    return order;
  }

  public Place place() {
    return place;
  }

  public JobState state() {
    return state;
  }

  public HowFar howFar() {
    return progress.now();
  }

  /** Stops at the next record; does nothing once the file has its name. */
  public void cancel() {
    boolean _ = progress.cancel();
  }

  private void beat() {
    try {
      places.requireMay(order, by);
    } catch (NotAllowed e) {
      accessEnded = true;
      cancel();
    }
    tell.accept(this);
  }

  /** The whole of it, on the thread of the job. */
  void run() {
    JobState end;
    try {
      Outgoing outgoing = places.open(order, by, language);
      record = outgoing.record();
      end = made(outgoing);
    } catch (ExportCancelled e) {
      end = new JobState.Cancelled(accessEnded);
    } catch (ExportFailed e) {
      LOG.warn("An export did not work: {}", e.fault().word());
      end = new JobState.Failed(e.fault());
    } catch (IOException | RuntimeException e) {
      end = ended(e);
    }
    conclude(end);
  }

  private JobState made(Outgoing outgoing) throws IOException {
    return switch (place) {
      case STICK -> places.onStick(order, outgoing, progress);
      case DOWNLOAD -> places.toFetch(order, outgoing, progress, this);
      case PRINTER -> places.onPrinter(order, outgoing, progress, this);
    };
  }

  private JobState ended(Exception e) {
    if (progress.cancelled()) {
      return new JobState.Cancelled(accessEnded);
    }
    LOG.warn("An export did not work", e);
    return new JobState.Failed(ExportFault.MAKING);
  }

  /** What became of it is written down before anybody sees it. */
  private synchronized void conclude(JobState end) {
    state =
        switch (end) {
          case JobState.OnStick _ -> noted(ExportOutcome.WRITTEN, end);
          case JobState.Printed _ -> noted(ExportOutcome.PRINTED, end);
          case JobState.Cancelled _ -> noted(ExportOutcome.CANCELLED, end);
          case JobState.Failed _ -> noted(ExportOutcome.FAILED, end);
          case JobState.ToFetch _ when left -> discarded();
          case JobState.Running _, JobState.ToFetch _, JobState.Fetched _ -> end;
        };
    tell.accept(this);
  }

  /** What to show: the end, or that it could not be written down. */
  private JobState noted(ExportOutcome outcome, JobState end) {
    if (record < 0) {
      return end; // nothing began, or nothing is to be said of it
    }
    try {
      places.note(record, outcome, place, by, end);
      return end;
    } catch (RuntimeException e) {
      LOG.warn("What became of an export could not be written down", e);
      return new JobState.Failed(ExportFault.NOT_RECORDED);
    }
  }

  /**
   * Hands the file out to whoever began the export, once.
   *
   * @throws NotAllowed when they may no longer export
   * @throws IOException for anybody else, when there is no file any more, or the browser stopped
   *     taking it
   */
  public void fetch(StaffMember who, OutputStream out) throws IOException {
    if (!who.pseudonym().equals(by.pseudonym())) {
      throw new IOException("This file is for whoever began the export");
    }
    places.requireMay(order, who);
    begin();
    boolean whole = false;
    try {
      places.copy(this, out);
      whole = true;
    } finally {
      end(whole);
    }
  }

  private synchronized void begin() throws IOException {
    if (fetching || !(state instanceof JobState.ToFetch)) {
      throw new IOException("There is no such file any more");
    }
    fetching = true;
  }

  private synchronized void end(boolean whole) {
    fetching = false;
    if (whole && state instanceof JobState.ToFetch made) {
      state =
          noted(
              ExportOutcome.HANDED_OUT,
              new JobState.Fetched(made.name(), made.size(), made.sha256()));
      places.forget(this);
    } else if (left) {
      state = discarded();
    }
    tell.accept(this);
  }

  /** The page or the sign-in is over: what still runs stops, what was not fetched goes. */
  public void leave() {
    cancel();
    depart();
  }

  private synchronized void depart() {
    left = true;
    if (!fetching && state instanceof JobState.ToFetch) {
      state = discarded();
    }
  }

  private JobState discarded() {
    places.forget(this);
    return noted(ExportOutcome.NOT_FETCHED, new JobState.Cancelled(false));
  }
}
