package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.HowFar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * How far an export is: a bar, the same in words, and for a screen reader one sentence at each
 * quarter, because nobody wants to hear every percent.
 */
final class ProgressLine extends Div {
  private static final int QUARTER = 25;

  private final Element bar = new Element("progress");
  private final Span words = new Span();
  private final Span said = new Span();
  private int quarter = -1;

  ProgressLine() {
    addClassName("how-far");
    bar.setAttribute("max", "100");
    bar.setAttribute("aria-label", getTranslation("export.progress.bar"));
    words.addClassNames("how-far__words", "num");
    said.addClassName("sr");
    said.getElement().setAttribute("role", "status");
    getElement().appendChild(bar);
    add(words, said);
  }

  /**
   * Shows it.
   *
   * @param reads whether the last step reads back what was written
   */
  void show(HowFar far, boolean reads) {
    int percent = far.percent();
    bar.setAttribute("value", String.valueOf(percent));
    words.setText(
        getTranslation(key(far, reads), percent, far.done(), far.of(), far.step(), far.steps()));
    if (percent / QUARTER > quarter) {
      quarter = percent / QUARTER;
      said.setText(getTranslation("export.progress.said", percent));
    }
  }

  private static String key(HowFar far, boolean reads) {
    if (reads && far.step() == far.steps()) {
      return "export.progress.reads";
    }
    return far.of() == 0 ? "export.progress.begins" : "export.progress.records";
  }
}
