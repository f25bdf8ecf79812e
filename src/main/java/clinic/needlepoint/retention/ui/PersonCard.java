package clinic.needlepoint.retention.ui;

import clinic.needlepoint.retention.Hindrance;
import clinic.needlepoint.retention.Hindrance.ClockFree;
import clinic.needlepoint.retention.Hindrance.Held;
import clinic.needlepoint.retention.Hindrance.Inside;
import clinic.needlepoint.retention.Hindrance.UnderWay;
import clinic.needlepoint.retention.Kept;
import clinic.needlepoint.retention.PersonOnFile;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who it is, what is kept, how long, who says so, and whether it may go. */
final class PersonCard extends Div {
  private final ZoneId zone;

  PersonCard(PersonOnFile found, ZoneId zone) {
    this.zone = zone;
    addClassName("rows");
    Paragraph who =
        new Paragraph(
            getTranslation(
                "retention.person",
                found.patient().given() + " " + found.patient().family(),
                day(found.patient().birth())));
    who.addClassName("key-t");
    add(who);
    found.kept().forEach(kept -> add(row(kept)));
    add(
        found
            .hindrance()
            .map(this::hindrance)
            .orElseGet(() -> banner(Shape.OK, "retention.free", "retention.free.more")));
  }

  private Div row(Kept kept) {
    Paragraph what =
        new Paragraph(
            getTranslation(
                "retention.kept",
                getTranslation("retention.kind." + kept.kind().word()),
                kept.records(),
                day(kept.last()),
                day(kept.until())));
    Paragraph source = new Paragraph(getTranslation("retention.source", kept.rule().source()));
    source.addClassName("cap");
    Div row = new Div(new Div(what, source)); // one below the other
    row.addClassNames("card", "row");
    return row;
  }

  private Banner hindrance(Hindrance hindrance) {
    return switch (hindrance) {
      case ClockFree() -> banner(Shape.UNKNOWN, "retention.clock", "retention.clock.more");
      case UnderWay() -> banner(Shape.STOP, "retention.under-way", "retention.under-way.more");
      case Held(var hold) ->
          new Banner(
              Shape.STOP,
              getTranslation("retention.held"),
              getTranslation(
                  "retention.held.more", When.day(hold.at(), zone, getLocale()), hold.by()));
      case Inside(var longest) ->
          new Banner(
              Shape.STOP,
              getTranslation("retention.inside", day(longest.until().plusDays(1))),
              getTranslation("retention.inside.more", longest.rule().source()));
    };
  }

  private Banner banner(Shape shape, String bold, String more) {
    return new Banner(shape, getTranslation(bold), getTranslation(more));
  }

  private String day(LocalDate day) {
    return When.day(day, getLocale());
  }
}
