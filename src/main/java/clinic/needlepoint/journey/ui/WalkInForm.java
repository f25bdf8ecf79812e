package clinic.needlepoint.journey.ui;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.OneOf;
import clinic.needlepoint.visit.CheckInCase;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.WalkInEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What staff enter of somebody without an appointment. The service judges it. */
final class WalkInForm extends Div {
  private final TextField reference = line("reference", 40);
  private final TextField given = line("given", 60);
  private final TextField family = line("family", 60);
  private final OneOf<String> practitioner;
  private final OneOf<TreatmentType> treatment;
  private final OneOf<Boolean> seen;

  /**
   * @param practitioners those who treat here
   * @param refuse told when something is not chosen yet
   */
  WalkInForm(
      CheckInCase open,
      List<StaffMember> practitioners,
      Consumer<WalkInEntry> send,
      Runnable refuse,
      Runnable back) {
    addClassNames("card", "case", "walk-in-form");
    Div fields = new Div(reference, given, family);
    fields.addClassName("form");
    Map<String, String> people = new LinkedHashMap<>();
    practitioners.forEach(member -> people.put(member.code(), member.name()));
    Map<TreatmentType, String> treatments = new LinkedHashMap<>();
    for (TreatmentType type : TreatmentType.values()) {
      treatments.put(type, getTranslation("visit.desk.treatment." + type.word()));
    }
    Map<Boolean, String> looks = new LinkedHashMap<>();
    looks.put(true, getTranslation("visit.desk.walk-in.seen"));
    looks.put(false, getTranslation("visit.desk.walk-in.later"));
    practitioner = oneOf("practitioner", people);
    treatment = oneOf("treatment", treatments);
    seen = oneOf("document", looks);
    Div acts =
        new Div(
            Buttons.plain(getTranslation("ui.back"), back),
            Buttons.primary(getTranslation("visit.desk.walk-in.go"), () -> send(send, refuse)));
    acts.addClassName("acts-end");
    add(
        new H2(getTranslation("visit.desk.walk-in.title", open.ticket().toString())),
        new Paragraph(getTranslation("visit.desk.walk-in.names")),
        fields,
        practitioner,
        treatment,
        seen,
        acts);
  }

  private TextField line(String key, int length) {
    TextField field = new TextField();
    field.setId("walk-in-" + key);
    field.setLabel(getTranslation("visit.desk.walk-in." + key));
    field.setMaxLength(length);
    field.setAutocorrect(false);
    field.getElement().setAttribute("autocomplete", "off");
    return field;
  }

  private void send(Consumer<WalkInEntry> send, Runnable refuse) {
    if (practitioner.chosen().isEmpty()
        || treatment.chosen().isEmpty()
        || seen.chosen().isEmpty()) {
      refuse.run();
      return;
    }
    send.accept(
        new WalkInEntry(
            reference.getValue(),
            given.getValue(),
            family.getValue(),
            practitioner.chosen().get(),
            treatment.chosen().get(),
            seen.chosen().get()));
  }

  private <T> OneOf<T> oneOf(String key, Map<T, String> words) {
    return new OneOf<>(getTranslation("visit.desk.walk-in." + key), words, _ -> {});
  }
}
