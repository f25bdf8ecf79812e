package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.document.PdfToText;
import clinic.needlepoint.document.ReferenceValidator;
import clinic.needlepoint.document.Rendered;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.visit.OneVisit;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The copy of a consent in each language: an archive file whose words are those that were hashed.
 */
@Tag("F020")
@Tag("F038")
@Tag("F044")
class ConsentPaperTests {
  @TempDir Path folder;

  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = ConsentFixture.approved(folder, Path.of("kiosk-config"));
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  static Stream<Locale> languages() {
    return Messages.LANGUAGES.stream();
  }

  static Stream<Arguments> copies() {
    byte[] png = ConsentFixture.png(300, 100);
    String drawn = ConsentFixture.scrawl();
    return languages()
        .flatMap(language ->
            Stream.of(
                    new Signature.Typed("Vera Test"),
                    new Signature.Drawn(drawn, png),
                    new Signature.Mark(drawn, png, ConsentFixture.NURSE),
                    new Signature.OnPaper("binder 4, no. 17", ConsentFixture.NURSE))
                .map(signature -> Arguments.of(language, signature)));
  }

  @ParameterizedTest
  @MethodSource("copies")
  void theCopyReadsBackAsTheTextThatWasHashed(Locale language, Signature signature)
      throws Exception {
    ConsentForm form =
        kiosk
            .getBean(ConsentForms.class)
            .inForce(clinic.needlepoint.visit.TreatmentType.STANDARD)
            .orElseThrow();
    ConsentDraft draft = new ConsentDraft(form, language, Map.of("photos-record", true));
    ConsentDecisions decisions = kiosk.getBean(ConsentDecisions.class);
    ConsentDocument document = decisions.document(OneVisit.CLAIM, draft);
    if (signature instanceof Signature.OnPaper sheet) {
      kiosk.getBean(OneVisit.class).due(kiosk.getBean(Clock.class).instant());
      kiosk.getBean(ConsentPapers.class).enter(OneVisit.ID, Optional.empty(), draft, sheet);
    } else {
      decisions.sign(OneVisit.CLAIM, draft, document, signature);
    }
    JdbcConsents.Stored signed =
        kiosk.getBean(JdbcConsents.class).all(List.of(OneVisit.ID)).getLast();
    Head head = new Head(new Checkpoint("clinic-1", 1, 7, new byte[32]), "the head of the log");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsentPdf(kiosk.getBean(Sites.class).require(), signed, head)
        .write(out, Instant.parse("2026-06-30T18:00:00Z"));
    assertThat(signed.text()).isEqualTo(document.text());
    assertThat(Rendered.checked(out.toByteArray()).said())
        .contains(PdfToText.squeezed(document.text()))
        .contains(signed.decision().sha256(), squeezed("consent.copy.keep", language));
    assertThat(readBack(out.toByteArray())).contains(PdfToText.squeezed(document.text()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @Tag("F048")
  void theCopyNamesWhoConfirmedTheName(Locale language) throws Exception {
    ConsentForm form =
        kiosk
            .getBean(ConsentForms.class)
            .inForce(clinic.needlepoint.visit.TreatmentType.STANDARD)
            .orElseThrow();
    ConsentDraft draft = new ConsentDraft(form, language, Map.of());
    ConsentDecisions decisions = kiosk.getBean(ConsentDecisions.class);
    decisions.sign(
        OneVisit.CLAIM,
        draft,
        decisions.document(OneVisit.CLAIM, draft),
        new Signature.Typed("Vera Bergmann").confirmed(ConsentFixture.NURSE));
    JdbcConsents.Stored signed =
        kiosk.getBean(JdbcConsents.class).all(List.of(OneVisit.ID)).getLast();
    Head head = new Head(new Checkpoint("clinic-1", 1, 7, new byte[32]), "the head of the log");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsentPdf(kiosk.getBean(Sites.class).require(), signed, head)
        .write(out, Instant.parse("2026-06-30T18:00:00Z"));
    String how =
        new Messages()
            .getTranslation("consent.copy.how.typed-confirmed", language, "Vera Bergmann", "u2");
    assertThat(how).contains("u2", "Vera Bergmann");
    assertThat(ReferenceValidator.failures(out.toByteArray(), "2a")).isEmpty();
    assertThat(readBack(out.toByteArray())).contains(PdfToText.squeezed(how));
  }

  private static String squeezed(String key, Locale language) {
    return PdfToText.squeezed(new Messages().getTranslation(key, language));
  }

  /** Every version of every form, with the clinic's numbers in it. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyFormReadsBackAsItsHashedText(Locale language) throws Exception {
    List<ConsentForm> forms = kiosk.getBean(ConsentForms.class).all();
    assertThat(forms).hasSizeGreaterThan(4);
    for (ConsentForm form : forms) {
      byte[] pdf = paper(form, language);
      assertThat(Rendered.checked(pdf).said()).as(form.name()).contains(text(form, language));
      assertThat(readBack(pdf)).as(form.name()).contains(text(form, language));
    }
  }

  @Test
  void aWordThatIsTurnedAroundIsNoticed() throws Exception {
    ConsentForm form = kiosk.getBean(ConsentForms.class).all().getFirst();
    Locale arabic = Locale.of("ar");
    String words = text(form, arabic);
    String turned = new StringBuilder(words.substring(0, 12)).reverse() + words.substring(12);
    assertThat(readBack(paper(form, arabic))).contains(words).doesNotContain(turned);
  }

  private ConsentForm filled(ConsentForm form) {
    return form.with(kiosk.getBean(ProtocolTexts.class));
  }

  private ConsentDocument document(ConsentForm form, Locale language) {
    String number = "0123456789abcdef0123456789abcdef";
    return ConsentDocument.of(
        new ConsentDraft(filled(form), language, Map.of(), Party.ALONE, Map.of(), number),
        "Vera Test");
  }

  private String text(ConsentForm form, Locale language) {
    return PdfToText.squeezed(document(form, language).text());
  }

  private byte[] paper(ConsentForm form, Locale language) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var paper =
        clinic.needlepoint.document.PdfReport.document(
            out,
            folder,
            form.title().in(language),
            language,
            java.time.ZonedDateTime.parse("2026-06-30T18:00:00+02:00"))) {
      document(form, language)
          .text()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> {
            try {
              paper.paragraph(line);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
    return out.toByteArray();
  }

  /** Without the numbers at the foot of its pages, which stand between the words of two. */
  static String readBack(byte[] pdf) throws Exception {
    StringBuilder all = new StringBuilder();
    String[] pages = PdfToText.of(pdf).split("\f", -1);
    for (int page = 0; page < pages.length - 1; page++) {
      String foot = "%d/%d".formatted(page + 1, pages.length - 1);
      String read = PdfToText.squeezed(pages[page]);
      assertThat(read).endsWith(foot);
      all.append(read, 0, read.length() - foot.length());
    }
    return all.toString();
  }
}
