package clinic.needlepoint.visit.ui;

import clinic.needlepoint.ui.DateOfBirthEntry;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.LetterEntry;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.Question;
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
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for the date of birth and for the first letters of both names, and says in the same words
 * whenever that finds nobody. A change of language keeps what is typed.
 */
public final class IdentificationStep {
  private static final DateOfBirthEntry.TypedDate NOTHING =
      new DateOfBirthEntry.TypedDate("", "", "");

  private final PatientFrame frame;
  private final Identification identification;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<Found> done;
  private final Runnable leave;
  private DateOfBirthEntry.TypedDate birth = NOTHING;
  private List<String> letters = List.of();

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

  void start(int step, int steps) {
    frame.progress(step, steps);
    askBirth();
  }

  private void askBirth() {
    showBirth(frame.getTranslation("visit.birth.question"));
    frame.onLanguage(locale -> askBirth());
  }

  /** The same screen with something to say about the date instead of the question. */
  private void correctBirth(TypedDate wrong) {
    showBirth(BirthWords.of(wrong, frame, locale()));
    frame.onLanguage(locale -> correctBirth(wrong));
  }

  private void showBirth(String words) {
    frame
        .room(new DateOfBirthEntry(words).show(birth).onChange(typed -> birth = typed))
        .back(leave)
        .next(this::takeBirth);
  }

  private void takeBirth() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    TypedDate typed = TypedDate.of(birth.year(), birth.month(), birth.day(), today);
    if (typed instanceof TypedDate.Possible possible) {
      askLetters(possible.birth());
    } else {
      correctBirth(typed);
    }
  }

  private void askLetters(DateOfBirth known) {
    LetterEntry entry =
        new LetterEntry(
            frame.getTranslation("visit.letters.given"),
            frame.getTranslation("visit.letters.family"));
    entry.show(letters).onChange(typed -> letters = typed);
    frame.room(entry).back(this::askBirth).next(() -> takeLetters(entry, known));
    frame.onLanguage(locale -> askLetters(known));
  }

  /** While a letter is missing its box asks for it, so there is nothing more to say. */
  private void takeLetters(LetterEntry entry, DateOfBirth known) {
    if (entry.complete()) {
      Initials typed = new Initials(entry.letters().getFirst(), entry.letters().getLast());
      birth = NOTHING;
      letters = List.of();
      identify(known, typed);
    }
  }

  private void identify(DateOfBirth known, Initials typed) {
    switch (identification.identify(known, typed)) {
      case Found found -> done.accept(found);
      case NotRecognised _ -> showNotRecognised();
      case Locked locked -> showLocked(locked.until());
    }
  }

  private void showNotRecognised() {
    show("visit.notFound", "");
    frame.back(leave).next(frame.getTranslation("visit.notFound.again"), this::askBirth);
    frame.onLanguage(locale -> showNotRecognised());
  }

  private void showLocked(Instant until) {
    show("visit.locked", When.time(until, zone, locale()));
    frame.noBack().primary(frame.getTranslation("visit.locked.close"), leave);
    frame.onLanguage(locale -> showLocked(until));
  }

  /** State, reason and next step. */
  private void show(String key, String value) {
    Div words =
        new Div(
            new Question(frame.getTranslation(key + ".state")),
            new Hint(frame.getTranslation(key + ".reason", value)),
            new Hint(frame.getTranslation(key + ".next")));
    words.getElement().setAttribute("role", "alert");
    frame.room(words);
  }

  private Locale locale() {
    return frame
        .getUI()
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .map(UI::getLocale)
        .orElse(Locale.ENGLISH);
  }
}
