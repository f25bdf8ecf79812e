package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One free choice in a row: icon, words, Yes and No, none chosen before. */
public final class YesNo extends Div {
  static final String TICK =
      "<svg viewBox=\"0 0 32 32\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"5\""
          + " stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"m5 17 8 8L27 8\"/></svg>";

  private final NativeButton yes;
  private final NativeButton no;

  public YesNo(String icon, String words, @Nullable Boolean chosen, Consumer<Boolean> choose) {
    addClassName("yes-no");
    getElement().setAttribute("role", "radiogroup");
    getElement().setAttribute("aria-label", words);
    yes = choice(true, choose);
    no = choice(false, choose);
    add(Icon.of(icon), new Span(words), yes, no);
    mark(chosen);
  }

  private NativeButton choice(boolean value, Consumer<Boolean> choose) {
    NativeButton button = Buttons.typed(new NativeButton());
    button.addClassName("yn");
    button.getElement().setAttribute("role", "radio");
    button.addClickListener(click -> {
      mark(value);
      choose.accept(value);
    });
    return button;
  }

  private void mark(@Nullable Boolean chosen) {
    fill(yes, "ui.yes", Boolean.TRUE.equals(chosen));
    fill(no, "ui.no", Boolean.FALSE.equals(chosen));
  }

  private void fill(NativeButton button, String key, boolean on) {
    button.removeAll();
    if (on) {
      button.add(Icon.drawing(TICK));
    }
    button.add(new Span(getTranslation(key)));
    button.getElement().setAttribute("aria-checked", String.valueOf(on));
  }
}
