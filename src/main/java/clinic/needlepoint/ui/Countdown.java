package clinic.needlepoint.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/**
 * "Clears in 12 s": counts down in the page, from the start again at each touch, and then runs
 * once.
 */
public final class Countdown extends Div {
  private final Runnable over;

  /**
   * Starts when it comes onto the page.
   *
   * @param messageKey of words with the seconds as {0}
   * @param time until it runs
   * @param over runs at the end
   */
  public Countdown(String messageKey, Duration time, Runnable over) {
    this.over = over;
    addClassName("left");
    Span disc = new Span();
    disc.addClassName("t");
    disc.getElement().setAttribute("aria-hidden", "true");
    Span words = new Span(getTranslation(messageKey, time.toSeconds()));
    words.addClassName("num");
    add(disc, words);
    addAttachListener(attach ->
        getElement()
            .executeJs(
                "window.np && np.countdown(this, $0, $1)",
                time.toSeconds(),
                getTranslation(messageKey, "%")));
  }

  @ClientCallable
  void over() {
    over.run();
  }
}
