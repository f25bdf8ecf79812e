package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.udi.HibcHalf;
import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.WaitingHalf;
import java.time.Duration;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the two symbols of one label together on a screen where labels are scanned. Half a label
 * waits here for its other half, {@link WaitingHalf#LONGEST} at most; another scan, another person
 * or leaving ends that. It only says which two scans are to be read as one label: whether they are,
 * their reader says. One for each open screen, used in the UI's lock.
 */
public final class LabelScans {
  /** A scanner that beeps twice on one press. */
  private static final Duration ONE_GESTURE = Duration.ofSeconds(2);

  /** What was scanned last, and what it was taken for. */
  private record Last(String raw, ScanReading taken, long at) {}

  private record Half(Scan scan, WaitingHalf waiting, String by) {}

  private final TodaysDate date;
  private final Timekeeper time;
  private @Nullable Last last;
  private @Nullable Half half;

  public LabelScans(TodaysDate date, Timekeeper time) {
    this.date = date;
    this.time = time;
  }

  /** Whether this is the scan before once more, on the same press. */
  public boolean again(ScanReading reading) {
    return last != null
        && !reading.raw().isEmpty()
        && reading.raw().equals(last.raw())
        && time.now().mono() - last.at() <= ONE_GESTURE.toMillis();
  }

  /**
   * What is to be read now.
   *
   * @return the scan itself, or a pair of it and the half that waited
   */
  public ScanReading take(ScanReading reading, StaffMember by) {
    ScanReading taken = last != null && again(reading) ? last.taken() : taken(reading, by);
    last = new Last(reading.raw(), taken, time.now().mono());
    return taken;
  }

  /** The person turns to something else. */
  public void forget() {
    last = null;
    half = null;
  }

  private ScanReading taken(ScanReading reading, StaffMember by) {
    Half before = half;
    half = null;
    if (!(reading instanceof Scan scan)) {
      return reading;
    }
    Optional<HibcHalf> read =
        HibcHalf.of(ScanParser.parse(scan.raw(), Year.of(date.today().getYear())));
    if (read.isEmpty()) {
      return scan;
    }
    long now = time.now().mono();
    if (before != null
        && before.by().equals(by.pseudonym())
        && before.waiting().meets(read.get(), now)) {
      return new ScanPair(before.scan(), scan);
    }
    half = new Half(scan, new WaitingHalf(read.get(), now), by.pseudonym());
    return scan;
  }
}
