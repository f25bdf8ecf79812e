package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to whoever is at this screen. The sound of a text has an address of its own, random and
 * known to this session only; it is given out once and kept by nobody.
 */
final class ReadAloud {
  private static final int GONE = 404;

  private final Component screen;
  private final Voice voice;
  private Voice.@Nullable Sound sound;
  private @Nullable StreamRegistration address;

  /**
   * @param screen what the sound belongs to
   */
  ReadAloud(Component screen, Voice voice) {
    this.screen = screen;
    this.voice = voice;
  }

  /** Whether the kiosk has a voice for the language of the screen. */
  boolean offered() {
    return voice.speaks(UI.getCurrent().getLocale());
  }

  boolean on() {
    return Look.on(UI.getCurrent().getSession(), Look.Ease.READ_ALOUD) && offered();
  }

  void set(boolean on) {
    Look.set(UI.getCurrent(), Look.Ease.READ_ALOUD, on);
    if (!on) {
      stop();
    }
  }

  /** Says this in place of whatever is being said, if the person wants to be read to. */
  void say(String words) {
    if (words.isBlank() || !on()) {
      return;
    }
    stop();
    UI ui = UI.getCurrent();
    Voice.Sound next = voice.say(words, ui.getLocale());
    sound = next;
    address =
        ui.getSession().getResourceRegistry().registerResource(new Once(next), screen.getElement());
    screen
        .getElement()
        .executeJs(
            "window.np && np.say($0, $1)",
            String.valueOf(address.getResourceUri()),
            (double) Look.volume(ui.getSession()) / Look.LOUDEST);
  }

  /** Ends the sound, the making of it, and its address. */
  void stop() {
    if (sound != null) {
      sound.stop();
      sound = null;
    }
    if (address != null) {
      address.unregister();
      address = null;
    }
    screen.getElement().executeJs("window.np && np.hush && np.hush()");
  }

  /** Gives the sound to the first who asks, and to nobody after. */
  private static final class Once implements DownloadHandler {
    private static final long serialVersionUID = 1;

    private final transient AtomicReference<Voice.@Nullable Sound> left;

    Once(Voice.Sound sound) {
      this.left = new AtomicReference<>(sound);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
      Voice.Sound now = left.getAndSet(null);
      Optional<byte[]> wav = now == null ? Optional.empty() : now.wav();
      if (wav.isEmpty()) {
        event.getResponse().sendError(GONE, "");
        return;
      }
      event.getResponse().setHeader("Cache-Control", "no-store");
      event.setContentType("audio/wav");
      event.setContentLength(wav.get().length);
      event.getOutputStream().write(wav.get());
    }
  }
}
