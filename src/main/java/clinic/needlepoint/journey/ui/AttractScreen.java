package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.LanguageChoice;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Welcome; a language in one touch; start; quietly, the way for who was here before. */
final class AttractScreen {
  private AttractScreen() {}

  /** Where the screen leads. */
  record Ways(Runnable start, Runnable withCode, Runnable afterVisit) {}

  static void show(PatientFrame frame, Ways ways) {
    frame.show("journey.attract", () -> fill(frame, ways));
  }

  private static void fill(PatientFrame frame, Ways ways) {
    frame.corner(mark(frame));
    Div languages = new Div();
    languages.addClassName("lg");
    Messages.offered().stream()
        .filter(language ->
            !sameLanguage(language, com.vaadin.flow.component.UI.getCurrent().getLocale()))
        .forEach(language -> languages.add(LanguageChoice.button(language, frame::refresh)));
    Div words =
        new Div(
            new H1(frame.getTranslation("journey.attract.title")),
            new Hint(frame.getTranslation("journey.attract.hint")),
            languages);
    Div beside =
        new Div(
            Icon.of("pic-welcome").described(frame.getTranslation("journey.attract.picture")),
            Buttons.quiet(frame.getTranslation("aftercare.way"), ways.afterVisit()));
    beside.addClassName("beside");
    Div welcome = new Div(words, beside);
    welcome.addClassName("w");
    frame.room(welcome);
    frame.aside(frame.getTranslation("visit.code.way"), ways.withCode());
    frame.primary(frame.getTranslation("journey.attract.start"), ways.start());
  }

  /** The mark is the staff's way in: quiet, and no button a patient would take for theirs. */
  static Anchor mark(PatientFrame frame) {
    Anchor mark = new Anchor("/staff", "");
    mark.add(Icon.of("mark"), new Span("Needlepoint"));
    mark.addClassNames("top-title", "brand");
    mark.setAriaLabel(frame.getTranslation("journey.attract.staff"));
    return mark;
  }

  private static boolean sameLanguage(Locale one, Locale other) {
    return one.getLanguage().equals(other.getLanguage());
  }
}
