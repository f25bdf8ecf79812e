package clinic.needlepoint.treatment;

import static clinic.needlepoint.cartridge.CartridgeDesk.ADMINISTRATOR;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.LotRecalled;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.cartridge.ScanId;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.ReferenceValidator;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.treatment.TreatmentDesk.TestPens;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a recalled lot to the people it was used on, and who of them was told. */
@Tag("F091")
@Tag("F092")
class LookBackTests {
  private static final PatientId VERA = new PatientId("P-0123456789ABCDEF");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private TreatmentDesk desk;
  private SessionNumber session;

  @BeforeEach
  void open() {
    desk = new TreatmentDesk(folder);
    session = desk.opened();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private LookBack lookBack() {
    return desk.cartridges().bean(LookBack.class);
  }

  private ScanId use() {
    ScanId id = desk.sessions().scan(session, label("GOOD", "270228"), NURSE).id();
    desk.sessions().confirmIntact(session, id, NURSE);
    return id;
  }

  @Test
  void leavesOutAndCountsTheSessionsOfPeopleWhoWereErased() {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    lookBack().told(recall, VERA, Channel.LETTER, TODAY, LEAD);
    desk.cartridges().bean(JdbcTreatmentSessions.class).erase(VERA, List.of(TreatmentDesk.VISIT));
    assertThat(lookBack().exposed(recall, LEAD)).isEmpty();
    assertThat(lookBack().progress(recall)).isEqualTo(new LookBack.Progress(0, 0, 1));
    assertThatThrownBy(() -> lookBack().told(recall, VERA, Channel.LETTER, TODAY, LEAD))
        .hasMessageContaining("no session of this patient");
  }

  @Test
  void namesSessionPatientAndPractitioner() {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    assertThat(lookBack().exposed(recall, LEAD))
        .containsExactly(
            new ExposedSession(
                session,
                Optional.of(VERA),
                "u2",
                desk.sessions().find(session).orElseThrow().openedAt(),
                List.of("GOOD"),
                List.of()));
    assertThat(lookBack().progress(recall)).isEqualTo(new LookBack.Progress(1, 0, 0));
  }

  @Test
  @Tag("F112")
  void doesNotTellAnAdministratorWhoItWas() {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    assertThat(lookBack().exposed(recall, ADMINISTRATOR))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.patient()).isEmpty();
          assertThat(each.session()).isEqualTo(session);
        });
    assertThatThrownBy(() -> lookBack().exposed(recall, NURSE)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> lookBack().told(recall, VERA, Channel.PHONE, TODAY, ADMINISTRATOR))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void writesDownWhoWasToldHowWhenAndByWhom() {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    lookBack().told(recall, VERA, Channel.IN_PERSON, TODAY.minusDays(1), LEAD);
    assertThat(lookBack().progress(recall)).isEqualTo(new LookBack.Progress(1, 1, 0));
    assertThat(lookBack().exposed(recall, LEAD).getFirst().told())
        .containsExactly(new Telling(Channel.IN_PERSON, TODAY.minusDays(1), "u1"));
    AuditRecord record = desk.cartridges().records("recall.told").getLast();
    assertThat(record.keys())
        .containsEntry("recall", String.valueOf(recall.value()))
        .containsEntry("session", session.value())
        .doesNotContainKey("patient");
    assertThat(record.text("how")).isEqualTo("in-person");
    assertThat(record.text("on")).isEqualTo("2026-11-20");
    assertThat(record.text("patient")).isEqualTo(VERA.value());
  }

  @Test
  void leadsFromAPatientsNumberToTheirSessions() {
    assertThat(lookBack().sessionsOf("R-1", LEAD)).containsExactly(session);
    assertThat(lookBack().sessionsOf("R-2", LEAD)).isEmpty();
  }

  @Test
  void doesNotTakeADayToComeOrSomebodyWhoWasNotExposed() {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    assertThatThrownBy(() -> lookBack().told(recall, VERA, Channel.PHONE, TODAY.plusDays(1), LEAD))
        .isInstanceOf(IllegalArgumentException.class);
    PatientId other = new PatientId("P-1123456789ABCDEF");
    assertThatThrownBy(() -> lookBack().told(recall, other, Channel.PHONE, TODAY, LEAD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.cartridges().records("recall.told")).isEmpty();
  }

  @Test
  @Tag("F057")
  void anOpenSessionIsToldOfWhatItHoldsAndOfWhatItUses() {
    ScanId held = desk.sessions().scan(session, label("GOOD", "270228"), NURSE).id();
    RecallId _ = desk.cartridges().recall("Seals.", "GOOD");
    assertThatThrownBy(() -> desk.sessions().confirmIntact(session, held, NURSE))
        .isInstanceOf(LotRecalled.class);
    assertThat(desk.sessions().state(session).recalled()).isEmpty();
  }

  @Test
  @Tag("F057")
  void aCartridgeInUseIsStillDisposedOfAndItsSessionCloses() {
    ScanId used = use();
    RecallId _ = desk.cartridges().recall("Seals.", "GOOD");
    assertThat(desk.sessions().state(session).recalled()).hasSize(1);
    desk.sessions().takePen(session, TestPens.READY, true, Optional.empty(), NURSE);
    desk.sessions().dispose(session, used, Optional.of("no beam here"), NURSE);
    desk.sessions().close(session, NURSE);
    assertThat(desk.sessions().find(session).orElseThrow().closedAt()).isPresent();
  }

  @Test
  void printsNamesForWhoMayContactPatientsAndSaysSoInTheLog() throws Exception {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    String sheet = paper(recall, ContactPapers.Paper.CONTACT_SHEET);
    assertThat(sheet).contains("Vera Test", "R-1", "GOOD", session.value(), "FSN-1", "Seals.");
    String letters = paper(recall, ContactPapers.Paper.LETTERS);
    assertThat(letters).contains("Vera Test", "Seals.", "DermaNeedle 14-pin", "see a doctor");
    assertThat(desk.cartridges().records("recall.paper-made"))
        .extracting(record -> record.text("paper"))
        .containsExactly("contact-sheet", "letters");
    assertThat(desk.cartridges().records("recall.paper-made").toString())
        .doesNotContain("Vera", "R-1", VERA.value());
    ContactPapers papers = desk.cartridges().bean(ContactPapers.class);
    assertThatThrownBy(() ->
            papers.write(
                recall,
                ContactPapers.Paper.LETTERS,
                ADMINISTRATOR,
                Locale.ENGLISH,
                new ByteArrayOutputStream()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  @Tag("F044")
  void bothPapersReadBackAsWhatTheySayInEachLanguage() throws Exception {
    ScanId _ = use();
    RecallId recall = desk.cartridges().recall("Seals.", "GOOD");
    for (Locale language : Messages.LANGUAGES) {
      byte[] letters = written(recall, ContactPapers.Paper.LETTERS, language);
      String subject = say("treatment.paper.letter.subject", language);
      assertThat(Rendered.checked(letters).said())
          .contains("Seals.", session.value(), "FSN-1", PdfToText.squeezed("Vera Test"))
          .contains(PdfToText.squeezed(say("treatment.paper.letter.do", language)))
          .contains(PdfToText.squeezed(subject.substring(0, subject.indexOf('{'))));
      byte[] sheet = written(recall, ContactPapers.Paper.CONTACT_SHEET, language);
      assertThat(ReferenceValidator.failures(sheet)).isEmpty();
      for (String line :
          List.of(
              say("treatment.paper.sheet.title", language),
              say("treatment.paper.sheet.keep", language),
              "Vera Test",
              "R-1",
              say("treatment.paper.sheet.born", language))) {
        assertThat(Rendered.shows(sheet, line)).as(line).isTrue();
      }
    }
  }

  private static String say(String key, Locale language) {
    return new Messages().getTranslation(key, language);
  }

  private byte[] written(RecallId recall, ContactPapers.Paper paper, Locale language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.cartridges().bean(ContactPapers.class).write(recall, paper, LEAD, language, out);
    return out.toByteArray();
  }

  private String paper(RecallId recall, ContactPapers.Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(written(recall, paper, Locale.ENGLISH))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
