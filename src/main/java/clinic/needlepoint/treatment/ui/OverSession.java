package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.treatment.SessionState;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Predicate;

/** What lies over the session's screen: the verdict, a complaint, word of a recall. */
final class OverSession extends Div {
  private static final String RECALLED = "recalled";

  /** One verdict, and nothing else. */
  void show(Component verdict) {
    removeAll();
    add(verdict);
  }

  /** Why something does not go now. What is below stays. */
  void complain(String sentence) {
    Banner banner = new Banner(Shape.WARN, sentence);
    banner.addClassName("complaint");
    add(banner);
  }

  void takeComplaintsBack() {
    remove(each -> each instanceof Banner && !each.hasClassName(RECALLED));
  }

  /** What is in use here is recalled: it is for the one who treats to stop, and they must know. */
  void tellOfRecall(SessionState state, Say say) {
    remove(each -> each.hasClassName(RECALLED));
    if (state.recalled().isEmpty() || state.session().closedAt().isPresent()) {
      return;
    }
    String lots =
        String.join(
            ", ", state.recalled().stream().map(use -> use.label().lot()).distinct().toList());
    boolean inHand = state.recalled().stream().anyMatch(CartridgeUse::toDispose);
    Banner banner =
        new Banner(
            Shape.STOP,
            say.text("recalled.what", lots),
            say.text(inHand ? "recalled.do" : "recalled.done"));
    banner.addClassNames("complaint", RECALLED);
    add(banner);
  }

  private void remove(Predicate<Component> which) {
    getChildren().filter(which).toList().forEach(this::remove);
  }
}
