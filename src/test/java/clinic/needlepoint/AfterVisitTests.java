package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.aftercare.AftercareCode;
import clinic.needlepoint.aftercare.AftercareDesk;
import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.aftercare.HandedOver.Way;
import clinic.needlepoint.aftercare.OwnRecords;
import clinic.needlepoint.aftercare.OwnRecordsOrder;
import clinic.needlepoint.aftercare.Problem;
import clinic.needlepoint.aftercare.Problem.Outcome;
import clinic.needlepoint.aftercare.ProblemDesk;
import clinic.needlepoint.aftercare.ProblemForm;
import clinic.needlepoint.aftercare.ProblemForm.Urgent;
import clinic.needlepoint.aftercare.ProblemReports;
import clinic.needlepoint.aftercare.Treated;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.ReferenceValidator;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CodeShape;
import clinic.needlepoint.visit.CodeTry;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody was treated and goes home. Real files, the whole kiosk. */
class AfterVisitTests {
  private static final Instant NOON = Instant.parse("2026-06-17T18:00:00Z");

  @TempDir private Path folder;
  private Path data;
  private ConfigurableApplicationContext kiosk;
  private Guests.Guest guest;

  @BeforeEach
  void treat() {
    data = folder.resolve("data");
    kiosk = ClinicAt.open(data, NOON);
    guest = new Guests(kiosk).expected("Zebulonia", "Quackenbush");
    guest.answer(Map.of());
    guest.sign();
    JuneClinic.treat(kiosk, guest);
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  private AftercareDesk desk() {
    return kiosk.getBean(AftercareDesk.class);
  }

  private ProblemReports reports() {
    return kiosk.getBean(ProblemReports.class);
  }

  private ProblemDesk problems() {
    return kiosk.getBean(ProblemDesk.class);
  }

  private StaffMember staff(String code) {
    return kiosk.getBean(StaffMembers.class).findByCode(code).orElseThrow();
  }

  private Treated treated() {
    return desk().treated(staff("1004")).getFirst();
  }

  private AftercarePaper paper(Locale language) {
    Treated treated = treated();
    LocalDate next = desk().nextDate().suggested(treated.day());
    return desk().prepare(treated, Optional.of(next), language, staff("1004"));
  }

  private AftercarePaper handedOver() {
    AftercarePaper paper = paper(Locale.ENGLISH);
    desk().handOver(paper, Way.SCREEN, staff("1004"));
    return paper;
  }

  private HandedOver opened(AftercarePaper paper) {
    return switch (reports().open(paper.code())) {
      case CodeTry.Found<HandedOver>(HandedOver found) -> found;
      case CodeTry.Nothing<HandedOver> _ -> throw new AssertionError("The code opens nothing");
      case CodeTry.Locked<HandedOver> _ -> throw new AssertionError("Codes have paused");
    };
  }

  private List<AuditRecord> records(String type) {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  private void later(Duration by) {
    MovedClock clock = kiosk.getBean(MovedClock.class);
    clock.to(clock.instant().plus(by));
  }

  private boolean onTheDisk(String wanted) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  @Tag("F042")
  @Tag("F067")
  void aPaperIsArchivableAndSaysWhatItHasToInTheirLanguage() throws Exception {
    AftercarePaper paper = paper(Locale.of("es"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk().write(paper, out);
    assertThat(ReferenceValidator.failures(out.toByteArray(), "2a")).isEmpty();
    assertThat(text(out.toByteArray()))
        .contains("Después de las microagujas", paper.code().spaced(), "555-0142", "911")
        .contains("Nada de maquillaje por 24 horas", "Cuándo llamar enseguida", "mié 29 jul 2026")
        .contains("Texto standard-1. Valores aprobados por la clínica el día de la impresión.")
        .doesNotContain("Zebulonia", "Quackenbush", guest.reference(), "{");
  }

  /**
   * Of each treatment in each language: its words, its code and its telephone from left to right.
   */
  @Test
  @Tag("F042")
  @Tag("F044")
  void everyPaperReadsBackAsWhatItSays() throws Exception {
    Treated treated = treated();
    for (TreatmentType treatment : TreatmentType.values()) {
      for (Locale language : Messages.LANGUAGES) {
        LocalDate next = desk().nextDate().suggested(treated.day());
        AftercarePaper paper =
            desk().prepare(of(treated, treatment), Optional.of(next), language, staff("1004"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk().write(paper, out);
        List<String> words = new ArrayList<>(List.of(paper.text().title().in(language)));
        paper.sections().forEach(section -> words.addAll(section.lines()));
        words.add(When.weekday(next, language));
        assertThat(Rendered.checked(out.toByteArray()).said())
            .contains(words.stream().map(PdfToText::squeezed).toList());
        for (String value : List.of(paper.code().spaced(), "555-0142", "911")) {
          assertThat(Rendered.shows(out.toByteArray(), value)).as(value).isTrue();
        }
      }
    }
  }

  private static Treated of(Treated treated, TreatmentType treatment) {
    TreatmentSession was = treated.session();
    TreatmentSession is =
        new TreatmentSession(
            was.number(),
            was.visit(),
            was.patient(),
            was.practitioner(),
            treatment,
            was.openedAt(),
            was.stopped(),
            was.closedAt(),
            was.anotherCartridge());
    return new Treated(is, treated.visit(), treated.day(), treated.paper());
  }

  @Test
  @Tag("F096")
  @Tag("F044")
  void ownRecordsReadBackAsWhatTheySayInEachLanguage() throws Exception {
    HandedOver paper = opened(handedOver());
    reports().report(paper, reports().form(), Map.of("burn", "yes"), Locale.ENGLISH);
    for (Locale language : Messages.LANGUAGES) {
      byte[] pdf = ownRecords(OwnRecords.Form.PDF, language);
      assertThat(Rendered.checked(pdf).said())
          .contains(PdfToText.squeezed("Zebulonia Quackenbush"), guest.reference())
          .contains("standard-1", "S-000001");
      assertThat(Rendered.shows(pdf, "S-000001")).isTrue();
    }
  }

  private byte[] ownRecords(OwnRecords.Form form, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Patient person = kiosk.getBean(Patients.class).find(guest.reference()).orElseThrow();
    kiosk
        .getBean(OwnRecords.class)
        .write(
            new OwnRecordsOrder(person.id(), OwnRecords.IdentityCheck.DOCUMENT, form, language),
            staff("1002"),
            out);
    return out.toByteArray();
  }

  /** On the day before the lead approves them. */
  @Test
  @Tag("F042")
  @Tag("F104")
  void aPaperSaysThatTheClinicHasNotApprovedItsValuesYet() throws IOException {
    later(Duration.ofDays(-1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk().write(paper(Locale.ENGLISH), out);
    assertThat(text(out.toByteArray()))
        .contains("No makeup for 24 hours")
        .contains("Text standard-1. The clinic has not approved these values yet.")
        .doesNotContain("approved values");
  }

  @Test
  @Tag("F042")
  @Tag("F067")
  void theLogKnowsThePaperAndNotItsCode() throws IOException {
    AftercarePaper paper = paper(Locale.ENGLISH);
    assertThat(treated().paper()).isEmpty();
    assertThat(reports().open(paper.code())).isInstanceOf(CodeTry.Nothing.class);
    assertThat(records("aftercare.handed-over")).isEmpty();

    desk().handOver(paper, Way.STICK, staff("1004"));
    desk().handOver(paper, Way.SCREEN, staff("1004"));

    assertThat(records("aftercare.handed-over"))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.text("text")).isEqualTo("standard");
          assertThat(record.text("version")).isEqualTo("1");
          assertThat(record.text("language")).isEqualTo("en");
          assertThat(record.text("nextDate")).isEqualTo("2026-07-29");
          assertThat(record.text("way")).isEqualTo("stick");
          assertThat(record.by().pseudonym()).isEqualTo("u4");
        });
    assertThat(treated().paper()).isPresent();
    assertThat(onTheDisk(paper.code().value())).isFalse();
    assertThat(onTheDisk(paper.code().spaced())).isFalse();
    assertThat(opened(paper).visit()).isEqualTo(guest.visit());
  }

  @Test
  @Tag("F070")
  void noPaperSaysADateThatIsTooSoon() {
    Treated treated = treated();
    Optional<LocalDate> soon = Optional.of(desk().nextDate().earliest(treated.day()).minusDays(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk().prepare(treated, soon, Locale.ENGLISH, staff("1004")));
  }

  @Test
  @Tag("F043")
  @Tag("F007")
  void answersEveryWrongCodeAlikeAndThenStops() {
    AftercarePaper old = handedOver();
    AftercarePaper paper = handedOver();
    assertThat(reports().open(paper.code())).isInstanceOf(CodeTry.Found.class);
    CodeTry<HandedOver> replaced = reports().open(old.code());
    CodeTry<HandedOver> never = reports().open(unknown());
    assertThat(replaced).isInstanceOf(CodeTry.Nothing.class).isEqualTo(never);
    for (int i = 0; i < 3; i++) {
      assertThat(reports().open(unknown())).isEqualTo(never);
    }
    assertThat(reports().open(paper.code())).isInstanceOf(CodeTry.Locked.class);
    assertThat(records("visit.identification-locked")).hasSize(1);
    later(Duration.ofMinutes(6));
    assertThat(reports().open(paper.code())).isInstanceOf(CodeTry.Found.class);
    later(Duration.ofDays(366));
    assertThat(reports().open(paper.code())).isEqualTo(never);
  }

  private static AftercareCode unknown() {
    return AftercareCode.typed(new CodeShape(9).random(new SecureRandom())).orElseThrow();
  }

  @Test
  @Tag("F043")
  void aWrongCodeTakesAsLongAsARightOne() {
    AftercarePaper paper = handedOver();
    for (AftercareCode code : List.of(paper.code(), unknown())) {
      long start = System.nanoTime();
      Object _ = reports().open(code);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  /** At the moment of triage nobody should need a dictionary. */
  @Test
  @Tag("F043")
  @Tag("F104")
  void aClinicianReadsWhatWasReportedInTheirOwnLanguage() {
    HandedOver paper = opened(handedOver());
    Map<String, String> answers = new HashMap<>();
    for (ProblemForm.Question question : reports().form().questions()) {
      answers.put(
          question.id(), question.choices().isEmpty() ? "no" : question.choices().getFirst().id());
    }
    reports().report(paper, reports().form(), answers, Locale.of("ar"));
    Problem seen = problems().open(staff("1002")).getFirst();
    assertThat(seen.said()).hasSize(answers.size());
    for (Problem.Said said : problems().said(seen, Locale.ENGLISH)) {
      assertThat(said.words() + said.answerWords()).matches("[\\x20-\\x7e\u2019\u2013]+");
    }
    assertThat(problems().said(seen, Locale.of("ar"))).isEqualTo(seen.said());
  }

  @Test
  @Tag("F043")
  @Tag("F065")
  void whatCanNotWaitIsOpenUntilAClinicianSaysWhatWasDone() {
    HandedOver paper = opened(handedOver());
    Map<String, String> answers = Map.of("breathing", "no", "infection", "not-sure");
    assertThat(reports().form().urgentAfter(answers)).contains(Urgent.CLINIC);
    reports().report(paper, reports().form(), answers, Locale.ENGLISH);

    Problem seen = problems().open(staff("1002")).getFirst();
    assertThat(seen.said()).extracting(Problem.Said::answer).containsExactly("no", "not-sure");
    Problem byAssistant = problems().open(staff("1004")).getFirst();
    assertThat(byAssistant.said()).isEmpty();
    assertThat(byAssistant.urgent()).contains(Urgent.CLINIC);
    for (String code : List.of("1003", "1004")) {
      assertThatThrownBy(
              () -> problems().answer(seen.id(), Outcome.SPOKE, "Told to come in", staff(code)))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(problems().open()).isEqualTo(1);

    assertThat(problems().answer(seen.id(), Outcome.SEEN, "Cleaned,\ncomes again\n", staff("1002")))
        .isTrue();
    assertThat(problems().answer(seen.id(), Outcome.SPOKE, "Somebody else", staff("1001")))
        .isFalse();
    assertThat(problems().open()).isZero();
    assertThat(records("aftercare.reported"))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.by().pseudonym()).isEqualTo("patient");
          assertThat(record.text("calledAtOnce")).isEqualTo("clinic");
        });
    assertThat(records("aftercare.answered"))
        .singleElement()
        .satisfies(record -> assertThat(record.text("note")).isEqualTo("Cleaned, comes again"));
  }

  @Test
  @Tag("F043")
  void takesNoAnswerThatWasNotOffered() {
    HandedOver paper = opened(handedOver());
    for (Map<String, String> answers :
        List.of(Map.<String, String>of(), Map.of("strength", "yes"), Map.of("burn", "a bit"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> reports().report(paper, reports().form(), answers, Locale.ENGLISH));
    }
    assertThat(records("aftercare.reported")).isEmpty();
  }

  @Test
  @Tag("F036")
  void theCodeTakesConsentBackInThePlaceOfThePerson() {
    var claim = reports().claim(opened(handedOver()));
    Consents consents = kiosk.getBean(Consents.class);
    assertThat(consents.stateOf(guest.visit())).isInstanceOf(ConsentState.Signed.class);
    kiosk.getBean(ConsentWithdrawals.class).treatment(claim, TreatmentType.STANDARD);
    assertThat(consents.stateOf(guest.visit())).isInstanceOf(ConsentState.Withdrawn.class);
    assertThat(records("visit.identified").getLast().text("by")).isEqualTo("paper-code");
  }

  @Test
  @Tag("F096")
  void handsOverAllRecordsAndNotesItOnceTheyAreOnTheStick() throws Exception {
    HandedOver paper = opened(handedOver());
    reports().report(paper, reports().form(), Map.of("burn", "yes"), Locale.ENGLISH);
    try (KioskScreen screen = new KioskScreen(kiosk)) {
      screen.signInAsNurse();
      screen.open("staff/own-records");
      screen.type("Patient number", "Nobody");
      screen.touch("Find");
      assertThat(screen.text()).contains("Nobody with this number is here.");
      screen.type("Patient number", guest.reference());
      screen.touch("Find");
      assertThat(screen.text()).contains("Zebulonia Quackenbush", "Born ");
      screen.touch("JSON");
      assertThat(screen.text()).contains("Say first how you know who it is.");
      screen.touch("I saw a document");
      byte[] pdf = screen.takeOnStick("PDF", "own-records.pdf");
      assertThat(ReferenceValidator.failures(pdf, "2a")).isEmpty();
      assertThat(text(pdf))
          .contains(
              "Zebulonia Quackenbush", "Health answers", Guests.MIDDLE_NAME, "lot ", "standard-1")
          .contains("blisters, a burn, or numb skin? Yes", "I agree to treatment");
      JsonNode json = new JsonMapper().readTree(screen.takeOnStick("JSON", "own-records.json"));
      assertThat(screen.text()).contains("own-records.json");
      screen.touch("Find"); // it may be somebody else by now
      assertThat(screen.text()).contains("Zebulonia").doesNotContain("own-records.json");
      screen.touch("I saw a document");
      assertThat(json.propertyNames())
          .containsExactly(
              "format",
              "version",
              "made",
              "clinic",
              "identity",
              "person",
              "visits",
              "screenings",
              "unfinished",
              "education",
              "consents",
              "permissions",
              "treatments",
              "aftercare",
              "problems",
              "log");
      assertThat(json.at("/person/familyName").asString()).isEqualTo("Quackenbush");
      assertThat(json.at("/identity/check").asString()).isEqualTo("document");
      assertThat(json.at("/screenings/0/answers")).hasSizeGreaterThan(20);
      assertThat(json.at("/treatments/0/cartridges/0/state").asString()).isEqualTo("used");
      assertThat(json.at("/problems/0/answers/0/answer").asString()).isEqualTo("yes");
      assertThat(json.at("/log"))
          .extracting(record -> record.get("type").asString())
          .contains("visit.arrived", "screening.finished", "consent.signed", "session.closed")
          .contains("aftercare.handed-over", "aftercare.reported");
      assertThat(records("records.handed-over"))
          .extracting(record -> record.text("form"))
          .containsExactly("pdf", "json");
      withoutAStick(screen);
    }
  }

  /** What did not leave was not handed over, and the screen says so. */
  private void withoutAStick(KioskScreen screen) throws IOException {
    Path stick = data.resolve("usb-stick");
    Files.move(stick, data.resolve("taken-away"));
    screen.touch("PDF");
    assertThat(screen.text()).contains("No stick is in");
    assertThat(records("records.handed-over")).hasSize(2);
    assertThat(records("records.read")).hasSize(2);
  }

  @Test
  @Tag("F096")
  void whoAsksAtTheKioskWaitsOnStaffsPageUntilTheRecordsAreHandedOver() throws Exception {
    String code = handedOver().code().value();
    for (int twice = 0; twice < 2; twice++) {
      try (KioskScreen screen = new KioskScreen(kiosk)) {
        screen.touch("Report a problem after a visit");
        screen.press(code);
        screen.touch("Next");
        screen.touch("Ask for my records");
        screen.touch("Ask for it");
        assertThat(screen.text())
            .contains("We noted it.", "Bring a document with your picture.")
            .doesNotContain("Zebulonia", guest.reference());
      }
    }
    assertThat(records("records.asked")).hasSize(1);
    try (KioskScreen screen = new KioskScreen(kiosk)) {
      screen.signInAsNurse();
      screen.open("staff/own-records");
      assertThat(screen.text())
          .contains(guest.reference(), "Asked 17 Jun 2026")
          .doesNotContain("Zebul");
      screen.touch("Open");
      assertThat(screen.text()).contains("Zebulonia Quackenbush");
      screen.touch("I know the person");
      screen.takeOnStick("PDF", "own-records.pdf");
      screen.await("own-records.pdf is on the stick");
      screen.open("staff");
      screen.open("staff/own-records");
      assertThat(screen.text()).doesNotContain(guest.reference());
    }
  }

  @Test
  @Tag("F112")
  void recordsAreHandedOutByCliniciansAlone() {
    try (KioskScreen screen = new KioskScreen(kiosk)) {
      screen.signIn("1004", "531862");
      screen.open("staff/own-records");
      assertThat(screen.text()).contains("There is nothing here");
      screen.open("staff/aftercare");
      assertThat(screen.text()).contains("No paper yet", guest.initials());
    }
  }

  @Test
  @Tag("F042")
  void staffChooseTheDateAndHandThePaperOver() throws Exception {
    try (KioskScreen screen = new KioskScreen(kiosk)) {
      screen.signIn("1004", "531862");
      screen.open("staff/aftercare");
      screen.touch("Paper");
      assertThat(screen.text()).contains("Wed 29 Jul 2026").doesNotContain("Sooner than");
      screen.touch("1 day sooner");
      assertThat(screen.text()).contains("Sooner than 6 weeks.");
      for (int week = 0; week < 3; week++) {
        screen.touch("1 week sooner");
      }
      assertThat(screen.text()).contains("Not before 3 weeks.", "Wed 8 Jul 2026");
      screen.touch("Write the paper");
      assertThat(screen.text()).contains("Not before 3 weeks.");
      screen.touch("1 week later");
      screen.touch("Write the paper");
      String name = "aftercare-" + treated().session().number().value() + ".pdf";
      assertThat(text(screen.takeOnStick("Take the paper", name))).contains("14 Jul 2026");
      screen.await("Handed over.");
      assertThat(records("aftercare.handed-over")).hasSize(1);
      screen.touch("Back");
      assertThat(screen.text()).contains("next date Tue 14 Jul 2026");
    }
  }
}
