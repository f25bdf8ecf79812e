package clinic.needlepoint.operations;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.HeadsDue;
import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs when the store is open and checked and before the first page is served: fills the demo, and
 * writes the record of this start, closes the days since the last one, and signs the log's head.
 */
@Component
@ConditionalOnWebApplication // a command beside the kiosk is no start of it
class KioskStart implements SmartLifecycle {
  private final SiteKind kind;
  private final List<DemoSeed> seeds;
  private final AuditLog log;
  private final BuildProperties build;
  private final TransactionTemplate transaction;
  private final DayClose days;
  private final HeadsDue heads;
  private final Sites sites;
  private volatile boolean running;

  KioskStart(
      SiteKind kind,
      List<DemoSeed> seeds,
      AuditLog log,
      BuildProperties build,
      TransactionTemplate transaction,
      DayClose days,
      HeadsDue heads,
      Sites sites) {
    this.kind = kind;
    this.seeds = seeds;
    this.log = log;
    this.build = build;
    this.transaction = transaction;
    this.days = days;
    this.heads = heads;
    this.sites = sites;
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(status ->
        log.append(
            AuditEntry.of(KioskRecords.STARTED, Actor.SYSTEM)
                .with("version", String.valueOf(build.getVersion()))
                .with("kind", kind.word())));
    if (kind == SiteKind.DEMO) {
      seeds.forEach(DemoSeed::seed);
    }
    days.close();
    if (sites.find().isPresent()) {
      heads.now();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which starts in the last phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
