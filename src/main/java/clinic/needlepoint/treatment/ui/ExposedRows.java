package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.treatment.ExposedSession;
import clinic.needlepoint.treatment.Telling;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The exposed sessions, one row each: who treated, whom where one may see it, and who was told. */
final class ExposedRows extends Div {
  private final RecallWords words;
  private final Function<PatientId, Optional<Patient>> cards;
  private final Consumer<PatientId> tell;

  ExposedRows(
      List<ExposedSession> exposed,
      RecallWords words,
      Function<PatientId, Optional<Patient>> cards,
      Consumer<PatientId> tell) {
    this.words = words;
    this.cards = cards;
    this.tell = tell;
    addClassName("rows");
    exposed.forEach(each -> add(row(each)));
  }

  private Div row(ExposedSession each) {
    Paragraph who = new Paragraph(each.patient().map(this::patient).orElse(each.session().value()));
    who.addClassName("key-t");
    Paragraph session =
        new Paragraph(
            words.text(
                "exposed.session",
                each.session().value(),
                When.day(each.openedAt(), words.say().zone(), words.say().locale()),
                words.who(each.practitioner()),
                String.join(", ", each.lots())));
    session.addClassName("cap");
    Div left = new Div(who, session);
    each.told().forEach(telling -> left.add(new Status(Shape.OK, told(telling))));
    if (each.told().isEmpty()) {
      left.add(new Status(Shape.WARN, words.text("exposed.not-told")));
    }
    Div acts = new Div();
    acts.addClassName("acts-end");
    each.patient()
        .ifPresent(patient ->
            acts.add(Buttons.plain(words.text("exposed.tell"), () -> tell.accept(patient))));
    Div row = new Div(left, acts);
    row.addClassNames("card", "row");
    return row;
  }

  private String patient(PatientId patient) {
    return cards
        .apply(patient)
        .map(card ->
            words.text("exposed.patient", card.given() + " " + card.family(), card.reference()))
        .orElse(patient.value());
  }

  private String told(Telling telling) {
    return words.text(
        "exposed.told",
        words.text("channel." + telling.how().word()),
        When.day(telling.on(), words.say().locale()),
        words.who(telling.by()));
  }
}
