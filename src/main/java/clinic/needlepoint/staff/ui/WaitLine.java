package clinic.needlepoint.staff.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;

/**
 * The sentence of a throttled sign-in, whose wait the page counts down. It is read aloud once: a
 * sentence that changes each second would never end.
 */
final class WaitLine extends Paragraph {
  private final Runnable over;

  WaitLine(Duration wait, Runnable over) {
    super();
    this.over = over;
    setText(getTranslation("staff.sign-in.wait", WaitWords.of(wait, this)));
    getElement().setAttribute("aria-hidden", "true");
    addAttachListener(attach ->
        getElement()
            .executeJs(
                "window.np && np.wait(this, $0, $1, $2, $3, $4)",
                (double) wait.toMillis(),
                getTranslation("staff.sign-in.wait", "%"),
                getTranslation("staff.wait.second"),
                getTranslation("staff.wait.seconds", "%"),
                getTranslation("staff.wait.minutes", "%")));
  }

  @ClientCallable
  void over() {
    over.run();
  }
}
