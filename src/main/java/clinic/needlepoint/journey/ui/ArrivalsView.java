package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.Arrival;
import clinic.needlepoint.journey.ArrivalsBoard;
import clinic.needlepoint.journey.StaffCalls;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.ui.Whole;
import clinic.needlepoint.visit.CheckInDesk;
import clinic.needlepoint.visit.ContactReviews;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.WaitingNumbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who waits, what blocks them, whom to see first. */
@Route(value = "staff", layout = StaffLayout.class)
@Menu(title = "journey.arrivals.menu", icon = "list", order = 1)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
class ArrivalsView extends StaffPage implements HasDynamicTitle {
  private final ArrivalsBoard board;
  private final StaffCalls calls;
  private final WaitingNumbers numbers;
  private final CheckInDesk desk;
  private final ContactReviews contacts;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private final Clock clock;

  /** Kept, because a board refreshed from outside has nobody signed in around it. */
  private final StaffRole role;

  private boolean initials = true;

  ArrivalsView(
      ArrivalsBoard board,
      StaffCalls calls,
      WaitingNumbers numbers,
      CheckInDesk desk,
      ContactReviews contacts,
      SignedInStaff signedIn,
      Sites sites,
      Clock clock,
      LiveArrivals live) {
    this.board = board;
    this.calls = calls;
    this.numbers = numbers;
    this.desk = desk;
    this.contacts = contacts;
    this.signedIn = signedIn;
    this.sites = sites;
    this.clock = clock;
    this.role = signedIn.require().role();
    addClassName("arrivals");
    live.keep(this, this::refresh);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("journey.arrivals.menu");
  }

  private void refresh() {
    List<Arrival> here = board.here();
    int matters = desk.pressing() + contacts.count();
    String paused = PausedCheckIn.words(this, desk, sites);
    removeAll();
    title(getTranslation("journey.arrivals.title", here.size()));
    calls.waitingSince().ifPresent(since -> add(call(since)));
    if (matters > 0) {
      add(matters(matters, paused));
    } else if (!paused.isEmpty()) {
      add(new Banner(Shape.WARN, paused));
    }
    OrderedList list = new OrderedList();
    list.addClassName("ar");
    here.forEach(arrival -> list.add(row(arrival)));
    add(here.isEmpty() ? nobody() : list, due());
    acts(new Component[] {hide(), desk()}, first(here).stream().toArray(Component[]::new));
  }

  private ArrivalRow row(Arrival arrival) {
    ArrivalRow row = new ArrivalRow(arrival, time(arrival.visit().dueAt()), clock.instant());
    row.named(initials ? Whole.in(getLocale(), arrival.visit().initials()) : "\u2022 \u2022");
    act(arrival).or(() -> whoCan(arrival)).ifPresent(row::act);
    numbers.of(arrival.visit().id()).ifPresent(number -> callable(row, arrival, number));
    return row;
  }

  /** Whoever waits is called by a number, so that nobody else hears a name. */
  private void callable(ArrivalRow row, Arrival arrival, WaitingNumber number) {
    row.number(getTranslation("journey.number", number.toString()));
    if (arrival.session().isEmpty()) {
      row.act(CallNumber.button(this, numbers, number, signedIn, this::refresh));
    }
  }

  /** What this person's role may do here; the service looks at the licence, too. */
  private Optional<Component> act(Arrival arrival) {
    if (!permission(arrival).map(role::may).orElse(true)) {
      return Optional.empty();
    }
    String key =
        "journey.arrivals.act." + arrival.nextAct().name().toLowerCase(java.util.Locale.ROOT);
    return switch (arrival.nextAct()) {
      case REVIEW, CONFIRM, OPEN_SESSION, CONTINUE_SESSION, TALK ->
          Optional.of(Buttons.plain(getTranslation(key), () -> go(arrival)));
      case WAIT, NONE -> Optional.empty();
    };
  }

