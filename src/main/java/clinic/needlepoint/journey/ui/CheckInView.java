package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.ArrivalsBoard;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CaseSettled;
import clinic.needlepoint.visit.CheckInCase;
import clinic.needlepoint.visit.CheckInDesk;
import clinic.needlepoint.visit.ContactCorrection;
import clinic.needlepoint.visit.ContactReviews;
import clinic.needlepoint.visit.IssuedCode;
import clinic.needlepoint.visit.NotBookedHere;
import clinic.needlepoint.visit.TakenIn;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.WaitingNumbers;
import clinic.needlepoint.visit.WalkInEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What staff settle for people at the kiosk: who was sent to them, codes, contact details. */
@Route(value = "staff/check-in", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://visit/check-in.css")
class CheckInView extends StaffPage implements HasDynamicTitle {
  private final transient CheckInDesk desk;
  private final transient WaitingNumbers numbers;
  private final transient ContactReviews contacts;
  private final transient ArrivalsBoard board;
  private final transient StaffMembers members;
  private final transient SignedInStaff signedIn;
  private final transient Sites sites;
  private final transient Clock clock;

  /** Kept, because a page refreshed from outside has nobody signed in around it. */
  private final transient StaffMember staff;

  private final Div said = new Div();
  private final Div page = new Div();

  /** While somebody fills a form, nothing from outside takes it away. */
  private boolean filling;

  CheckInView(
      CheckInDesk desk,
      WaitingNumbers numbers,
      ContactReviews contacts,
      ArrivalsBoard board,
      StaffMembers members,
      SignedInStaff signedIn,
      Sites sites,
      Clock clock,
      LiveArrivals live) {
    this.desk = desk;
    this.numbers = numbers;
    this.contacts = contacts;
    this.board = board;
    this.members = members;
    this.signedIn = signedIn;
    this.sites = sites;
    this.clock = clock;
    this.staff = signedIn.require();
    scrolls();
    title(getTranslation("visit.desk.title"));
    said.getElement().setAttribute("aria-live", "polite");
    page.addClassNames("page-in", "check-in");
    add(page, new TouchKeyboard());
    acts(
        Buttons.before(
            "back",
            Buttons.plain(
                getTranslation("visit.desk.back"),
                () -> UI.getCurrent().navigate(ArrivalsView.class))));
    live.keep(this, this::refreshUnlessFilling);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("visit.desk.title");
  }

  private void refreshUnlessFilling() {
    if (!filling) {
      refresh();
    }
  }

  private void refresh() {
    List<Component> cases = desk.open(staff).stream().map(this::card).toList();
    List<Component> waiting = contacts.waiting(staff).stream().map(this::row).toList();
    List<Component> toCome = board.toCome().stream().map(this::row).toList();
    filling = false;
    page.removeAll();
    page.add(said);
    String paused = PausedCheckIn.words(this, desk, sites);
    if (!paused.isEmpty()) {
      page.add(new Banner(Shape.WARN, paused));
    }
    section("visit.desk.cases", cases);
    section("visit.desk.contacts", waiting);
    section("visit.desk.to-come", toCome);
  }

  private void section(String key, List<? extends Component> rows) {
    Div list = new Div();
    list.addClassName("rows");
    rows.forEach(list::add);
    page.add(new H2(getTranslation(key)));
    page.add(rows.isEmpty() ? new Paragraph(getTranslation(key + ".none")) : list);
  }

  private Component card(CheckInCase open) {
    CaseCard.Acts acts =
        new CaseCard.Acts(
            visit -> give(() -> desk.settle(open.id(), visit, signedIn.require())),
            () -> takeIn(open),
            () -> sendAway(open));
    return new CaseCard(
        open,
        zone(),
        LocalDate.ofInstant(clock.instant(), zone()),
        acts,
        call(open.ticket(), this::refresh));
  }

  private NativeButton call(WaitingNumber number, Runnable after) {
    return CallNumber.button(this, numbers, number, signedIn, after);
  }

  private Component row(ContactCorrection correction) {
    String key = "visit.desk.contact." + correction.kind().word();
    String was =
        correction.was().isEmpty()
            ? getTranslation("visit.desk.contact.nothing")
            : correction.was();
    Div words =
        new Div(
            new Span(
                getTranslation(
                    "visit.desk.contact.of",
                    correction.initials(),
                    correction.reference(),
                    getTranslation(key))),
            new Paragraph(getTranslation("visit.desk.contact.was", was)),
            new Paragraph(getTranslation("visit.desk.contact.is", correction.said())));
    return line(
        words,
        Buttons.plain(getTranslation("visit.desk.contact.leave"), () -> decide(correction, false)),
        Buttons.plain(getTranslation("visit.desk.contact.take"), () -> decide(correction, true)));
  }

  private Component row(Visit visit) {
    Span words =
        new Span(
            getTranslation(
                "visit.desk.due", time(visit.dueAt()), visit.initials(), visit.reference()));
    return line(
        words,
        Buttons.plain(
            getTranslation("visit.desk.give", visit.initials()),
            () -> give(() -> desk.issue(visit.id(), signedIn.require()))));
  }

  private static Div line(Component words, Component... acts) {
    Div end = new Div(acts);
    end.addClassName("acts-end");
    Div line = new Div(words, end);
    line.addClassNames("card", "row");
    return line;
  }

  private void give(Supplier<IssuedCode> gives) {
    try {
      show(gives.get());
    } catch (CaseSettled e) {
      say(Shape.WARN, "visit.desk.settled");
    } catch (NotBookedHere e) {
      say(Shape.WARN, "visit.desk.not-here");
    }
    refresh();
  }

  private void show(IssuedCode code) {
    said.removeAll();
    Optional<NativeButton> call =
        numbers.of(code.visit()).map(number -> call(number, () -> show(code)));
    said.add(new CodeCard(code, time(code.until()), call, said::removeAll));
    said.scrollIntoView();
  }

  private void sendAway(CheckInCase open) {
    said.removeAll();
    try {
      desk.sendAway(open.id(), signedIn.require());
    } catch (CaseSettled e) {
      say(Shape.WARN, "visit.desk.settled");
    }
    refresh();
  }

  private void decide(ContactCorrection correction, boolean take) {
    contacts.decide(correction, take, signedIn.require());
    said.removeAll();
    if (take) {
      say(Shape.OK, "visit.desk.contact.taken");
    }
    refresh();
  }

  private void takeIn(CheckInCase open) {
    filling = true;
    said.removeAll();
    page.removeAll();
    page.add(
        said,
        new WalkInForm(
            open,
            members.all().stream()
                .filter(member -> member.enabled() && member.role().may(Permission.TREAT))
                .toList(),
            entry -> takeIn(open, entry),
            () -> say(Shape.WARN, "visit.desk.refused.choose"),
            () -> {
              said.removeAll();
              refresh();
            }));
  }

  private void takeIn(CheckInCase open, WalkInEntry entry) {
    switch (desk.takeIn(open.id(), entry, signedIn.require())) {
      case TakenIn.Done(IssuedCode code) -> {
        show(code);
        refresh();
      }
      case TakenIn.Refused(TakenIn.Reason reason) ->
          say(Shape.WARN, "visit.desk.refused." + reason.word());
    }
  }

  private void say(Shape shape, String key) {
    said.removeAll();
    said.add(new Banner(shape, getTranslation(key), getTranslation(key + ".more")));
    said.scrollIntoView();
  }

  private String time(Instant at) {
    return When.time(at, zone(), getLocale());
  }

  private ZoneId zone() {
    return sites.require().zone();
  }
}
