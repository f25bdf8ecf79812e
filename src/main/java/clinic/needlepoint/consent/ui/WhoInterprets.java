package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Interpreter;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.ui.PatientFrame;
import java.util.List;
import java.util.function.Consumer;

/** Somebody interprets: under which name or number, into which language, and from where. */
final class WhoInterprets {
  private final PatientFrame frame;
  private final Consumer<Interpreter> named;
  private final Runnable back;

  WhoInterprets(PatientFrame frame, Consumer<Interpreter> named, Runnable back) {
    this.frame = frame;
    this.named = named;
    this.back = back;
  }

  void show() {
    new OneField(frame, "interpreter", typed -> askLanguage(Interpreter.who(typed)), back).show();
  }

  private void askLanguage(String who) {
    new OneField(
            frame,
            "interpreter-language",
            typed -> askMode(who, new PrintedName(typed)),
            this::show)
        .show();
  }

  private void askMode(String who, PrintedName language) {
    new OneTouch<>(
            frame,
            "interpreter-mode",
            List.of(Interpreter.Mode.values()),
            mode -> "consent.interpreter-mode." + mode.word(),
            mode -> named.accept(new Interpreter(who, language, mode)),
            () -> askLanguage(who))
        .show();
  }
}
