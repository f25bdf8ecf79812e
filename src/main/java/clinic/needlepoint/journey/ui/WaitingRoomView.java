package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.WaitingNumbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;

/**
 * A second screen, for everybody who waits: numbers that are called, and nothing else. No name, no
 * letter of one, no time of an appointment and no treatment is ever sent to it.
 */
@Route("waiting")
@PageTitle("Needlepoint")
@AnonymousAllowed
class WaitingRoomView extends Div {
  private static final int SHOWN = 3;

  private final WaitingNumbers numbers;
  private final Main main = new Main();

  WaitingRoomView(WaitingNumbers numbers, LiveArrivals live) {
    this.numbers = numbers;
    addClassName("waiting-room");
    main.getElement().setAttribute("aria-live", "polite");
    add(main);
    live.keep(this, this::refresh);
    refresh();
  }

  private void refresh() {
    List<WaitingNumber> called = numbers.called();
    main.removeAll();
    if (called.isEmpty()) {
      main.add(inEachLanguage("journey.waiting.nobody", ""));
      return;
    }
    H1 newest = new H1(called.getFirst().toString());
    newest.addClassName("num");
    main.add(newest, inEachLanguage("journey.waiting.called", called.getFirst().toString()));
    if (called.size() > 1) {
      main.add(before(called.subList(1, Math.min(SHOWN, called.size()))));
    }
  }

  private static Component before(List<WaitingNumber> called) {
    OrderedList list = new OrderedList();
    called.forEach(number -> list.add(new ListItem(number.toString())));
    list.addClassNames("num", "before");
    return list;
  }

  /** The room speaks more than one language, and nobody chooses for it. */
  private Div inEachLanguage(String key, String number) {
    Div lines = new Div();
    for (Locale language : Messages.offered()) {
      Paragraph line = new Paragraph(new Span(getTranslation(language, key, number)));
      line.getElement().setAttribute("lang", language.getLanguage());
      line.getElement().setAttribute("dir", "auto");
      lines.add(line);
    }
    return lines;
  }
}
