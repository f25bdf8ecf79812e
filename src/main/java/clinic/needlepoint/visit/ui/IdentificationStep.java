package clinic.needlepoint.visit.ui;

import clinic.needlepoint.ui.DateOfBirthEntry;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.LetterEntry;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.Identification;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.TypedDate;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Asks for the date of birth and for the first letters of both names, and says in the same words
 * whenever that finds nobody. Nothing typed outlives the screen it was typed on, but for the date
 * while the letters are asked for.
 */
final class IdentificationStep {
  private static final int STEP = 1;
  private static final int STEPS = 5;

  private final PatientFrame frame;
  private final Identification identification;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<Found> done;
  private final Runnable leave;

  IdentificationStep(
      PatientFrame frame,
      Identification identification,
      ZoneId zone,
      Clock clock,
      Consumer<Found> done,
      Runnable leave) {
    this.frame = frame;
    this.identification = identification;
    this.zone = zone;
    this.clock = clock;
    this.done = done;
    this.leave = leave;
  }

  void start() {
    frame.show("visit.birth", () -> fillBirth(text("visit.birth.question")));
  }

  /** The same screen with something to say about the date in place of the question. */
  private void correctBirth(TypedDate wrong) {
    frame.show("visit.birth", () -> fillBirth(BirthWords.of(wrong, frame, locale())));
  }

  private void fillBirth(String words) {
    DateOfBirthEntry entry = new DateOfBirthEntry(words, () -> {});
    frame.progress(STEP, STEPS);
    frame.room(entry);
    frame.back(text("ui.back"), leave);
    frame.primary(text("ui.next"), () -> takeBirth(entry));
  }

  private void takeBirth(DateOfBirthEntry entry) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    TypedDate typed = TypedDate.of(entry.year(), entry.month(), entry.day(), today);
    if (typed instanceof TypedDate.Possible possible) {
      frame.show("visit.letters", () -> fillLetters("visit.letters.question", possible.birth()));
    } else {
      correctBirth(typed);
    }
  }

  private void fillLetters(String question, DateOfBirth birth) {
    LetterEntry entry =
        new LetterEntry(
            text(question),
            List.of(text("visit.letters.given"), text("visit.letters.family")),
            () -> {});
    frame.progress(STEP, STEPS);
    frame.room(entry);
    frame.back(text("ui.back"), this::start);
    frame.primary(text("ui.next"), () -> takeLetters(entry, birth));
  }

  private void takeLetters(LetterEntry entry, DateOfBirth birth) {
    if (!entry.complete()) {
      frame.show("visit.letters", () -> fillLetters("visit.letters.incomplete", birth));
      return;
    }
    Initials typed = new Initials(entry.letters().getFirst(), entry.letters().getLast());
    switch (identification.identify(birth, typed)) {
      case Found found -> done.accept(found);
      case NotRecognised _ -> frame.show("visit.not-found", this::fillNotFound);
      case Locked locked -> frame.show("visit.locked", () -> fillLocked(locked.until()));
    }
  }

  private void fillNotFound() {
    say("visit.not-found", "");
    frame.back(text("ui.back"), leave);
    frame.primary(text("visit.not-found.again"), this::start);
  }

  private void fillLocked(Instant until) {
    say("visit.locked", When.time(until, zone, locale()));
    frame.finalAction(text("visit.locked.close"), leave);
  }

  /** State, reason and next step. */
  private void say(String key, String value) {
    Div words =
        new Div(
            new Heading(text(key + ".state")),
            new Hint(frame.getTranslation(key + ".reason", value)),
            new Hint(text(key + ".next")));
    words.getElement().setAttribute("role", "alert");
    frame.room(words);
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
