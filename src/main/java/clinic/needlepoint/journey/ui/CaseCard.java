package clinic.needlepoint.journey.ui;

import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CheckInCase;
import clinic.needlepoint.visit.IdentityCard;
import clinic.needlepoint.visit.VisitId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** One person who was sent to staff: their number, why, and what fits what they typed. */
final class CaseCard extends Div {
  /** What can be done about it. */
  record Acts(Consumer<VisitId> give, Runnable takeIn, Runnable sendAway) {}

  private final ZoneId zone;
  private final LocalDate today;

  /**
   * @param call the button that calls them
   */
  CaseCard(CheckInCase open, ZoneId zone, LocalDate today, Acts acts, Component call) {
    this.zone = zone;
    this.today = today;
    addClassNames("card", "case");
    String key = "visit.desk.why." + open.why().word();
    add(
        new Status(
            open.pressing() ? Shape.WARN : Shape.UNKNOWN,
            getTranslation(
                "visit.desk.case",
                open.ticket().toString(),
                When.time(open.at(), zone, getLocale()),
                getTranslation(key))),
        new Paragraph(getTranslation(key + ".line")));
    open.walkIn()
        .ifPresent(said ->
            add(
                new Paragraph(
                    getTranslation(
                        "visit.desk.said",
                        When.day(said.birth().date(), getLocale()),
                        said.initials().given(),
                        said.initials().family()))));
    open.candidates().forEach(candidate -> add(candidate(candidate, acts)));
    Div end = new Div(call);
    end.addClassName("acts-end");
    if (open.walkIn().isPresent()) {
      end.add(Buttons.plain(getTranslation("visit.desk.take-in"), acts.takeIn()));
    }
    end.add(Buttons.plain(getTranslation("visit.desk.send-away"), acts.sendAway()));
    add(end);
  }

  private Div candidate(IdentityCard card, Acts acts) {
    Div row = new Div(new Span(words(card)));
    row.addClassName("candidate");
    boolean today =
        LocalDate.ofInstant(card.visit().dueAt(), zone).equals(this.today) && card.bookedHere();
    if (today) {
      row.add(
          Buttons.plain(
              getTranslation("visit.desk.give.this", card.visit().initials()),
              () -> acts.give().accept(card.visit().id())));
    }
    return row;
  }

  private String words(IdentityCard card) {
    String due = When.dayAndTime(card.visit().dueAt(), zone, getLocale());
    String line =
        getTranslation(
            "visit.desk.card",
            card.visit().initials(),
            card.visit().reference(),
            When.day(card.birth(), getLocale()),
            due);
    if (card.cancelled()) {
      return line + " " + getTranslation("visit.desk.card.cancelled");
    }
    return card.elsewhere()
        .map(clinic -> line + " " + getTranslation("visit.desk.card.elsewhere", clinic))
        .orElse(line);
  }
}
