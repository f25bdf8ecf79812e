package clinic.needlepoint.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.Guests;
import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.TurnedTimekeeper;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.SessionNumber;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** At the kiosk itself: files leave by the stick, and an export can be watched and stopped. */
@KioskTest
@Import(TurnedTimekeeper.class)
@Tag("F098")
class WayOutTests {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final String BUNDLE = "Put the bundle on the stick";

  @Autowired private TurnedTimekeeper timekeeper;
  @Autowired private ApplicationContext kiosk;
  @Autowired private AuditLog log;
  @Autowired private LiveSticks live;
  private final AtomicInteger asked = new AtomicInteger();
  private CountDownLatch gate = new CountDownLatch(0);
  private KioskScreen screen;
  private Path stick;

  @BeforeEach
  void open() throws Exception {
    timekeeper.turn(this::held);
    stick = kiosk.getBean(DataDirectory.class).path().resolve("usb-stick").toAbsolutePath();
    Files.createDirectories(stick);
    for (String name : names()) {
      Files.delete(stick.resolve(name));
    }
    screen = new KioskScreen(kiosk);
  }

  /** An export is held at its ninth look at the clock for as long as the gate is shut. */
  private Stamp held(Stamp now) {
    if (Thread.currentThread().getName().equals("export") && asked.incrementAndGet() > 8) {
      try {
        assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return now;
  }

  @AfterEach
  void close() throws Exception {
    gate.countDown();
    screen.close();
    awaitFree();
    timekeeper.asItIs();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(stick)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void awaitFree() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("export")) {
        thread.join(30_000);
      }
    }
  }

  private List<AuditRecord> records(String type) {
    return log.find(List.of(type), Instant.EPOCH, FAR);
  }

  private String lastOutcome() {
    return records("export.ended").getLast().text("outcome");
  }

  /** Begins a bundle that stops in the middle until {@link #gate} opens. */
  private void beginSlowly(String words) throws InterruptedException {
    gate = new CountDownLatch(1);
    asked.set(0);
    screen.touch(words);
    for (int i = 0; i < 600 && asked.get() <= 8; i++) {
      Thread.sleep(50);
    }
    assertThat(asked.get()).as("it is in the middle").isGreaterThan(8);
    screen.settle();
  }

