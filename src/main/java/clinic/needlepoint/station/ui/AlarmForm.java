package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.AlarmAnswer;
import clinic.needlepoint.ui.Answers;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One alarm: what, when and since when, and what a named person says about it. */
final class AlarmForm extends Div {
  private static final int LONGEST = 200;
  private static final int SHORTEST = 3;

  private final transient Alarm alarm;
  private final TextField note;
  private final Paragraph complaint = new Paragraph();
  private @Nullable AlarmAnswer answer;

  AlarmForm(Alarm alarm, ZoneId zone) {
    this.alarm = alarm;
    addClassName("al");
    note = new TextField(getTranslation("station.alarms.note"));
    note.setMaxLength(LONGEST);
    note.setHelperText(getTranslation("station.alarms.note.hint"));
    complaint.addClassName("complaint");
    complaint.getElement().setAttribute("role", "status");
    add(what(zone), say());
  }

  Alarm alarm() {
    return alarm;
  }

  private Section what(ZoneId zone) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("num");
    fact(facts, "when", When.dayAndTime(alarm.raisedAt(), zone, getLocale()));
    fact(facts, "where", LineWords.of(this, alarm.part()));
    String cause = AlarmWords.cause(this, alarm, zone, getLocale());
    if (!cause.isEmpty()) {
      fact(facts, "why", cause);
    }
    Section card =
        new Section(
            (alarm.kind().note() ? Shape.WARN : Shape.STOP).icon(),
            new H2(AlarmWords.sentence(this, alarm)),
            new Paragraph(AlarmWords.next(this, alarm)),
            facts,
            new Paragraph(getTranslation("station.alarms.stays")));
    card.addClassNames("wh", alarm.kind().note() ? "wh--note" : "wh--alarm");
    return card;
  }

  private void fact(DescriptionList facts, String key, String value) {
    facts.add(
        new Div(
            new DescriptionList.Term(getTranslation("station.alarms." + key)),
            new DescriptionList.Description(value)));
  }

  private Section say() {
    Map<AlarmAnswer, String> words = new LinkedHashMap<>();
    alarm
        .kind()
        .answers()
        .forEach(each ->
            words.put(
                each,
                getTranslation("station.answer." + each.word(), LineWords.of(this, alarm.part()))));
    String question = getTranslation("station.alarms.question");
    Section say =
        new Section(
            new H2(question), new Answers<>(question, words, null, this::choose), note, complaint);
    say.addClassName("say");
    return say;
  }

  private void choose(AlarmAnswer chosen) {
    answer = chosen;
    complaint.setText("");
  }

  /** The answer with its note, or nothing and a word about what is missing. */
  @Nullable AlarmAnswer answer() {
    if (answer == null) {
      complaint.setText(getTranslation("station.alarms.choose"));
      return null;
    }
    if (answer == AlarmAnswer.OTHER && note().length() < SHORTEST) {
      complaint.setText(getTranslation("station.alarms.needsNote"));
      return null;
    }
    return answer;
  }

  String note() {
    return note.getValue().strip();
  }
}
