package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;

/** One person: who, in which role, with which licence, and what an administrator can do. */
final class MemberRow extends Div {
  final Div acts = new Div();

  MemberRow(StaffMember member, boolean lockedOut, LocalDate today) {
    addClassNames("card", "row");
    Paragraph who = new Paragraph(member.name());
    who.addClassName("key-t");
    Paragraph what =
        new Paragraph(
            member.code()
                + ", "
                + getTranslation(RoleWords.key(member.role()))
                + member.licence().map(licence -> ". " + words(licence, today)).orElse("")
                + member.lastDay().map(day -> ". " + until(day, today)).orElse(""));
    what.addClassName("cap");
    acts.addClassName("acts-end");
    if (lockedOut) {
      acts.add(new Status(Shape.WARN, getTranslation("staff.admin.locked-out")));
    }
    if (!member.enabled()) {
      acts.add(new Status(Shape.UNKNOWN, getTranslation("staff.admin.ended")));
    }
    add(new Div(who, what), acts);
  }

  private String until(LocalDate lastDay, LocalDate today) {
    return getTranslation(
        lastDay.isBefore(today) ? "staff.admin.until-over" : "staff.admin.until",
        When.day(lastDay, getLocale()));
  }

  private String words(Licence licence, LocalDate today) {
    String day = When.day(licence.expires(), getLocale());
    return licence.validOn(today)
        ? getTranslation(
            "staff.admin.licence", licence.kind(), day, millimetres(licence.depthCapMicrometres()))
        : getTranslation("staff.admin.licence-ended", licence.kind(), day);
  }

  private String millimetres(int micrometres) {
    NumberFormat number = NumberFormat.getNumberInstance(getLocale());
    number.setMaximumFractionDigits(3);
    return number.format(BigDecimal.valueOf(micrometres, 3));
  }
}