  @Test
  void atTheKioskTheServerWritesToTheStickAndNothingIsDownloaded() throws Exception {
    screen.signInAsAuditor();
    assertThat(screen.text()).contains("Practice stick: the folder usb-stick of the demo");
    int before = records("export.ended").size();
    screen.touch(BUNDLE);
    screen.await("is on the stick");
    assertThat(screen.text())
        .contains("We read it back and it is right", "SHA-256")
        .doesNotContain("The stick is closed");
    assertThat(names()).singleElement().asString().startsWith("procedure-log_").endsWith(".zip");
    assertThat(records("export.ended")).hasSize(before + 1);
    assertThat(lastOutcome()).isEqualTo("written");
    assertThat(screen.text().replace(" ", ""))
        .contains(records("export.ended").getLast().text("sha256"));
    assertThat(LocatorJ._find(Anchor.class))
        .noneMatch(link -> link.getElement().getTextRecursively().contains("Save"));
    assertThat(screen.offers(BUNDLE)).as("the act is back").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"CSV, .csv", "PDF, .pdf", "JSON, .jsonl"})
  void eachPartGoesOnTheStickToo(String part, String ending) throws Exception {
    screen.signInAsAuditor();
    screen.touch(part);
    screen.await("is on the stick");
    assertThat(names()).singleElement().asString().endsWith(ending);
  }

  @Test
  void withoutAStickNothingBegins() throws Exception {
    screen.signInAsAuditor();
    Files.delete(stick);
    int before = records("report.exported").size();
    screen.touch(BUNDLE);
    assertThat(screen.text())
        .contains(
            "No stick is in",
            "Put the USB stick named NEEDLEPOINT into the kiosk. Then try again.");
    assertThat(records("report.exported")).hasSize(before);
    assertThat(screen.offers(BUNDLE)).isTrue();
  }

  @Test
  void noticesAStickThatComesAndGoes() throws Exception {
    screen.signInAsAuditor();
    Files.delete(stick);
    live.look();
    screen.settle();
    assertThat(screen.text()).contains("No stick is in");
    screen.touch(BUNDLE);
    assertThat(screen.text()).contains("Then try again");
    Files.createDirectories(stick);
    live.look();
    screen.settle();
    assertThat(screen.text()).contains("Practice stick").doesNotContain("No stick", "Then try");
  }

  @Test
  void showsHowFarItIsAndStopsWhenAsked() throws Exception {
    screen.signInAsAuditor();
    beginSlowly(BUNDLE);
    assertThat(screen.text()).containsPattern("[0-9]+ percent. Record [0-9,]+ of [0-9,]+, step");
    assertThat(screen.html())
        .containsPattern("<progress [^>]*aria-label=\"How far the export is\"");
    assertThat(screen.offers(BUNDLE)).as("gives way to Cancel").isFalse();
    screen.touch("CSV");
    assertThat(screen.text()).contains("Another export is running");
    screen.touch("Cancel");
    gate.countDown();
    screen.await("The export was cancelled");
    assertThat(screen.offers("Cancel")).isFalse();
    assertThat(screen.offers(BUNDLE)).isTrue();
    assertThat(names()).isEmpty();
    assertThat(lastOutcome()).isEqualTo("cancelled");
  }

  @Test
  void leavingThePageStopsIt() throws Exception {
    screen.signInAsAuditor();
    beginSlowly(BUNDLE);
    screen.open("");
    gate.countDown();
    awaitFree();
    assertThat(names()).isEmpty();
    assertThat(lastOutcome()).isEqualTo("cancelled");
  }

  @Test
  void theEndOfTheSessionStopsIt() throws Exception {
    screen.signInAsAuditor();
    beginSlowly(BUNDLE);
    screen.close();
    gate.countDown();
    awaitFree();
    assertThat(names()).isEmpty();
    assertThat(lastOutcome()).isEqualTo("cancelled");
    screen = new KioskScreen(kiosk);
  }

  @Test
  void saysThatTheStickWasPulledOut() throws Exception {
    screen.signInAsAuditor();
    beginSlowly(BUNDLE);
    for (String name : names()) {
      Files.delete(stick.resolve(name));
    }
    Files.delete(stick);
    gate.countDown();
    screen.await("The stick was pulled out too early");
    assertThat(lastOutcome()).isEqualTo("failed");
  }

  @Test
  @Tag("F006")
  void speaksSpanish() {
    UI.getCurrent().getSession().setLocale(Locale.of("es"));
    UI.getCurrent().setLocale(Locale.of("es"));
    screen.open("staff/sign-in");
    screen.press("1005709413");
    screen.touch("Entrar");
    screen.touch("Poner el paquete en la memoria");
    screen.await("está en la memoria");
    assertThat(screen.text()).contains("Memoria de práctica", "Lo hemos leído de vuelta");
  }

  @Test
  @Tag("F112")
  void aLeadHasNoWayOut() {
    screen.signInAsLead();
    screen.open("auditor");
    assertThat(LocatorJ._find(WayOut.class)).isEmpty();
    assertThat(screen.text()).doesNotContain("Practice stick", "Take a receipt");
    assertThat(screen.offers(BUNDLE)).isFalse();
  }

  private void number(String typed) {
    LocatorJ._find(Input.class).getLast().setValue(typed);
  }

  @Test
  @Tag("F099")
  void takesTheReceiptOfASession() throws Exception {
    SessionNumber session =
        kiosk
            .getBean(TreatmentSessions.class)
            .open(
                new Guests(kiosk).ready().visit(),
                kiosk.getBean(StaffMembers.class).findByCode("1002").orElseThrow());
    screen.signInAsAuditor();
    number(session.value().toLowerCase(Locale.ROOT));
    screen.touch("Proof");
    assertThat(screen.text()).contains("A session has many records");
    screen.touch("Paper and proof");
    screen.await("is on the stick");
    assertThat(names()).containsExactly("receipt_" + session.value() + ".zip");
    assertThat(records("receipt.made").getLast().text("of")).isEqualTo(session.value());
    assertThat(lastOutcome()).isEqualTo("written");
  }

  @ParameterizedTest
  @Tag("F099")
  @CsvSource({
    "patient.added, This record holds a name or health answers",
    "staff.named, This record holds a name or health answers",
    "screening.finished, This record holds a name or health answers"
  })
  void noNameAndNoHealthAnswerLeavesByAReceiptFromTheScreen(String type, String words) {
    new Guests(kiosk).ready();
    int before = records("receipt.made").size();
    screen.signInAsAuditor();
    number(String.valueOf(records(type).getLast().seq()));
    screen.touch("Paper and proof");
    assertThat(screen.text()).contains(words);
    assertThat(records("receipt.made")).hasSize(before);
  }

  @ParameterizedTest
  @Tag("F099")
  @CsvSource({"''", "999999999", "S-999999", "twelve", "../etc"})
  void saysThatThereIsNoSuchRecord(String typed) {
    screen.signInAsAuditor();
    number(typed);
    screen.touch("Paper");
    assertThat(screen.text()).contains("There is no such record or session");
  }
}
