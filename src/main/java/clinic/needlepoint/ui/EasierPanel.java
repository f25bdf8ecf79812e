package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * "Make it easier to read": size, contrast, low buttons, less motion and the voice, each one touch.
 * What is touched holds at once.
 */
final class EasierPanel extends Div {
  private final ReadAloud voice;
  private final Consumer<String> redraw;

  /**
   * @param redraw shows the screen anew as it is now, and says these words of it
   */
  EasierPanel(ReadAloud voice, Consumer<String> redraw) {
    this.voice = voice;
    this.redraw = redraw;
    addClassName("easier");
    add(sizes());
    ease(Look.Ease.CONTRAST);
    ease(Look.Ease.LOW_REACH);
    ease(Look.Ease.LESS_MOTION);
    if (voice.offered()) {
      addVoice();
    }
  }

  private Div sizes() {
    Div sizes = new Div();
    sizes.addClassName("sizes");
    sizes.getElement().setAttribute("role", "radiogroup");
    sizes.getElement().setAttribute("aria-label", getTranslation("ui.easier.size"));
    for (TextSize size : TextSize.values()) {
      sizes.add(size(size));
    }
    return sizes;
  }

  private NativeButton size(TextSize size) {
    String words = getTranslation("ui.easier.size." + size.word());
    boolean now = Look.size(UI.getCurrent().getSession()) == size;
    NativeButton button =
        toggle(
            words,
            now,
            () -> {
              Look.size(UI.getCurrent(), size);
              redraw.accept(getTranslation("ui.speech.chosen", words));
            });
    button.getElement().setAttribute("role", "radio");
    button.getElement().setAttribute("aria-checked", String.valueOf(now));
    return button;
  }

  private void ease(Look.Ease ease) {
    String words = getTranslation("ui.easier." + ease.name().toLowerCase(java.util.Locale.ROOT));
    boolean now = Look.on(UI.getCurrent().getSession(), ease);
    NativeButton button =
        toggle(
            words,
            now,
            () -> {
              Look.set(UI.getCurrent(), ease, !now);
              redraw.accept(getTranslation(now ? "ui.speech.off" : "ui.speech.on", words));
            });
    button.getElement().setAttribute("aria-pressed", String.valueOf(now));
    add(button);
  }

  private void addVoice() {
    boolean now = voice.on();
    String words = getTranslation("ui.easier.read_aloud");
    NativeButton button =
        toggle(
            words,
            now,
            () -> {
              voice.set(!now);
              redraw.accept(getTranslation("ui.speech.on", words));
            });
    button.getElement().setAttribute("aria-pressed", String.valueOf(now));
    add(button);
    if (now) {
      add(volume("minus", "ui.easier.quieter", -1), volume("plus", "ui.easier.louder", 1));
    }
  }

  private NativeButton volume(String icon, String key, int step) {
    NativeButton button =
        Buttons.before(
            icon,
            Buttons.plain(
                getTranslation(key),
                () -> {
                  UI ui = UI.getCurrent();
                  Look.volume(ui, Look.volume(ui.getSession()) + step);
                  redraw.accept(getTranslation("ui.easier.volume", Look.volume(ui.getSession())));
                }));
    button.addClassName("ease");
    return button;
  }

  /** The tick is what tells on from off, not the colour alone. */
  private static NativeButton toggle(String words, boolean now, Runnable act) {
    NativeButton button = Buttons.plain("", act);
    if (now) {
      button.add(Icon.drawing(YesNo.TICK));
    }
    button.add(new Span(words));
    button.addClassName("ease");
    return button;
  }
}
