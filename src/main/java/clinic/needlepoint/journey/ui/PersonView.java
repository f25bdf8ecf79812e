package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.Arrival;
import clinic.needlepoint.journey.ArrivalsBoard;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.treatment.SessionRefused;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.treatment.Words;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.ui.Whole;
import clinic.needlepoint.visit.Identities;
import clinic.needlepoint.visit.Identity;
import clinic.needlepoint.visit.IdentityCard;
import clinic.needlepoint.visit.VisitId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/**
 * The net against the wrong patient: before a session begins, a named person compares who stands
 * there with the record.
 */
@Route(value = "staff/person", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://visit/check-in.css")
class PersonView extends StaffPage implements HasUrlParameter<Long>, HasDynamicTitle {
  private final transient Identities identities;
  private final transient ArrivalsBoard board;
  private final transient TreatmentSessions sessions;
  private final transient SignedInStaff signedIn;
  private transient VisitId visit = new VisitId(0);

  PersonView(
      Identities identities,
      ArrivalsBoard board,
      TreatmentSessions sessions,
      SignedInStaff signedIn) {
    this.identities = identities;
    this.board = board;
    this.sessions = sessions;
    this.signedIn = signedIn;
    scrolls();
  }

  @Override
  public void setParameter(BeforeEvent event, Long number) {
    visit = new VisitId(number);
    refresh();
  }

  /** Nothing of the patient: titles end up in the browser's history. */
  @Override
  public String getPageTitle() {
    return getTranslation("visit.person.title");
  }

  private void refresh() {
    removeAll();
    title(getTranslation("visit.person.title"));
    Optional<Arrival> arrival = board.find(visit);
    Optional<IdentityCard> card = identities.card(visit, signedIn.require());
    if (arrival.isEmpty() || card.isEmpty()) {
      add(new Banner(Shape.UNKNOWN, getTranslation("visit.person.gone")));
      acts(back());
      return;
    }
    Div page = new Div(words(card.get()), facts(card.get()), known(card.get().identity()));
    page.addClassName("page-in");
    toKnow(arrival.get()).ifPresent(page::add);
    add(page);
    acts(
        new Component[] {
          back(), Buttons.plain(getTranslation("visit.person.no"), this::somebodyElse)
        },
        yes(arrival.get()));
  }

  private Paragraph words(IdentityCard card) {
    return new Paragraph(
        getTranslation(card.identity().holds() ? "visit.person.ask" : "visit.person.ask-document"));
  }

  private DescriptionList facts(IdentityCard card) {
    DescriptionList facts = new DescriptionList();
    facts.addClassNames("card", "person-card");
    fact(facts, "visit.person.initials", card.visit().initials());
    fact(facts, "visit.person.birth", When.day(card.birth(), getLocale()));
    fact(facts, "visit.person.reference", card.visit().reference());
    return facts;
  }

  private void fact(DescriptionList facts, String key, String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)),
        new DescriptionList.Description(Whole.in(getLocale(), value)));
  }

  private Status known(Identity identity) {
    return new Status(
        identity.holds() ? Shape.OK : Shape.WARN,
        getTranslation("visit.identity." + identity.word()));
  }

  /** What the patient said that holds nothing up and that whoever treats has to know. */
  private Optional<Banner> toKnow(Arrival arrival) {
    if (!(arrival.screening() instanceof ScreeningState.Cleared cleared)
        || cleared.notes() + cleared.exceptions() == 0) {
      return Optional.empty();
    }
    Banner banner =
        new Banner(
            Shape.WARN,
            cleared.exceptions() > 0
                ? getTranslation("journey.health.exception")
                : getTranslation("journey.health.notes", cleared.notes()));
    if (signedIn.require().role().may(Permission.CLEAR_FLAGS)) {
      banner.with(
          Buttons.plain(
              getTranslation("visit.person.answers"),
              () -> UI.getCurrent().navigate("staff/review/" + visit.value())));
    }
    return Optional.of(banner);
  }

  private Component yes(Arrival arrival) {
    boolean opens = arrival.readyToOpen() && signedIn.require().role().may(Permission.TREAT);
    return opens
        ? Buttons.after(Buttons.primary(getTranslation("visit.person.open"), this::open), "next")
        : Buttons.primary(getTranslation("visit.person.yes"), this::confirm);
  }

  private Component back() {
    return Buttons.before("back", Buttons.plain(getTranslation("visit.desk.back"), this::leave));
  }

  private void leave() {
    UI.getCurrent().navigate(ArrivalsView.class);
  }

  private void confirm() {
    identities.confirm(visit, signedIn.require());
    leave();
  }

  private void somebodyElse() {
    identities.doubt(visit, signedIn.require());
    refresh();
    addComponentAsFirst(
        new Banner(
            Shape.STOP,
            getTranslation("visit.person.doubted"),
            getTranslation("visit.person.doubted.more")));
  }

  private void open() {
    try {
      identities.confirm(visit, signedIn.require());
      UI.getCurrent().navigate("staff/session/" + sessions.open(visit, signedIn.require()).value());
    } catch (NotAllowed denied) {
      refuse(getTranslation(denied.messageKey()));
    } catch (SessionRefused changed) {
      Words words = changed.words();
      refuse(getTranslation(words.key(), words.values().toArray()));
    }
  }

  /** What held may have changed since the board was looked at. */
  private void refuse(String words) {
    refresh();
    addComponentAsFirst(new Banner(Shape.WARN, words));
  }
}
