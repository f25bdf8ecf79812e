package clinic.needlepoint.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Hides and then wipes what an absent person left on the screen. The page counts the silence
 * itself, in which nobody touches it and nothing is read aloud, and the kiosk watches that the page
 * still speaks; the warning gives at least 20 seconds, and a touch anywhere or any key stays (WCAG
 * 2.2.1), as often as wanted.
 */
public final class PrivacyTimeout extends Div implements LocaleChangeObserver {
  private static final Duration SHORTEST_WARNING = Duration.ofSeconds(20);
  private static final String RING =
      """
      <svg viewBox="0 0 220 220" width="270" height="270">
      <circle cx="110" cy="110" r="92" fill="none" stroke="var(--np-line)" stroke-width="16"/>
      <circle class="hand" cx="110" cy="110" r="92" fill="none" stroke="var(--np-clay)" \
      stroke-width="16" stroke-linecap="round" stroke-dasharray="578.1 578.1" \
      transform="rotate(-90 110 110)"/></svg>
      """;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Duration idle;
  private final Duration warning;
  private final Runnable wipe;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile long heardAt = System.nanoTime();
  private @Nullable Thread watch;

  /**
   * Starts to count when it comes onto the page.
   *
   * @param idle silence until the warning
   * @param warning how long the warning stays; never under 20 seconds
   * @param wipe ends the visit of this screen
   */
  public PrivacyTimeout(Duration idle, Duration warning, Runnable wipe) {
    this.idle = idle;
    this.warning = warning.compareTo(SHORTEST_WARNING) < 0 ? SHORTEST_WARNING : warning;
    this.wipe = wipe;
    addClassName("timeout");
    getElement().setAttribute("hidden", true);
    getElement().setAttribute("role", "alertdialog");
    addAttachListener(attach ->
        getElement()
            .executeJs(
                "window.np && np.idle(this, $0, $1)",
                this.idle.toMillis(),
                this.warning.toMillis()));
  }

  /** Runs when it comes onto the page, too. */
  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setAttribute("aria-label", getTranslation("ui.timeout.title"));
    removeAll();
    add(screen());
  }

  private Div screen() {
    Span seconds = new Span(String.valueOf(warning.toSeconds()));
    seconds.addClassNames("big", "num");
    Div mid = new Div(seconds, new Span(getTranslation("ui.timeout.seconds")));
    mid.addClassName("mid");
    Div ring = new Div(Icon.drawing(RING), mid);
    ring.addClassName("ring");
    H1 title = new H1(getTranslation("ui.timeout.title"));
    Div words = new Div(title, new Hint(getTranslation("ui.timeout.reason")));
    Div room = new Div(ring, words);
    room.addClassName("t");
    Div bar = new Div(clear(), stay());
    bar.addClassName("timeout-bar");
    Div screen = new Div(room, bar);
    screen.addClassNames("screen", "timeout-screen");
    Div patient = new Div(screen);
    patient.addClassName("patient");
    return patient;
  }

  private com.vaadin.flow.component.html.NativeButton clear() {
    var clear = Buttons.plain(getTranslation("ui.timeout.clear"), this::expired);
    clear.getElement().setAttribute("data-clear", true);
    return clear;
  }

  private com.vaadin.flow.component.html.NativeButton stay() {
    var stay = Buttons.primary(getTranslation("ui.timeout.stay"), () -> {});
    stay.getElement().setAttribute("data-stay", true);
    return stay;
  }

  /** The page says that somebody is there: twice in an idle time at most, and only if so. */
  @ClientCallable
  void alive() {
    heardAt = System.nanoTime();
  }

  /** The page says that nobody came back. Runs once, however often it is said. */
  @ClientCallable
  void expired() {
    if (over.compareAndSet(false, true)) {
      try {
        wipe.run();
      } catch (RuntimeException exception) {
        // What cannot be wiped in order is gone with its page.
        UI.getCurrent().getPage().reload();
        throw exception;
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    alive();
    UI ui = attach.getUI();
    watch = Thread.ofVirtual().name("privacy-watch").start(() -> watch(ui));
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    if (watch != null && !watch.equals(Thread.currentThread())) {
      watch.interrupt();
    }
  }

  /** A page that fell silent altogether cannot be trusted to count: then the kiosk itself wipes. */
  private void watch(UI ui) {
    Duration silence = idle.plus(idle.dividedBy(2)).plus(warning).plus(GRACE);
    try {
      while (!over.get()) {
        Duration left = silence.minusNanos(System.nanoTime() - heardAt);
        if (left.isNegative() || left.isZero()) {
          var _ = ui.access(this::expired);
          return;
        }
        Thread.sleep(left);
      }
    } catch (InterruptedException off) {
      Thread.currentThread().interrupt();
    }
  }
}
