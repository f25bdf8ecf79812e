package clinic.needlepoint.consent.ui;

import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Paragraph;

/** A screen that is only read: a heading and a few lines. */
final class Words {
  private final PatientFrame frame;

  Words(PatientFrame frame) {
    this.frame = frame;
  }

  void read(String headingKey, String textKey) {
    frame.room(
        new Page(
            "reading",
            new Heading(frame.getTranslation(headingKey)),
            new Paragraph(frame.getTranslation(textKey))));
  }
}
