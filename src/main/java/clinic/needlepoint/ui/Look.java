package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the person at this kiosk wants to read: language, size, contrast, and the rest of "easier to
 * read". Forgotten with {@link #reset}.
 */
public final class Look {
  /** What is either on or off, with the attribute of {@code <html>} that says so. */
  public enum Ease {
    CONTRAST("data-theme", "contrast"),
    LOW_REACH("data-reach", "low"),
    LESS_MOTION("data-motion", "reduced"),
    READ_ALOUD("data-voice", "on");

    private final String attribute;
    private final String value;

    Ease(String attribute, String value) {
      this.attribute = attribute;
      this.value = value;
    }
  }

  /** Steps of volume, 1 to 5; each person begins in the middle. */
  static final int LOUDEST = 5;

  static final int USUAL_VOLUME = 3;

  private static final String SIZE = "data-size";

  /** What one person chose. */
  private static final class Chosen {
    private TextSize size = TextSize.NORMAL;
    private final Map<Ease, Boolean> eases = new LinkedHashMap<>();
    private int volume = USUAL_VOLUME;
  }

  private Look() {}

  /** Whether the words are larger than usual, so that a page holds fewer of them. */
  public static boolean largerText(VaadinSession session) {
    return size(session) != TextSize.NORMAL;
  }

  public static TextSize size(VaadinSession session) {
    Chosen chosen = session.getAttribute(Chosen.class);
    return chosen == null ? TextSize.NORMAL : chosen.size;
  }

  public static void size(UI ui, TextSize size) {
    chosen(ui.getSession()).size = size;
    Client.html(ui, SIZE, size != TextSize.NORMAL, size.word());
  }

  public static boolean on(VaadinSession session, Ease ease) {
    Chosen chosen = session.getAttribute(Chosen.class);
    return chosen != null && Boolean.TRUE.equals(chosen.eases.get(ease));
  }

  public static void set(UI ui, Ease ease, boolean on) {
    chosen(ui.getSession()).eases.put(ease, on);
    Client.html(ui, ease.attribute, on, ease.value);
  }

  static int volume(VaadinSession session) {
    Chosen chosen = session.getAttribute(Chosen.class);
    return chosen == null ? USUAL_VOLUME : chosen.volume;
  }

  static void volume(UI ui, int volume) {
    chosen(ui.getSession()).volume = Math.clamp(volume, 1, LOUDEST);
  }

  /** Changes the language of every screen of this session, without losing what is typed. */
  public static void language(UI ui, Locale locale) {
    chosen(ui.getSession());
    speak(ui, locale);
  }

  private static void speak(UI ui, Locale locale) {
    ui.getSession().setLocale(locale);
    Client.html(ui, "lang", true, locale.getLanguage());
    Client.html(ui, "dir", true, direction(locale));
  }

  /** Whether somebody has chosen anything since the last {@link #reset}. */
  public static boolean touched(VaadinSession session) {
    return session.getAttribute(Chosen.class) != null;
  }

  /** As the next person should find it. Nothing is left in the session, either. */
  public static void reset(UI ui) {
    ui.getSession().setAttribute(Chosen.class, null);
    Client.html(ui, SIZE, false, "");
    for (Ease ease : Ease.values()) {
      Client.html(ui, ease.attribute, false, "");
    }
    speak(ui, Messages.offered().getFirst());
  }

  /** For a page that is loaded anew: what its {@code <html>} needs to say. */
  static Map<String, String> attributes(VaadinSession session) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (largerText(session)) {
      attributes.put(SIZE, size(session).word());
    }
    for (Ease ease : Ease.values()) {
      if (on(session, ease)) {
        attributes.put(ease.attribute, ease.value);
      }
    }
    return attributes;
  }

  private static Chosen chosen(VaadinSession session) {
    @Nullable Chosen before = session.getAttribute(Chosen.class);
    if (before != null) {
      return before;
    }
    Chosen made = new Chosen();
    session.setAttribute(Chosen.class, made);
    return made;
  }

  /** The value of {@code dir} for a language: "rtl" where lines run from the right. */
  public static String direction(Locale locale) {
    return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
  }
}
