package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.KeyboardLayout;
import clinic.needlepoint.scanner.SelfTest;
import clinic.needlepoint.scanner.SelfTestCode;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** One code to scan, and below it what arrived of it. */
final class SelfTestCard extends Section {
  private final Div found = new Div();

  SelfTestCard(SelfTestCode code) {
    String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    addClassNames("card", "self-test", "self-test--" + name);
    found.addClassName("found");
    found.getElement().setAttribute("aria-live", "polite");
    found.add(new Status(Shape.WAIT, getTranslation("scanner.setup.waits")));
    String title = getTranslation("scanner.setup." + name);
    Icon drawing = Icon.drawing(svg(code)).described(title);
    drawing.addClassName("code");
    add(drawing, new Div(new H2(title), found));
  }

  /** Ten modules of white around it, which is what a linear code needs; a matrix needs one. */
  private static String svg(SelfTestCode code) {
    boolean linear = code.height() == 1;
    int height = linear ? 48 : code.height();
    int width = code.width();
    int quiet = linear ? 10 : 2;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" stroke=\"none\" d=\"M%d %dh%dv%dh-%dz\"/><path fill=\"#000\" stroke=\"none\" transform=\"scale(1 %d)\" d=\"%s\"/></svg>"
        .formatted(
            -quiet,
            -2,
            width + 2 * quiet,
            height + 4,
            -quiet,
            -2,
            width + 2 * quiet,
            height + 4,
            width + 2 * quiet,
            linear ? height : 1,
            code.path());
  }

  void show(SelfTest test, KeyboardLayout readBy) {
    found.removeAll();
    line("separator", test.separator());
    line("letters", test.letters() && test.setTo().isEmpty());
    line("digits", test.digits());
    test.setTo().ifPresent(set -> advise("set.layout", name(set), name(readBy)));
    if (!test.separator()) {
      advise("set.separator");
    }
    if (!test.letters()) {
      advise("set.letters");
    }
    if (!test.digits()) {
      advise("set.digits");
    }
  }

  private void line(String what, boolean arrived) {
    String key = "scanner.setup." + what + (arrived ? ".arrived" : ".lost");
    found.add(new Status(arrived ? Shape.OK : Shape.STOP, getTranslation(key)));
  }

  private void advise(String key, Object... values) {
    found.add(new Paragraph(getTranslation("scanner.setup." + key, values)));
  }

  private String name(KeyboardLayout layout) {
    return getTranslation("scanner.layout." + layout.name().toLowerCase(Locale.ROOT));
  }
}
