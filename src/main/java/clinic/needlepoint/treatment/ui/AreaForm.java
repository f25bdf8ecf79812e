package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks once a session which parts of the body are treated: labels are not for all of them. */
final class AreaForm extends Div {
  private final transient Set<BodyArea> chosen = EnumSet.noneOf(BodyArea.class);

  /**
   * @param before what was said before
   * @param then gets what is chosen, perhaps nothing
   */
  AreaForm(Say say, Collection<BodyArea> before, Consumer<Set<BodyArea>> then, Runnable back) {
    addClassName("area-form");
    chosen.addAll(before);
    Div areas = new Div();
    areas.addClassName("areas");
    for (BodyArea area : BodyArea.values()) {
      areas.add(toggle(say, area));
    }
    Div buttons =
        new Div(
            Buttons.plain(say.text("form.back"), back),
            Buttons.primary(say.text("areas.go"), () -> then.accept(Set.copyOf(chosen))));
    buttons.addClassName("typed-buttons");
    add(new H2(say.text("areas.title")), new Paragraph(say.text("areas.why")), areas, buttons);
  }

  private NativeButton toggle(Say say, BodyArea area) {
    NativeButton[] made = new NativeButton[1];
    made[0] =
        Buttons.plain(
            say.area(area),
            () -> {
              if (!chosen.remove(area)) {
                chosen.add(area);
              }
              press(made[0], chosen.contains(area));
            });
    press(made[0], chosen.contains(area));
    return made[0];
  }

  private static void press(NativeButton button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }
}