  /** Whom to ask, where something is to be done that this role may not do. */
  private Optional<Component> whoCan(Arrival arrival) {
    return permission(arrival)
        .map(needed -> {
          Span words = new Span(getTranslation("journey.arrivals.for-clinician"));
          words.addClassName("cap");
          return words;
        });
  }

  private static Optional<Permission> permission(Arrival arrival) {
    return switch (arrival.nextAct()) {
      case REVIEW, TALK -> Optional.of(Permission.CLEAR_FLAGS);
      case OPEN_SESSION -> Optional.of(Permission.TREAT);
      case CONTINUE_SESSION, CONFIRM, WAIT, NONE -> Optional.empty();
    };
  }

  private void go(Arrival arrival) {
    UI ui = UI.getCurrent();
    switch (arrival.nextAct()) {
      case REVIEW -> ui.navigate("staff/review/" + arrival.visit().id().value());
      case TALK -> ui.navigate(reason(arrival) + arrival.visit().id().value());
      case OPEN_SESSION, CONFIRM -> ui.navigate("staff/person/" + arrival.visit().id().value());
      case CONTINUE_SESSION ->
          arrival.session().ifPresent(s -> ui.navigate("staff/session/" + s.number().value()));
      case WAIT, NONE -> refresh();
    }
  }

  private static String reason(Arrival arrival) {
    return arrival.screening() instanceof ScreeningState.Stopped
        ? "staff/review/"
        : "staff/consents/";
  }

  /** The longest wait that somebody can do something about is the one primary act. */
  private Optional<Component> first(List<Arrival> here) {
    return here.stream()
        .filter(a -> act(a).isPresent())
        .findFirst()
        .map(a ->
            Buttons.after(
                Buttons.primary(
                    getTranslation(
                        "journey.arrivals.first."
                            + a.nextAct().name().toLowerCase(java.util.Locale.ROOT),
                        initials ? a.visit().initials() : time(a.visit().dueAt())),
                    () -> go(a)),
                "next"));
  }

  private Component hide() {
    String key = initials ? "journey.arrivals.hide" : "journey.arrivals.show";
    return Buttons.before(
        initials ? "eye-off" : "eye",
        Buttons.plain(
            getTranslation(key),
            () -> {
              initials = !initials;
              refresh();
            }));
  }

  private Component desk() {
    return Buttons.plain(getTranslation("visit.desk.title"), this::goToDesk);
  }

  private Banner matters(int many, String paused) {
    return new Banner(Shape.WARN, getTranslation("visit.board.matters", many), paused)
        .with(Buttons.plain(getTranslation("visit.board.settle"), this::goToDesk));
  }

  private void goToDesk() {
    UI.getCurrent().navigate(CheckInView.class);
  }

  private Banner call(Instant since) {
    return new Banner(
            Shape.WARN,
            getTranslation("journey.call.title"),
            getTranslation("journey.call.since", time(since)))
        .with(
            Buttons.plain(
                getTranslation("journey.call.answer"),
                () -> {
                  calls.answer(signedIn.require());
                  refresh();
                }));
  }

  private Paragraph nobody() {
    Paragraph nobody = new Paragraph(getTranslation("journey.arrivals.nobody"));
    nobody.addClassName("key-t");
    return nobody;
  }

  private Paragraph due() {
    List<Visit> toCome = board.toCome();
    List<String> next =
        toCome.stream()
            .filter(visit -> visit.dueAt().isAfter(clock.instant().minusSeconds(3_600)))
            .limit(2)
            .map(visit -> time(visit.dueAt()) + (initials ? " " + visit.initials() : ""))
            .map(visit -> Whole.in(getLocale(), visit))
            .toList();
    Span words =
        new Span(
            next.isEmpty()
                ? getTranslation("journey.arrivals.nobody-due")
                : getTranslation("journey.arrivals.due", String.join(", ", next), toCome.size()));
    Paragraph due = new Paragraph();
    due.add(Icon.of("clock"), words);
    due.addClassName("next");
    return due;
  }

  private String time(Instant at) {
    ZoneId zone = sites.require().zone();
    return When.time(at, zone, getLocale());
  }
}
