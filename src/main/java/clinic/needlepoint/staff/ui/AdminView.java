package clinic.needlepoint.staff.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffOffice;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an administrator does about staff: add, open again after many tries, end access. */
@Route(value = "admin", layout = StaffLayout.class)
@Menu(title = "staff.admin.title", icon = "person", order = 60)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://sign-in/staff.css")
class AdminView extends StaffPage implements HasDynamicTitle {
  private static final int LONGER = 14;

  private final StaffMembers members;
  private final StaffOffice office;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Clock clock;
  private final Div said = new Div();
  private final Div rows = new Div();

  AdminView(
      StaffMembers members, StaffOffice office, SignedInStaff signedIn, Sites sites, Clock clock) {
    this.members = members;
    this.office = office;
    this.signedIn = signedIn;
    this.sites = sites;
    this.clock = clock;
    scrolls();
    title(getTranslation("staff.admin.title"));
    rows.addClassName("rows");
    Div page =
        new Div(
            said,
            new H2(getTranslation("staff.admin.people")),
            rows,
            new H2(getTranslation("staff.admin.add-title")),
            new NewMemberForm(office::fits, this::add));
    page.addClassName("page-in");
    add(page, new TouchKeyboard());
    refresh();
  }

  private void add(NewStaffMember member) {
    office.takeOn(member, signedIn.require());
    done("staff.admin.added", member.name());
  }

  private void clear(StaffMember member) {
    office.clearLockOut(member, signedIn.require());
    done("staff.admin.cleared", member.name());
  }

  private void end(StaffMember member) {
    office.endAccess(member, signedIn.require());
    done("staff.admin.access-ended", member.name());
  }

  /** From today, or from a last day that is still to come, as far as it may be. */
  private void longer(StaffMember member) {
    LocalDate today = today();
    LocalDate last =
        Stream.of(today.plusDays(LONGER), member.lastDay().orElse(today).plusDays(LONGER))
            .max(Comparator.naturalOrder())
            .filter(day -> office.fits(member.role(), day))
            .orElse(today.plusDays(StaffOffice.AUDITOR_DAYS));
    office.letInUntil(last, member, signedIn.require());
    said.removeAll();
    said.add(
        new Banner(
            Shape.OK,
            getTranslation("staff.admin.let-in", member.name(), When.day(last, getLocale()))));
    said.scrollIntoView();
    refresh();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }

  private void askToEnd(StaffMember member) {
    said.removeAll();
    said.add(
        new Banner(
                Shape.WARN,
                getTranslation("staff.admin.end-sure", member.name()),
                getTranslation("staff.admin.end-what", member.pseudonym()))
            .with(
                Buttons.plain(getTranslation("staff.admin.keep"), said::removeAll),
                Buttons.stop(getTranslation("staff.admin.end"), () -> end(member))));
    said.scrollIntoView();
  }

  private void done(String key, String name) {
    said.removeAll();
    said.add(new Banner(Shape.OK, getTranslation(key, name)));
    said.scrollIntoView(); // what was touched may stand far below
    refresh();
  }

  private void refresh() {
    rows.removeAll();
    List<StaffMember> lockedOut = office.lockedOut();
    LocalDate today = today();
    for (StaffMember member : members.all()) {
      boolean locked = lockedOut.contains(member);
      MemberRow row = new MemberRow(member, locked, today);
      boolean oneself = signedIn.find().filter(member::equals).isPresent();
      if (locked && !oneself) {
        row.acts.add(Buttons.plain(getTranslation("staff.admin.clear"), () -> clear(member)));
      }
      if (member.lastDay().isPresent() && !oneself) {
        row.acts.add(
            Buttons.plain(getTranslation("staff.admin.longer", LONGER), () -> longer(member)));
      }
      if (member.enabled() && !oneself) {
        row.acts.add(Buttons.quiet(getTranslation("staff.admin.end"), () -> askToEnd(member)));
      }
      rows.add(row);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("staff.admin.title");
  }
}
