package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.ScreeningPapers;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.BlankPaper;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Paper;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The health questions among the papers to be filled in by hand. */
@Component
class BlankQuestionnaire implements BlankPaper {
  private final ScreeningPapers papers;
  private final SignedInStaff signedIn;
  private final Messages messages;

  BlankQuestionnaire(ScreeningPapers papers, SignedInStaff signedIn, Messages messages) {
    this.papers = papers;
    this.signedIn = signedIn;
    this.messages = messages;
  }

  @Override
  public String name(Locale screen) {
    return messages.getTranslation("screening.paper.title", screen);
  }

  @Override
  public Paper in(Locale language) {
    StaffMember by = signedIn.require();
    return new Paper(
        papers.name() + "-" + language.getLanguage() + ".pdf",
        "application/pdf",
        out -> papers.blank(language, by, out));
  }
}
