package clinic.needlepoint.visit.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.CodeEntry;
import clinic.needlepoint.ui.DateOfBirthEntry;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.LetterEntry;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CheckInCode;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.Identification;
import clinic.needlepoint.visit.IdentificationResult;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.IdentificationResult.Locked;
import clinic.needlepoint.visit.IdentificationResult.NotRecognised;
import clinic.needlepoint.visit.IdentificationResult.Waiting;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.TypedDate;
import clinic.needlepoint.visit.WaitingNumber;
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
 * Asks for the date of birth and for the first letters of both names, or takes a code, typed or
 * scanned, and says the same words whenever that finds nobody. A change of language keeps what is
 * typed.
 */
final class IdentificationStep {
  private static final int STEPS = 5;

  private final PatientFrame frame;
  private final Identification identification;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<Found> done;
  private final Runnable leave;
  private DateOfBirthEntry.Typed birth = DateOfBirthEntry.Typed.NOTHING;
  private List<String> letters = List.of();
  private String code = "";

  /** Whether the person said that they have no appointment. */
  private boolean walkIn;

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
    askBirth(Optional.empty());
  }

  void startWithCode() {
    askCode("visit.code.question");
  }

  private void askCode(String question) {
    frame.show(
        "visit.code",
        () -> {
          CodeEntry entry =
              new CodeEntry(
                  frame.getTranslation(question),
                  frame.getTranslation("visit.code.label"),
                  CheckInCode.CHARACTERS,
                  CheckInCode.LENGTH,
                  code,
                  typed -> code = typed);
          frame.room(entry, scanner());
          frame.back(frame.getTranslation("ui.back"), leave);
          frame.primary(frame.getTranslation("ui.next"), this::takeCode);
        });
  }

  /** What can be no code is a slip, told at once: no look-up happens and nothing counts. */
  private void takeCode() {
    Optional<CheckInCode> typed = CheckInCode.typed(code);
    boolean whole = code.length() == CheckInCode.LENGTH;
    if (typed.isEmpty()) {
      askCode(whole ? "visit.code.slip" : "visit.code.incomplete");
    } else {
      identify(typed.get());
    }
  }

  private ScanListener scanner() {
    return new ScanListener(this::scanned, unreadable -> askCode("visit.code.not-one"), clock);
  }

  private void scanned(Scan scan) {
    CheckInCode.scanned(scan.raw())
        .ifPresentOrElse(this::identify, () -> askCode("visit.code.not-one"));
  }

  private void identify(CheckInCode given) {
    forget();
    walkIn = false;
    show(identification.identify(given), () -> askCode("visit.code.question"), this::askAsWalkIn);
  }

  private void forget() {
    birth = DateOfBirthEntry.Typed.NOTHING;
    letters = List.of();
    code = "";
  }

  private void askAsWalkIn() {
    walkIn = true;
    askBirth(Optional.empty());
  }

  /** Asks, or says first what can not be right about the date. */
  private void askBirth(Optional<TypedDate> wrong) {
    frame.show(
        "visit.birth",
        () -> {
          frame.progress(1, STEPS);
          String words =
              wrong
                  .map(date -> BirthWords.of(date, frame, locale()))
                  .orElseGet(() -> frame.getTranslation("visit.birth.question"));
          frame.room(new DateOfBirthEntry(words, birth, typed -> birth = typed), scanner());
          frame.back(frame.getTranslation("ui.back"), leave);
          frame.primary(frame.getTranslation("ui.next"), this::takeBirth);
        });
  }

  private void takeBirth() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    TypedDate typed = TypedDate.of(birth.year(), birth.month(), birth.day(), today);
    if (typed instanceof TypedDate.Possible possible) {
      askLetters("visit.letters.question", possible.birth());
    } else {
      // What is missing can be added; what can not be is typed afresh.
      birth = typed instanceof TypedDate.Incomplete ? birth : DateOfBirthEntry.Typed.NOTHING;
      askBirth(Optional.of(typed));
    }
  }

  private void askLetters(String question, DateOfBirth known) {
    frame.show(
        "visit.letters",
        () -> {
          frame.progress(2, STEPS);
          List<String> labels =
              List.of(
                  frame.getTranslation("visit.letters.given"),
                  frame.getTranslation("visit.letters.family"));
          frame.room(
              new LetterEntry(
                  frame.getTranslation(question), labels, letters, typed -> letters = typed));
          frame.back(frame.getTranslation("ui.back"), () -> askBirth(Optional.empty()));
          frame.primary(frame.getTranslation("ui.next"), () -> takeLetters(known));
        });
  }

  private void takeLetters(DateOfBirth known) {
    if (letters.size() < 2 || letters.contains("")) {
      askLetters("visit.letters.incomplete", known);
      return;
    }
    Initials typed = new Initials(letters.getFirst(), letters.getLast());
    forget();
    if (walkIn) {
      waitAsWalkIn(known, typed);
    } else {
      show(
          identification.identify(known, typed),
          () -> askBirth(Optional.empty()),
          () -> waitAsWalkIn(known, typed));
    }
  }

  private void waitAsWalkIn(DateOfBirth known, Initials typed) {
    walkIn = false;
    show(identification.walkIn(known, typed), this::start, this::start);
  }

  /**
   * @param again what to try once more
   * @param without goes on without an appointment
   */
  private void show(IdentificationResult result, Runnable again, Runnable without) {
    switch (result) {
      case Found found -> done.accept(found);
      case NotRecognised(WaitingNumber ticket) -> showNotRecognised(ticket, again, without);
      case Waiting(WaitingNumber ticket) -> showWaiting(ticket);
      case Locked locked -> showLocked(locked.until());
    }
  }

  private void showNotRecognised(WaitingNumber ticket, Runnable again, Runnable without) {
    frame.show(
        "visit.not-found",
        () -> {
          frame.title(frame.getTranslation("visit.ticket", ticket.toString()));
          say("visit.not-found", "")
              .add(Buttons.plain(frame.getTranslation("visit.not-found.walk-in"), without));
          frame.back(frame.getTranslation("ui.back"), leave);
          frame.primary(frame.getTranslation("visit.not-found.again"), again);
        });
  }

  /** The same for everybody: what is booked or known is for staff to see. */
  private void showWaiting(WaitingNumber ticket) {
    frame.show(
        "visit.walk-in",
        () -> {
          frame.title(frame.getTranslation("visit.ticket", ticket.toString()));
          Div _ = say("visit.walk-in", ticket.toString());
          frame.finalAction(frame.getTranslation("visit.walk-in.done"), leave);
        });
  }

  private void showLocked(Instant until) {
    frame.show(
        "visit.locked",
        () -> {
          Div _ = say("visit.locked", When.time(until, zone, locale()));
          frame.finalAction(frame.getTranslation("visit.locked.close"), leave);
        });
  }

  /** State, reason and next step. */
  private Div say(String key, String value) {
    Div words =
        new Div(
            new Heading(frame.getTranslation(key + ".state")),
            new Hint(frame.getTranslation(key + ".reason", value)),
            new Hint(frame.getTranslation(key + ".next")));
    words.addClassName("said");
    words.getElement().setAttribute("role", "alert");
    frame.room(words);
    return words;
  }

  private Locale locale() {
    return frame
        .getUI()
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .map(UI::getLocale)
        .orElse(Locale.ENGLISH);
  }
}
