package clinic.needlepoint.station.ui;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Alarms one below the other, each with how far it has come. */
final class AlarmList extends Div {
  private final transient StaffMembers members;
  private final transient ZoneId zone;

  AlarmList(StaffMembers members, ZoneId zone) {
    this.members = members;
    this.zone = zone;
    addClassName("alarm-list");
  }

  void show(String title, List<Alarm> alarms, Consumer<Alarm> open) {
    if (alarms.isEmpty()) {
      return;
    }
    Div rows = new Div();
    rows.addClassName("rows");
    alarms.forEach(alarm -> rows.add(row(alarm, open)));
    add(new H2(title), rows);
  }

  private Div row(Alarm alarm, Consumer<Alarm> open) {
    Paragraph title = new Paragraph(AlarmWords.sentence(this, alarm));
    title.addClassName("key-t");
    Paragraph when = new Paragraph(When.dayAndTime(alarm.raisedAt(), zone, getLocale()));
    when.addClassNames("cap", "num");
    Div left = new Div(title, when);
    alarm.answered().ifPresent(answered -> left.add(said(alarm, answered)));
    Div row = new Div(left, end(alarm, open));
    row.addClassNames("card", "row");
    return row;
  }

  private Paragraph said(Alarm alarm, Alarm.Answered answered) {
    String who = members.find(answered.by()).map(StaffMember::name).orElse(answered.by());
    String answer =
        getTranslation(
            "station.answer." + answered.answer().word(), LineWords.of(this, alarm.part()));
    String words = answered.note().isEmpty() ? answer : answer + ". " + answered.note();
    return new Paragraph(
        getTranslation(
            "station.alarms.said", who, When.dayAndTime(answered.at(), zone, getLocale()), words));
  }

  private Div end(Alarm alarm, Consumer<Alarm> open) {
    Div end = new Div();
    end.addClassName("acts-end");
    switch (alarm.state()) {
      case OPEN -> {
        NativeButton answer =
            Buttons.plain(getTranslation("station.alarms.answer"), () -> open.accept(alarm));
        answer.setAriaLabel(
            getTranslation("station.alarms.answer") + ": " + AlarmWords.sentence(this, alarm));
        end.add(answer);
      }
      case ACKNOWLEDGED -> end.add(new Status(Shape.WARN, getTranslation("station.alarms.still")));
      case ENDED -> end.add(new Status(Shape.OK, getTranslation("station.alarms.over")));
    }
    return end;
  }
}
