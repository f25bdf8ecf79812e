package clinic.needlepoint.aftercare;

import clinic.needlepoint.document.PdfReport;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The paper that somebody takes home. It bears no name: whoever finds it learns of nobody. */
final class AftercarePdf {
  private static final Messages MESSAGES = new Messages();
  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  private final Site site;
  private final AftercarePaper paper;
  private final ClinicNumbers numbers;
  private final Locale language;

  AftercarePdf(Site site, AftercarePaper paper, ClinicNumbers numbers) {
    this.site = site;
    this.paper = paper;
    this.numbers = numbers;
    this.language = paper.language();
  }

  void write(OutputStream out, Instant made) throws IOException {
    String title = paper.text().title().in(language);
    try (PdfReport page =
        PdfReport.document(out, SCRATCH, title, language, made.atZone(site.zone()))) {
      page.fact(say("clinic"), site.name());
      page.fact(say("treated"), When.day(paper.treated().day(), language));
      page.fact(say("next"), paper.next().map(this::day).orElseGet(() -> say("next-none")));
      page.fact(say("telephone"), numbers.telephone().orElse("____________________"));
      page.fact(say("emergency"), numbers.emergency().orElseGet(() -> say("emergency-local")));
      page.gap();
      for (AftercarePaper.Section section : paper.sections()) {
        page.heading(
            MESSAGES.getTranslation("aftercare.section." + section.kind().word(), language));
        for (String line : section.lines()) {
          page.paragraph("- " + line);
        }
        page.gap();
      }
      code(page);
      page.sentence(say(paper.approved() ? "version" : "version-proposed", paper.text().name()));
    }
  }

  private void code(PdfReport page) throws IOException {
    page.heading(say("code"));
    page.text(paper.code().spaced());
    page.paragraph(say("code-for"));
    page.paragraph(say("code-until", When.day(paper.expires(), site.zone(), language)));
    page.gap();
  }

  private String day(LocalDate date) {
    return When.weekday(date, language);
  }

  private String say(String key, Object... values) {
    return MESSAGES.getTranslation("aftercare.paper." + key, language, values);
  }
}
