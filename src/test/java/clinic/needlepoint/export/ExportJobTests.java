package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.printing.CupsServer;
import clinic.needlepoint.printing.Printer;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports on threads of their own: what is left of each, on the stick and in the log. */
@Tag("F098")
class ExportJobTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final StaffMember AUDITOR = member("u5", StaffRole.AUDITOR, true);

  /** One person, whose account a test can end. */
  private static final class OnePerson implements StaffMembers {
    private volatile StaffMember member = AUDITOR;

    @Override
    public Optional<StaffMember> find(String pseudonym) {
      return Optional.of(member.pseudonym().equals(pseudonym) ? member : member("u9", member));
    }

    @Override
    public Optional<StaffMember> findByCode(String code) {
      return Optional.empty();
    }

    @Override
    public List<StaffMember> all() {
      return List.of(member);
    }

    @Override
    public StaffMember add(NewStaffMember added, Actor by) {
      throw new UnsupportedOperationException();
    }
  }

  private static StaffMember member(String pseudonym, StaffRole role, boolean enabled) {
    return new StaffMember(pseudonym, "1005", "L. Brandt", role, Optional.empty(), enabled);
  }

  private static StaffMember member(String pseudonym, StaffMember like) {
    return member(pseudonym, like.role(), like.enabled());
  }

  @TempDir Path folder;
  private final OnePerson people = new OnePerson();
  private LogDesk desk;
  private Path data;
  private Path stick;
  private ExportJobs jobs;
  private Printer printer = new Printer(Optional.empty(), Duration.ofSeconds(30));

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    desk = new LogDesk(data);
    desk.write("kiosk.started", Map.of(), Map.of());
    desk.session("S-000001", "L1", 1);
    desk.session("S-000002", "L2", 1);
    stick = data.resolve("usb-stick");
    jobs = new ExportJobs(places());
  }

  private ExportPlaces places() {
    DataDirectory directory = new DataDirectory(data);
    StickSettings settings =
        new StickSettings(
            folder.resolve("media"),
            "NEEDLEPOINT",
            "",
            Path.of("/proc/self/mountinfo"),
            folder.resolve("disk"));
    return new ExportPlaces(
        desk.kiosk.getBean(Exports.class),
        desk.kiosk.getBean(Receipts.class),
        new Sticks(settings, SiteKind.DEMO, directory),
        printer,
        desk.heads(),
        desk.kiosk.getBean(AuditLog.class),
        people,
        desk.kiosk.getBean(Sites.class),
        desk.kiosk.getBean(Timekeeper.class),
        desk.kiosk.getBean(TransactionTemplate.class),
        directory);
  }

  @AfterEach
  void close() throws Exception {
    jobs.destroy();
    desk.close();
  }

  private ExportOrder bundle() {
    return new ExportOrder.OfReport(
        desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-11-30", ""), ExportForm.BUNDLE);
  }

  private List<AuditRecord> records(String type) {
    return desk.kiosk.getBean(AuditLog.class).find(List.of(type), Instant.EPOCH, FAR);
  }

  private AuditRecord ended() {
    List<AuditRecord> ended = records("export.ended");
    assertThat(ended).hasSize(1);
    return ended.getFirst();
  }

  /** Waits for the end; what is told on the way goes to the test, on the export's thread. */
  private ExportJob run(ExportOrder order, Place place, Consumer<ExportJob> told) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    ExportJob job =
        jobs.start(
                order,
                place,
                AUDITOR,
                Locale.ENGLISH,
                running -> {
                  if (running.state() instanceof JobState.Running) {
                    told.accept(running);
                  } else {
                    over.countDown();
                  }
                })
            .orElseThrow();
    assertThat(over.await(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    awaitFree();
    return job;
  }

  /** The thread takes a moment from its last word to its end. */
  private void awaitFree() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("export")) {
        thread.join(10_000);
      }
    }
  }

  private static Consumer<ExportJob> at(int step, Runnable act) {
    return job -> {
      if (job.howFar().step() == step) {
        act.run();
      }
    };
  }

  private List<String> outgoing() throws IOException {
    Path outgoing = data.resolve("outgoing");
    return Files.exists(outgoing) ? SmallDisk.names(outgoing) : List.of();
  }

  @Test
  void writesABundleThatIsProvenAndSaysSo() throws Exception {
    List<HowFar> seen = new ArrayList<>();
    ExportJob job = run(bundle(), Place.STICK, running -> seen.add(running.howFar()));
    assertThat(job.state())
        .isInstanceOfSatisfying(
            JobState.OnStick.class,
            done -> {
              assertThat(done.name()).isEqualTo("procedure-log_2026-11-01_2026-11-30.zip");
              assertThat(stick.resolve(done.name())).hasSize(done.size());
              assertThat(done.closed()).as("nothing closed it").isFalse();
              assertThat(ended().text("sha256")).isEqualTo(done.sha256());
            });
    Path file = stick.resolve("procedure-log_2026-11-01_2026-11-30.zip");
    assertThat(
            new BundleCheck(
                    file,
                    Optional.of(desk.kiosk.getBean(Heads.class).verifier().vkey()),
                    Optional.empty())
                .judge()
                .code())
        .isEqualTo(VerdictCode.PROVEN);
    assertThat(ended().keys())
        .containsEntry("of", String.valueOf(records("report.exported").getFirst().seq()))
        .containsEntry("outcome", "written");
    assertThat(ended().text("place")).isEqualTo("stick");
    assertThat(ended().by()).isEqualTo(AUDITOR.actor());
    assertThat(seen).extracting(HowFar::percent).isSorted();
    assertThat(seen).extracting(HowFar::step).startsWith(1).endsWith(7).contains(2, 3, 4, 5, 6);
    assertThat(job.howFar().percent()).isEqualTo(100);
    assertThat(seen.getFirst().of()).isEqualTo(records("report.exported").getFirst().seq() + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aCancelAtAnyStepLeavesNothingButItsRecord(int step) throws Exception {
    ExportJob[] begun = new ExportJob[1];
    ExportJob job =
        run(
            bundle(),
            Place.STICK,
            running -> {
              begun[0] = running;
              at(step, running::cancel).accept(running);
            });
    assertThat(job.state()).isEqualTo(new JobState.Cancelled(false));
    assertThat(SmallDisk.names(stick)).isEmpty();
    assertThat(records("report.exported")).hasSize(1);
    assertThat(ended().keys()).containsEntry("outcome", "cancelled");
    assertThat(ended().body()).doesNotContainKey("sha256");
  }

  @Test
  void stopsAtTheRecordItIsAtInTheMiddleOfALongLog() throws Exception {
    desk.kiosk
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          for (int i = 0; i < 12_000; i++) {
            desk.kiosk
                .getBean(AuditLog.class)
                .append(ExportRecords.receipt(String.valueOf(i), Actor.SYSTEM));
          }
        });
    AtomicReference<HowFar> cancelled = new AtomicReference<>();
    ExportJob stopped =
        run(
            new ExportOrder.OfReport(
                desk.request(ReportKind.AUDIT_TRAIL, "2026-11-01", "2026-11-30", ""),
                ExportForm.BUNDLE),
            Place.STICK,
            running -> {
              if (running.howFar().step() == 4 && cancelled.get() == null) {
                cancelled.set(running.howFar());
                running.cancel();
              }
            });
    assertThat(cancelled.get()).isNotNull().isEqualTo(stopped.howFar());
    assertThat(cancelled.get().done()).isLessThan(cancelled.get().of());
    assertThat(SmallDisk.names(stick)).isEmpty();
    assertThat(ended().keys()).containsEntry("outcome", "cancelled");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void stopsWhenTheAccountEndsInTheMiddle(int step) throws Exception {
    ExportJob job =
        run(
            bundle(),
            Place.STICK,
            at(step, () -> people.member = member("u5", StaffRole.AUDITOR, false)));
    assertThat(job.state()).isEqualTo(new JobState.Cancelled(true));
    assertThat(SmallDisk.names(stick)).isEmpty();
    assertThat(ended().text("why")).isEqualTo("access-ended");
  }

  @Test
  void saysThatTheStickWasPulledOutAndRecordsNoSuccess() throws Exception {
    ExportJob job = run(bundle(), Place.STICK, at(3, this::pull));
    assertThat(job.state()).isEqualTo(new JobState.Failed(ExportFault.PULLED));
    assertThat(ended().keys()).containsEntry("outcome", "failed");
    assertThat(ended().text("why")).isEqualTo("pulled");
    assertThat(stick).doesNotExist();
  }

  private void pull() {
    try {
      if (Files.exists(stick)) {
        Files.deleteIfExists(stick.resolve(StickFile.PART));
        Files.delete(stick);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void saysThatTheStickWentBeforeItBegan() throws Exception {
    pull();
    ExportJob job = run(bundle(), Place.STICK, running -> {});
    assertThat(job.state()).isEqualTo(new JobState.Failed(ExportFault.NO_STICK));
    assertThat(ended().text("why")).isEqualTo("no-stick");
  }

  @Test
  void makesADownloadThatIsHandedOutOnce() throws Exception {
    ExportJob job = run(bundle(), Place.DOWNLOAD, running -> {});
    assertThat(job.state()).isInstanceOf(JobState.ToFetch.class);
    assertThat(records("export.ended")).as("nobody has it yet").isEmpty();
    assertThat(outgoing()).hasSize(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    job.fetch(AUDITOR, out);
    Path file = Files.write(folder.resolve("home.zip"), out.toByteArray());
    assertThat(new BundleCheck(file, Optional.empty(), Optional.empty()).judge().code())
        .isEqualTo(VerdictCode.NO_KEY);
    assertThat(ended().keys()).containsEntry("outcome", "handed-out");
    assertThat(ended().text("place")).isEqualTo("download");
    assertThat(ended().text("bytes")).isEqualTo(String.valueOf(out.size()));
    assertThat(outgoing()).isEmpty();
    assertThatThrownBy(() -> job.fetch(AUDITOR, out)).isInstanceOf(IOException.class);
    job.leave();
    assertThat(records("export.ended")).hasSize(1);
  }

  @Test
  void aBrokenDownloadCanBeFetchedOnceMore() throws Exception {
    ExportJob job = run(bundle(), Place.DOWNLOAD, running -> {});
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("the browser went away");
          }
        };
    assertThatThrownBy(() -> job.fetch(AUDITOR, broken)).isInstanceOf(IOException.class);
    assertThat(records("export.ended")).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    job.fetch(AUDITOR, out);
    assertThat(out.size()).isPositive();
    assertThat(ended().keys()).containsEntry("outcome", "handed-out");
  }

  @Test
  void whatNobodyFetchedGoesWithThePage() throws Exception {
    ExportJob job = run(bundle(), Place.DOWNLOAD, running -> {});
    job.leave();
    assertThat(outgoing()).isEmpty();
    assertThat(ended().keys()).containsEntry("outcome", "not-fetched");
    assertThatThrownBy(() -> job.fetch(AUDITOR, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void handsOutToNobodyElseAndNotAfterTheAccountEnded() throws Exception {
    ExportJob job = run(bundle(), Place.DOWNLOAD, running -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StaffMember other = member("u9", StaffRole.AUDITOR, true);
    assertThatThrownBy(() -> job.fetch(other, out)).isInstanceOf(IOException.class);
    people.member = member("u5", StaffRole.AUDITOR, false);
    assertThatThrownBy(() -> job.fetch(AUDITOR, out)).isInstanceOf(NotAllowed.class);
    assertThat(out.size()).isZero();
    assertThat(records("export.ended")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void leavingThePageStopsIt(Place place) throws Exception {
    ExportJob job = run(bundle(), place, running -> at(2, running::leave).accept(running));
    assertThat(job.state()).isEqualTo(new JobState.Cancelled(false));
    assertThat(outgoing()).isEmpty();
    assertThat(SmallDisk.names(stick)).isEmpty();
    assertThat(ended().keys()).containsEntry("outcome", "cancelled");
  }

  @Test
  void runsOneAtATime() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    ExportJob first =
        jobs.start(
                bundle(),
                Place.DOWNLOAD,
                AUDITOR,
                Locale.ENGLISH,
                job -> {
                  if (job.state() instanceof JobState.Running) {
                    awaitOrFail(second);
                  } else {
                    over.countDown();
                  }
                })
            .orElseThrow();
    assertThat(jobs.start(bundle(), Place.STICK, AUDITOR, Locale.ENGLISH, job -> {}))
        .as("the first is not done")
        .isEmpty();
    second.countDown();
    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    awaitFree();
    assertThat(first.state()).isInstanceOf(JobState.ToFetch.class);
    assertThat(records("report.exported")).as("the refused one was never begun").hasSize(1);
    assertThat(run(bundle(), Place.STICK, job -> {}).state()).isInstanceOf(JobState.OnStick.class);
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aKioskThatStopsLeavesNothingHalfMade() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Optional<ExportJob> started =
        jobs.start(
            bundle(),
            Place.STICK,
            AUDITOR,
            Locale.ENGLISH,
            job -> {
              if (job.state() instanceof JobState.Running && job.howFar().step() == 3) {
                begun.countDown();
                try {
                  Thread.sleep(200);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    assertThat(started).isPresent();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    jobs.destroy();
    assertThat(SmallDisk.names(stick)).isEmpty();
    assertThat(ended().keys()).containsEntry("outcome", "cancelled");
  }

  @Test
  void aStartClearsAwayWhatAPowerCutLeft() throws Exception {
    Files.createDirectories(data.resolve("outgoing"));
    Files.writeString(data.resolve("outgoing").resolve("x.part"), "torn");
    new ExportJobs(places());
    assertThat(outgoing()).isEmpty();
  }

  @Test
  @Tag("F112")
  void whoMayNotTakeRecordsHomeBeginsNothing() {
    people.member = member("u5", StaffRole.LEAD, true);
    assertThatThrownBy(
            () -> jobs.start(bundle(), Place.STICK, people.member, Locale.ENGLISH, job -> {}))
        .isInstanceOf(NotAllowed.class);
    assertThat(records("report.exported")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReceiptForm.class)
  @Tag("F099")
  void putsAReceiptOnTheStickInEachForm(ReceiptForm form) throws Exception {
    ReceiptSubject opened = ReceiptSubject.of(" 1 ").orElseThrow();
    ExportJob job = run(new ExportOrder.OfReceipt(opened, form), Place.STICK, running -> {});
    assertThat(job.state()).isInstanceOf(JobState.OnStick.class);
    assertThat(SmallDisk.names(stick)).containsExactly("receipt_1" + form.ending());
    assertThat(ended().keys())
        .containsEntry("of", String.valueOf(records("receipt.made").getFirst().seq()));
    if (form == ReceiptForm.PROOF) {
      Receipt receipt = Receipt.parse(Files.readString(stick.resolve("receipt_1.tlog-proof")));
      assertThat(receipt.index()).isEqualTo(1);
    }
  }

  @Test
  @Tag("F099")
  void putsTheReceiptsOfASessionOnTheStick() throws Exception {
    ReceiptSubject session = ReceiptSubject.of("s-000002").orElseThrow();
    run(new ExportOrder.OfReceipt(session, ReceiptForm.ZIP), Place.STICK, running -> {});
    try (var zip = new java.util.zip.ZipFile(stick.resolve("receipt_S-000002.zip").toFile())) {
      assertThat(zip.size()).as("the paper, and four records").isEqualTo(5);
    }
    assertThatThrownBy(() -> new ExportOrder.OfReceipt(session, ReceiptForm.PROOF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("F038")
  void printsWhatIsMadeAndWritesThatDown(@TempDir Path cups) throws Exception {
    try (CupsServer server = CupsServer.start(cups)) {
      printer = new Printer(Optional.of(server.uri()), Duration.ofSeconds(30));
      jobs = new ExportJobs(places());
      ExportJob job = run(report(), Place.PRINTER, _ -> {});
      assertThat(job.state()).isInstanceOf(JobState.Printed.class);
      JobState.Printed printed = (JobState.Printed) job.state();
      assertThat(server.paper(printed.name())).hasSize(printed.size());
      assertThat(ended().body())
          .containsEntry("outcome", "printed")
          .containsEntry("place", "printer")
          .containsEntry("sha256", printed.sha256());
      assertThat(outgoing()).isEmpty();
    }
  }

  @Test
  @Tag("F038")
  void saysThatNoPrinterAnswersAndLeavesNothing() throws Exception {
    ExportJob job = run(report(), Place.PRINTER, _ -> {});
    assertThat(job.state()).isEqualTo(new JobState.Failed(ExportFault.PRINTER_OFF));
    assertThat(ended().body())
        .containsEntry("outcome", "failed")
        .containsEntry("why", "printer-off");
    assertThat(outgoing()).isEmpty();
  }

  private ExportOrder report() {
    return new ExportOrder.OfReport(
        desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-11-30", ""), ExportForm.PDF);
  }
}
