package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditSnapshot;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes reports for an auditor to take home. The record of the export is durable first, a head is
 * signed over it, and then all is read at exactly that size.
 */
@Service
public class Exports {
  private final AuditLog log;
  private final AuditSnapshots snapshots;
  private final Heads heads;
  private final Sites sites;
  private final Timekeeper timekeeper;
  private final TransactionTemplate transaction;

  Exports(
      AuditLog log,
      AuditSnapshots snapshots,
      Heads heads,
      Sites sites,
      Timekeeper timekeeper,
      TransactionTemplate transaction) {
    this.log = log;
    this.snapshots = snapshots;
    this.heads = heads;
    this.sites = sites;
    this.timekeeper = timekeeper;
    this.transaction = transaction;
  }

  /** Writes a report for somebody who is signed in. */
  public void write(
      ReportRequest request,
      ExportForm form,
      StaffMember by,
      LocalDate today,
      Locale language,
      OutputStream out)
      throws IOException {
    by.require(Permission.EXPORT_RECORDS, today);
    open(request, form, by.actor(), language).write(out, Progress.unwatched());
  }

  /** The same for the command line: whoever may run it on the kiosk holds the file anyway. */
  public void write(ReportRequest request, ExportForm form, OutputStream out) throws IOException {
    open(request, form, Actor.SYSTEM, Locale.ENGLISH).write(out, Progress.unwatched());
  }

  /** Records that somebody takes a report home, and gives back what is then to be written. */
  Outgoing open(ReportRequest request, ExportForm form, Actor by, Locale language) {
    if (heads.latest().isEmpty()) {
      heads.sign(); // so that there is one before this export's
    }
    long record = record(request, by);
    Head head = heads.signAt(record + 1);
    return new Outgoing(
        record,
        (out, progress) ->
            snapshots.read(
                record + 1,
                snapshot -> {
                  AuditSnapshot watched = new WatchedSnapshot(snapshot, progress);
                  write(request, form, head, watched, language, out, progress);
                  return head;
                }));
  }

  private long record(ReportRequest request, Actor by) {
    Long seq = transaction.execute(_ -> log.append(ExportRecords.exported(request, by)).seq());
    if (seq == null) {
      throw new IllegalStateException("The export was not recorded");
    }
    return seq;
  }

  private void write(
      ReportRequest request,
      ExportForm form,
      Head head,
      AuditSnapshot snapshot,
      Locale language,
      OutputStream out,
      Progress progress)
      throws IOException {
    progress.step(snapshot.size());
    ReportRows rows = ReportRows.of(request, new SnapshotSource(snapshot));
    OutputStream buffered = new BufferedOutputStream(new WatchedStream(out, progress));
    if (form != ExportForm.BUNDLE) {
      progress.step(snapshot.size());
    }
    switch (form) {
      case CSV -> rows.write(RowFile.CSV, buffered);
      case JSON_LINES -> rows.write(RowFile.JSON_LINES, buffered);
      case PDF ->
          new ReportPdf(request, rows, sites.require(), language)
              .write(
                  buffered,
                  head.checkpoint(),
                  csvSum(rows, snapshot, progress),
                  timekeeper.now().at());
      case BUNDLE ->
          new BundleWriter(request, rows, snapshot, language, progress)
              .write(
                  buffered,
                  sites.require(),
                  head,
                  heads.before(head).orElseThrow(),
                  heads,
                  timekeeper.now().at());
    }
    buffered.flush();
  }

  private static String csvSum(ReportRows rows, AuditSnapshot snapshot, Progress progress)
      throws IOException {
    MessageDigest digest = BundleZip.sha256();
    rows.write(RowFile.CSV, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    progress.step(snapshot.size());
    return HexFormat.of().formatHex(digest.digest());
  }
}
