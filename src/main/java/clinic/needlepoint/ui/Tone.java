package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/** A short sound beside a verdict, never instead of its words. */
public enum Tone {
  /** Two rising notes. */
  OK("ok"),
  /** One note of the middle, three times. */
  CARE("care"),
  /** One low note, twice. */
  STOP("stop"),
  /** Three notes, high, low and high: somebody is wanted. */
  ALARM("alarm");

  private final String name;

  Tone(String name) {
    this.name = name;
  }

  /** Sounds in this browser, once the person has touched the page at least once. */
  public void sound(UI ui) {
    ui.getPage().executeJs("window.np && np.tone($0)", name);
  }

  /**
   * Sounds again and again for as long as the component is on the page, and no sooner after the
   * last time when another page takes it over.
   */
  public void repeat(Component meanwhile, Duration every) {
    meanwhile
        .getElement()
        .executeJs("window.np && np.repeat(this, $0, $1)", name, every.toMillis());
  }

  /** Ends what {@link #repeat} began. */
  public static void still(Component meanwhile) {
    meanwhile.getElement().executeJs("window.np && np.repeat(this, '', 0)");
  }

  /** Makes repeated tones in this browser wait; single ones sound. */
  public static void mute(UI ui, Duration time) {
    ui.getPage().executeJs("window.np && np.mute($0)", time.toMillis());
  }
}
