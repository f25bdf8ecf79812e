package clinic.needlepoint.screening;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The health questions without a screen. What is marked there is entered at the kiosk. */
@Service
public class ScreeningPapers {
  private final Questionnaires questionnaires;
  private final ScreeningTexts texts;
  private final Judgement judgement;
  private final Sites sites;
  private final Clock clock;

  ScreeningPapers(
      Questionnaires questionnaires,
      ScreeningTexts texts,
      Judgement judgement,
      Sites sites,
      Clock clock) {
    this.questionnaires = questionnaires;
    this.texts = texts;
    this.judgement = judgement;
    this.sites = sites;
    this.clock = clock;
  }

  /** What is asked today: "screening-2". */
  public String name() {
    Questionnaire questionnaire = questionnaires.inForce();
    return questionnaire.id() + "-" + questionnaire.version();
  }

  /**
   * Writes the questionnaire in force as PDF/A-2a, with boxes to mark. It names nobody, and says of
   * no answer what it means.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever has no business with patients
   */
  public void blank(Locale language, StaffMember by, OutputStream out) throws IOException {
    by.require(Permission.SEE_ARRIVALS, judgement.today());
    new BlankScreeningPdf(sites.require(), questionnaires.inForce(), texts, language)
        .write(out, clock.instant());
  }
}
