package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.NewStaffMember;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The demo's invented people: a touch types their code and PIN. */
final class DemoList extends Div {
  DemoList(List<NewStaffMember> people, Consumer<Typed> chosen) {
    addClassName("demo-staff");
    for (NewStaffMember person : people) {
      Typed typed = new Typed(person.code(), person.pin().digits());
      Span who = new Span(person.name());
      Span role = new Span(getTranslation(RoleWords.key(person.role())));
      role.addClassName("demo-role");
      Span what = new Span(person.code() + "  " + person.pin().digits());
      what.addClassNames("num", "demo-code");
      NativeButton card = new NativeButton("", click -> chosen.accept(typed));
      card.addClassName("demo-person");
      card.add(who, role, what);
      add(card);
    }
  }
}
