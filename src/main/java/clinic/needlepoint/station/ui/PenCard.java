package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.PenStanding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One pen: whether it is ready, what is known of it, and what to do now. */
final class PenCard extends Section {
  PenCard(PenStanding pen, PenWords words, Component... acts) {
    addClassNames("card", "pen-card");
    Span which =
        new Span(
            pen.dock().isPresent()
                ? words.say("which", pen.pen().model(), String.valueOf(pen.dock().getAsInt()))
                : words.say("which.no-dock", pen.pen().model()));
    which.addClassName("cap");
    Div head = new Div(new Div(new H2(pen.serial()), which), words.status(pen));
    head.addClassName("pen-top");
    Div facts =
        new Div(new Span(words.charge(pen)), new Span(words.clean(pen)), new Span(words.left(pen)));
    facts.addClassName("pen-facts");
    add(head, facts);
    pen.pen()
        .out()
        .ifPresent(out ->
            facts.add(
                new Span(
                    words.say("out", words.at(out.since()), out.reason(), words.who(out.by())))));
    words.next(pen).map(Paragraph::new).ifPresent(this::doNow);
    if (acts.length > 0) {
      Div row = new Div(acts);
      row.addClassName("pen-acts");
      add(row);
    }
  }

  private void doNow(Paragraph sentence) {
    sentence.addClassName("pen-next");
    add(sentence);
  }
}
