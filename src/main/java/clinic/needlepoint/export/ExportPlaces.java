package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.printing.Printer;
import clinic.needlepoint.printing.PrinterFault;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways by which a file leaves the kiosk, and the record of what became of it. */
@Service
class ExportPlaces {
  private static final Logger LOG = LoggerFactory.getLogger(ExportPlaces.class);

  private final Exports exports;
  private final Receipts receipts;
  private final Sticks sticks;
  private final Printer printer;
  private final Heads heads;
  private final AuditLog log;
  private final StaffMembers members;
  private final Sites sites;
  private final Timekeeper timekeeper;
  private final TransactionTemplate transaction;
  private final Path folder;

  ExportPlaces(
      Exports exports,
      Receipts receipts,
      Sticks sticks,
      Printer printer,
      Heads heads,
      AuditLog log,
      StaffMembers members,
      Sites sites,
      Timekeeper timekeeper,
      TransactionTemplate transaction,
      DataDirectory data) {
    this.exports = exports;
    this.receipts = receipts;
    this.sticks = sticks;
    this.printer = printer;
    this.heads = heads;
    this.log = log;
    this.members = members;
    this.sites = sites;
    this.timekeeper = timekeeper;
    this.transaction = transaction;
    this.folder = data.path().resolve("outgoing");
  }

  /**
   * Asks the store, not the page: an account may have ended meanwhile.
   *
   * @throws clinic.needlepoint.staff.NotAllowed when this person may not take it home now
   */
  void requireMay(ExportOrder order, StaffMember by) {
    StaffMember now = members.find(by.pseudonym()).orElseThrow();
    if (!(order instanceof ExportOrder.OfPaper)) {
      now.require(Permission.EXPORT_RECORDS, today());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(timekeeper.now().at(), sites.require().zone());
  }

  /** Records that it is taken, and gives back what is then to be written. */
  Outgoing open(ExportOrder order, StaffMember by, Locale language) throws IOException {
    requireMay(order, by);
    return switch (order) {
      case ExportOrder.OfPaper(_, _, ExportOrder.OfPaper.Content content) ->
          new Outgoing(
              Outgoing.NOT_RECORDED_HERE,
              (out, progress) -> {
                progress.step(1);
                content.write(new WatchedStream(out, progress));
              });
      case ExportOrder.OfReport(ReportRequest request, ExportForm form) ->
          exports.open(request, form, by.actor(), language);
      case ExportOrder.OfReceipt(ReceiptSubject of, ReceiptForm form) ->
          receipt(receipts.take(of, by.actor()), form, language);
    };
  }

  private Outgoing receipt(Receipts.Taken taken, ReceiptForm form, Locale language) {
    ReceiptFile file =
        new ReceiptFile(taken.receipts(), sites.require(), language, timekeeper.now().at());
    return new Outgoing(
        taken.record(),
        (out, progress) -> {
          progress.step(1);
          file.write(form, new WatchedStream(out, progress));
        });
  }

  /** Looks for the stick again: it may be another one than the screen saw. */
  JobState.OnStick onStick(ExportOrder order, Outgoing outgoing, Progress progress)
      throws IOException {
    if (!(sticks.look() instanceof StickState.Ready(Stick stick))) {
      throw new ExportFailed(ExportFault.NO_STICK);
    }
    StickFile.Written written =
        new StickFile(sticks, stick)
            .write(order.fileName(), out -> outgoing.write(out, progress), judge(order), progress);
    return new JobState.OnStick(
        written.name(), written.size(), written.sha256(), sticks.release(stick), stick.practice());
  }

  /** A bundle is judged as an auditor would, with the key of the enrolment sheet. */
  private StickFile.Judge judge(ExportOrder order) {
    return file -> {
      if (order instanceof ExportOrder.OfReport(_, ExportForm form) && form == ExportForm.BUNDLE) {
        BundleVerdict verdict =
            new BundleCheck(file, Optional.of(heads.verifier().vkey()), Optional.empty()).judge();
        if (verdict.code() != VerdictCode.PROVEN) {
          LOG.warn("A bundle on the stick is not proven: {}", verdict.code().word());
          throw new ExportFailed(ExportFault.NOT_PROVEN);
        }
      }
    };
  }

  JobState.ToFetch toFetch(ExportOrder order, Outgoing outgoing, Progress progress, ExportJob job)
      throws IOException {
    Files.createDirectories(folder);
    Path file = file(job);
    MessageDigest digest = BundleZip.sha256();
    try (OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
      outgoing.write(out, progress);
      out.flush();
      progress.commit();
    } catch (IOException | RuntimeException e) {
      boolean full = !progress.cancelled() && StickFile.isFull(folder);
      forget(job);
      if (full) {
        throw new ExportFailed(ExportFault.NO_ROOM);
      }
      throw e;
    }
    return new JobState.ToFetch(
        order.fileName(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  /** Makes all of it first: a printer that waits must not hold up the records. */
  JobState.Printed onPrinter(ExportOrder order, Outgoing outgoing, Progress progress, ExportJob job)
      throws IOException {
    JobState.ToFetch made = toFetch(order, outgoing, progress, job);
    try {
      printer.print(made.name(), file(job));
    } catch (PrinterFault e) {
      LOG.warn("A paper did not come out: {}", e.getMessage());
      throw new ExportFailed(ExportFault.valueOf("PRINTER_" + e.why().name()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportFailed(ExportFault.PRINTER_SILENT);
    } finally {
      forget(job);
    }
    return new JobState.Printed(made.name(), made.size(), made.sha256());
  }

  private Path file(ExportJob job) {
    return folder.resolve(job.id() + ".part");
  }

  void copy(ExportJob job, OutputStream out) throws IOException {
    Files.copy(file(job), out);
    out.flush();
  }

  void forget(ExportJob job) {
    try {
      Files.deleteIfExists(file(job));
    } catch (IOException e) {
      LOG.warn("A file that was not fetched stays until the next start: {}", e.getMessage());
    }
  }

  /** What a power cut left behind. */
  void clear() {
    try (Stream<Path> left = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("Files of an earlier export stay: {}", e.getMessage());
    }
  }

  void note(long record, ExportOutcome outcome, Place place, StaffMember by, JobState state) {
    AuditEntry entry = ExportRecords.ended(record, outcome, place, by.actor());
    AuditEntry whole =
        switch (state) {
          case JobState.OnStick(_, long size, String sha256, _, _) ->
              entry.with("bytes", size).with("sha256", sha256);
          case JobState.Printed(_, long size, String sha256) ->
              entry.with("bytes", size).with("sha256", sha256);
          case JobState.Fetched(_, long size, String sha256) ->
              entry.with("bytes", size).with("sha256", sha256);
          case JobState.Failed(ExportFault fault) -> entry.with("why", fault.word());
          case JobState.Cancelled(boolean accessEnded) ->
              entry.with("why", accessEnded ? "access-ended" : "asked");
          case JobState.Running _, JobState.ToFetch _ -> entry;
        };
    transaction.executeWithoutResult(_ -> log.append(whole));
  }
}
