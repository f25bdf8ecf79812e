package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The cards beside the gate: a picture, what to do, and how it stands. */
record SessionPanels(Say say) {
  Aside scan() {
    return card("scan", "pic-scanner");
  }

  /**
   * @param seen whether the beam broke
   * @param anotherPen takes another pen, while that may be
   */
  Aside disposal(boolean seen, String cartridge, @Nullable Runnable anotherPen) {
    Aside card = card("bin", "pic-sharps-bin");
    Paragraph which = new Paragraph(cartridge);
    which.addClassName("cap");
    card.add(
        which,
        seen
            ? new Status(Shape.OK, say.text("bin.seen")).pill()
            : new Status(Shape.UNKNOWN, say.text("bin.not-seen")).pill());
    if (anotherPen != null) {
      card.add(Buttons.quiet(say.text("pen.another"), anotherPen));
    }
    return card;
  }

  Aside done() {
    return card("done", "pic-clean");
  }

  Aside over(String sentence) {
    return plain(new H2(say.text("over.title")), new Paragraph(sentence));
  }

  Aside refused(String sentence) {
    H2 title = new H2(say.text("held-up.title"));
    return plain(title, new Status(Shape.STOP, sentence), new Paragraph(say.text("held-up.do")));
  }

  Aside form(Component form) {
    return plain(form);
  }

  private Aside card(String what, String picture) {
    Div pictures = new Div(Icon.of(picture));
    pictures.addClassName("picture");
    return plain(
        new H2(say.text(what + ".title")), pictures, new Paragraph(say.text(what + ".do")));
  }

  private static Aside plain(Component... content) {
    Aside card = new Aside(content);
    card.addClassName("card");
    return card;
  }
}
