package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDocument;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Supplier;

/**
 * What is going to be signed, word for word: the text on this screen is the text that is hashed. It
 * can be moved by two buttons, because a drag is not for every hand.
 */
final class DocumentScreen {
  private static final String MOVE = "this.scrollBy({top: $0 * this.clientHeight * 0.8})";

  private final Taking taking;
  private final Supplier<ConsentDocument> document;
  private final Runnable back;
  private final Runnable sign;
  private final Runnable decline;
  private final Runnable ways;

  DocumentScreen(
      Taking taking,
      Supplier<ConsentDocument> document,
      Runnable back,
      Runnable sign,
      Runnable decline,
      Runnable ways) {
    this.taking = taking;
    this.document = document;
    this.back = back;
    this.sign = sign;
    this.decline = decline;
    this.ways = ways;
  }

  void show() {
    taking.frame().show("consent.summary", this::fill);
  }

  private void fill() {
    Div paper = new Div(document.get().text());
    paper.addClassName("paper");
    paper.getElement().setAttribute("tabindex", "0");
    paper.getElement().setAttribute("role", "region");
    paper.getElement().setAttribute("data-scrolls", true);
    paper.getElement().setAttribute("aria-label", taking.text("consent.summary.document"));
    Div move = new Div(mover(paper, "up", -1), mover(paper, "down", 1));
    move.addClassName("move");
    Div both = new Div(paper, move);
    both.addClassName("document");
    Div acts =
        new Div(
            Buttons.quiet(taking.text("consent.decline"), decline),
            Buttons.quiet(taking.text("consent.ways"), ways));
    acts.addClassName("ways");
    taking
        .frame()
        .title(taking.text("consent.summary.version", String.valueOf(taking.form().version())));
    taking.frame().room(new Page("certify", both, acts));
    taking.frame().back(taking.text("ui.back"), back);
    taking.frame().primary(taking.text("consent.summary.sign"), sign);
  }

  private NativeButton mover(Div paper, String icon, int direction) {
    return Buttons.tool(
        icon,
        taking.text("consent.summary." + icon),
        () -> paper.getElement().executeJs(MOVE, direction));
  }
}
