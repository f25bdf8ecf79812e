package clinic.needlepoint.journey.ui;

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

/** Welcome; a language in one touch; start. */
final class AttractScreen {
  private AttractScreen() {}

  static void show(PatientFrame frame, Runnable start, Runnable withCode) {
    frame.show("journey.attract", () -> fill(frame, start, withCode));
  }

  private static void fill(PatientFrame frame, Runnable start, Runnable withCode) {
    frame.corner(mark(frame));
    Div languages = new Div();
    languages.addClassName("lg");
    Messages.LANGUAGES.stream()
        .filter(language ->
            !sameLanguage(language, com.vaadin.flow.component.UI.getCurrent().getLocale()))
        .forEach(language -> languages.add(LanguageChoice.button(language, frame::refresh)));
    Div words =
        new Div(
            new H1(frame.getTranslation("journey.attract.title")),
            new Hint(frame.getTranslation("journey.attract.hint")),
            languages);
    Div welcome =
        new Div(
            words,
            Icon.of("pic-welcome").described(frame.getTranslation("journey.attract.picture")));
    welcome.addClassName("w");
    frame.room(welcome);
    frame.aside(frame.getTranslation("visit.code.way"), withCode);
    frame.primary(frame.getTranslation("journey.attract.start"), start);
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
