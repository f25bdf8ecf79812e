package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;

/** A short sound beside a verdict, never instead of its words. */
public enum Tone {
  /** Two rising notes. */
  OK("ok"),
  /** One note of the middle, three times. */
  CARE("care"),
  /** One low note, twice. */
  STOP("stop");

  private final String name;

  Tone(String name) {
    this.name = name;
  }

  /** Sounds in this browser, once the person has touched the page at least once. */
  public void sound(UI ui) {
    ui.getPage().executeJs("window.np && np.tone($0)", name);
  }
}
