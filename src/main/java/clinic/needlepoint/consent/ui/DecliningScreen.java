package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.DeclineReason;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;

/** Saying no, with dignity: a reason is welcome and never asked for. */
final class DecliningScreen {
  private final PatientFrame frame;
  private final String words;
  private final Runnable back;
  private final Consumer<Optional<DeclineReason>> decline;
  private final Runnable next;
  private Optional<DeclineReason> reason = Optional.empty();

  /**
   * Makes it.
   *
   * @param words the message key of what is said of a no
   */
  DecliningScreen(
      PatientFrame frame,
      String words,
      Runnable back,
      Consumer<Optional<DeclineReason>> decline,
      Runnable next) {
    this.frame = frame;
    this.words = words;
    this.back = back;
    this.decline = decline;
    this.next = next;
  }

  void show() {
    frame.show("consent.declining", this::fill);
  }

  private void fill() {
    Div reasons = new Div();
    reasons.addClassName("reasons");
    for (DeclineReason each : DeclineReason.values()) {
      reasons.add(reason(each));
    }
    frame.title(text("consent.declining.corner"));
    frame.room(
        new Page(
            "declining",
            new Heading(text("consent.declining.title")),
            new Hint(text(words)),
            reasons));
    frame.back(text("ui.back"), back);
    frame.finalAction(text("consent.declining.no"), this::declineNow);
  }

  private NativeButton reason(DeclineReason each) {
    boolean chosen = reason.equals(Optional.of(each));
    NativeButton button =
        Buttons.plain(
            text("consent.declining." + each.name().toLowerCase(java.util.Locale.ROOT)),
            () -> {
              reason = chosen ? Optional.empty() : Optional.of(each);
              frame.refresh();
            });
    button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    return button;
  }

  private void declineNow() {
    decline.accept(reason);
    frame.show("consent.declined", this::fillDeclined);
  }

  private void fillDeclined() {
    new Words(frame).read("consent.declined.title", "consent.declined.text");
    frame.noBack();
    frame.primary(text("ui.next"), next);
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }
}
