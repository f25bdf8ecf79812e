package clinic.needlepoint.operations;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.operations.DaysDue.ClockTrust;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one record for each day that ended, also for days on which nothing happened, and signs the
 * head after it: a tail that was cut off shows as missing days.
 */
@Component
@ConditionalOnWebApplication // commands come and go; the kiosk is there all day
class DayClose {
  private static final String MADE_UP = "made-up";
  private static final Duration STEP = Duration.ofMinutes(2);

  private final Timekeeper timekeeper;
  private final Sites sites;
  private final AuditIndex index;
  private final AuditLog log;
  private final HeadsDue heads;
  private final TransactionTemplate transaction;
  private final Duration hour;
  private @Nullable Stamp seen;
  private boolean stepped;

  DayClose(
      Timekeeper timekeeper,
      Sites sites,
      AuditIndex index,
      AuditLog log,
      HeadsDue heads,
      TransactionTemplate transaction,
      @Value("${needlepoint.day-close-hour:0}") int hour) {
    this.timekeeper = timekeeper;
    this.sites = sites;
    this.index = index;
    this.log = log;
    this.heads = heads;
    this.transaction = transaction;
    this.hour = Duration.ofHours(hour);
  }

  /** Looks whether a day ended; also signs what could not be signed before. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void look() {
    if (close() || heads.trouble().isPresent()) {
      heads.now();
    }
  }

  /**
   * Closes what ended since the last look, or since the last run.
   *
   * @return whether it wrote something
   */
  synchronized boolean close() {
    if (sites.find().isEmpty()) {
      return false;
    }
    Stamp now = timekeeper.now();
    watchForSteps(now);
    LocalDate ended = ended(now);
    Optional<LocalDate> watched = Optional.ofNullable(seen).map(this::ended);
    seen = now;
    if (watched.isPresent() && watched.get().equals(ended) && !waits(now)) {
      return false;
    }
    List<LocalDate> due = DaysDue.of(lastClosed(), ended, trust(now), watched);
    if (due.isEmpty()) {
      return false;
    }
    String how = how(ended, watched);
    transaction.executeWithoutResult(
        _ -> due.forEach(day -> append(day, day.equals(ended) ? how : MADE_UP)));
    return true;
  }

  /** A free clock may be vouched for at any moment, and then the days that waited are closed. */
  private static boolean waits(Stamp now) {
    return now.clock() == ClockState.FREE;
  }

  private void append(LocalDate day, String how) {
    log.append(
        AuditEntry.of(KioskRecords.DAY_CLOSED, Actor.SYSTEM)
            .key("day", day.toString())
            .key("how", how));
  }

  /** Kept is a day whose end this run has seen. */
  private static String how(LocalDate ended, Optional<LocalDate> watched) {
    return watched.equals(Optional.of(ended.minusDays(1))) ? "kept" : MADE_UP;
  }

  private LocalDate ended(Stamp stamp) {
    return LocalDate.ofInstant(stamp.at().minus(hour), zone()).minusDays(1);
  }

  private ZoneId zone() {
    return sites.require().zone();
  }

  /** Before the first close: the day before the log began. */
  private LocalDate lastClosed() {
    return index
        .latest(KioskRecords.DAY_CLOSED.name(), "how")
        .map(record -> LocalDate.parse(record.text("day")))
        .or(() -> index.find(0).map(this::dayBefore))
        .orElseThrow();
  }

  private LocalDate dayBefore(AuditRecord first) {
    return LocalDate.ofInstant(first.at(), zone()).minusDays(1);
  }

  /** The time since boot never steps, so a wall clock that moved otherwise was set. */
  private void watchForSteps(Stamp now) {
    Stamp before = seen;
    if (before != null && before.boot().equals(now.boot())) {
      Duration wall = Duration.between(before.at(), now.at());
      Duration real = Duration.ofMillis(now.mono() - before.mono());
      stepped |= wall.minus(real).abs().compareTo(STEP) > 0;
    }
    stepped &= now.clock() == ClockState.FREE;
  }

  private ClockTrust trust(Stamp now) {
    return switch (now.clock()) {
      case NTP -> ClockTrust.SURE;
      case RTC -> ClockTrust.BATTERY;
      case FREE -> confirmed(now) ? ClockTrust.SURE : stepped ? ClockTrust.NONE : ClockTrust.FREE;
    };
  }

  /** A named person said since this boot that the kiosk shows the right day. */
  private boolean confirmed(Stamp now) {
    String today = LocalDate.ofInstant(now.at(), zone()).toString();
    return index
        .latest("clock.confirmed", "day")
        .filter(record -> record.text("day").equals(today))
        .filter(record -> record.text("boot").equals(now.boot()))
        .isPresent();
  }
}
