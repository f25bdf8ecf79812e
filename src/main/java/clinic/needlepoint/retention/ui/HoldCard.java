package clinic.needlepoint.retention.ui;

import clinic.needlepoint.retention.HoldReason;
import clinic.needlepoint.retention.LegalHold;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;

/** Places a legal hold for one of four reasons, or lifts the one that stands. */
final class HoldCard extends Div {
  HoldCard(Optional<LegalHold> hold, Consumer<HoldReason> place, Runnable lift) {
    addClassName("rows");
    add(new H2(getTranslation("retention.hold")));
    hold.ifPresentOrElse(standing -> standing(standing, lift), () -> none(place));
  }

  private void standing(LegalHold hold, Runnable lift) {
    add(
        new Paragraph(getTranslation("retention.hold.stands", words(hold.reason()))),
        new Div(Buttons.plain(getTranslation("retention.hold.lift"), lift)));
  }

  private void none(Consumer<HoldReason> place) {
    Div reasons = new Div();
    reasons.addClassName("kinds");
    reasons.getElement().setAttribute("role", "group");
    reasons.getElement().setAttribute("aria-label", getTranslation("retention.hold.why"));
    for (HoldReason reason : HoldReason.values()) {
      reasons.add(Buttons.plain(words(reason), () -> place.accept(reason)));
    }
    add(new Paragraph(getTranslation("retention.hold.why")), reasons);
  }

  private String words(HoldReason reason) {
    return getTranslation("retention.hold." + reason.word());
  }
}
