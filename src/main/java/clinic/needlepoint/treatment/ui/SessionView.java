package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.LotRecalled;
import clinic.needlepoint.cartridge.PackQuestionOpen;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.cartridge.ui.DemoLabels;
import clinic.needlepoint.cartridge.ui.TypedLabel;
import clinic.needlepoint.cartridge.ui.VerdictActions;
import clinic.needlepoint.cartridge.ui.VerdictPanels;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.treatment.Check;
import clinic.needlepoint.treatment.SessionRefused;
import clinic.needlepoint.treatment.SessionState;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Tone;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.Visit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One session: the gate, the one act that opens its next row, and the verdict over all of it. */
@Route(value = "staff/session", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://treatment/session.css")
@StyleSheet("context://cartridge/verdict.css")
class SessionView extends StaffPage implements HasUrlParameter<String> {
  private static final int LOOK_AT_THE_BIN_MS = 1_000;

  private final transient TreatmentSessions sessions;
  private final transient Cartridges cartridges;
  private final transient TodaysDate date;
  private final transient SignedInStaff staff;
  private final transient Sites sites;
  private final transient Messages messages;
  private final transient VerdictPanels verdicts;
  private final transient DemoLabels labels;
  private final transient LiveRecalls live;
  private final transient Pens pens;
  private final transient Clock clock;
  private final Div screen = new Div();
  private final Div over = new Div();
  private SessionNumber number = SessionNumber.of(0);
  private @Nullable PenPanel penPanel;
  private @Nullable ScanReading lastScan;
  private @Nullable JudgedScan shown;
  private @Nullable Registration bin;
  private boolean binBefore;

  SessionView(
      TreatmentSessions sessions,
      Cartridges cartridges,
      TodaysDate date,
      SignedInStaff staff,
      Sites sites,
      Messages messages,
      VerdictPanels verdicts,
      DemoLabels labels,
      LiveRecalls live,
      Pens pens,
      Clock clock) {
    this.sessions = sessions;
    this.cartridges = cartridges;
    this.date = date;
    this.staff = staff;
    this.sites = sites;
    this.messages = messages;
    this.verdicts = verdicts;
    this.labels = labels;
    this.live = live;
    this.pens = pens;
    this.clock = clock;
    screen.addClassName("session");
    ScanListener listener = new ScanListener(this::scanned, this::scanned, clock);
    add(screen, over, listener, new TouchKeyboard());
    this.live.keep(this, this::recallsChanged);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(number(parameter).orElseThrow(NotFoundException::new));
  }

  void show(SessionNumber session) {
    number = session;
    gate();
    cartridges.held(number).ifPresent(this::showVerdict);
  }

  private Optional<SessionNumber> number(String parameter) {
    return parameter.matches("S-[0-9]{6,12}")
        ? sessions.find(new SessionNumber(parameter)).map(TreatmentSession::number)
        : Optional.empty();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
  }

  /** Draws the gate as it stands in the database, and the act that comes next. */
  private void gate() {
    over.removeAll();
    shown = null;
    watchTheBin(false);
    SessionState state = sessions.state(number);
    head(state.visit());
    if (state.session().closedAt().isPresent()) {
      show(state, panels().over(closedWords(state.session())), none(), arrivals());
    } else if (refusal(state).isPresent() && state.session().running()) {
      show(state, panels().refused(refusal(state).get()), running(), arrivals());
    } else if (state.mayScan()) {
      scan(state);
    } else if (PenPanel.next(state)) {
      pen(state);
    } else if (waiting(state).isPresent()) {
      disposal(state, waiting(state).get());
    } else {
      show(
          state,
          panels().done(),
          running(),
          Buttons.plain(say().text("act.another"), this::askWhyAnother),
          Buttons.primary(say().text("act.close"), this::close));
    }
    tellOfRecall(state);
  }

  /** A recall was entered or lifted while this screen is open: the pack in the hand comes first. */
  private void recallsChanged() {
    Optional<JudgedScan> held = cartridges.held(number);
    if (held.isPresent()) {
      showVerdict(held.get());
    } else if (sessions.find(number).isPresent()) {
      SessionState state = sessions.state(number);
      tellOfRecall(state);
      if (!state.recalled().isEmpty() && state.session().closedAt().isEmpty()) {
        Tone.STOP.sound(ui());
      }
    }
  }

  /** What is in use here is recalled: it is for the one who treats to stop, and they must know. */
  private void tellOfRecall(SessionState state) {
    over.getChildren().filter(each -> each.hasClassName("recalled")).toList().forEach(over::remove);
    if (state.recalled().isEmpty() || state.session().closedAt().isPresent()) {
      return;
    }
    String lots =
        String.join(
            ", ", state.recalled().stream().map(use -> use.label().lot()).distinct().toList());
    boolean inHand = state.recalled().stream().anyMatch(CartridgeUse::toDispose);
    Banner banner =
        new Banner(
            Shape.STOP,
            say().text("recalled.what", lots),
            say().text(inHand ? "recalled.do" : "recalled.done"));
    banner.addClassNames("complaint", "recalled");
    over.add(banner);
  }

  private void head(Visit visit) {
    title(say().text("head", visit.initials(), say().time(visit.dueAt())));
    extra(say().text("type." + visit.treatment().word()));
  }

  private String closedWords(TreatmentSession session) {
    return session
        .stopped()
        .map(stop -> say().text("over.stopped", say().time(stop.at())))
        .orElseGet(() -> say().text("over.closed"));
  }

  private Optional<String> refusal(SessionState state) {
    return state.checks().stream()
        .filter(check -> check.state() == Check.State.REFUSED)
        .map(check -> say().words(check.words()))
        .findFirst();
  }

  private static Optional<CartridgeUse> waiting(SessionState state) {
    return state.cartridges().stream().filter(CartridgeUse::toDispose).findFirst();
  }

  private void scan(SessionState state) {
    Aside card = panels().scan();
    card.add(Buttons.quiet(say().text("scan.typed"), this::typeTheLabel));
    labels.panel(this::scanned).ifPresent(card::add);
    Component[] start =
        waiting(state)
            .map(use ->
                new Component[] {
                  back(),
                  stop(),
                  Buttons.plain(say().text("act.not-needed"), () -> disposal(state, use))
                })
            .orElseGet(this::running);
    show(state, card, start, Buttons.waiting(say().text("act.scan")));
  }

  private void pen(SessionState state) {
    watchTheBin(false);
    PenPanel panel =
        new PenPanel(
            pens,
            say(),
            (pen, sleeve, reason) ->
                attemptAndDraw(() -> sessions.takePen(number, pen, sleeve, reason, me())));
    penPanel = panel;
    show(state, panels().form(panel), running());
  }

  private void typeTheLabel() {
    form(new TypedLabel(clock, this::scanned, this::gate));
  }

  /** Everything that a scanner, a finger or the demo sends comes through here. */
  void scanned(ScanReading scan) {
    if (penPanel != null && penPanel.isAttached()) {
      penPanel.scanned(scan);
      return;
    }
    if (shown != null && cartridges.held(number).isPresent()) {
      return; // the question on the screen comes first
    }
    lastScan = scan;
    attempt(() -> showVerdict(sessions.scan(number, scan, me())));
  }

  private void showVerdict(JudgedScan scan) {
    if (scan.equals(shown)) {
      return;
    }
    over.removeAll();
    over.add(verdicts.of(scan, ui(), new Answers(scan)));
    shown = scan;
    verdicts.sound(scan, ui());
  }

  private void disposal(SessionState state, CartridgeUse use) {
    boolean seen = sessions.dropSeen(number, use.id());
    binBefore = seen;
    watchTheBin(!seen);
    String lot = say().text("bin.lot", use.label().lot());
    Component[] start =
        state.session().running() && !state.mayScan()
            ? new Component[] {
              back(), stop(), Buttons.plain(say().text("act.another"), this::askWhyAnother)
            }
            : new Component[] {back()};
    show(
        state,
        panels().disposal(seen, lot, state.session().running() ? () -> pen(state) : null),
        start,
        Buttons.primary(say().text("act.in-the-bin"), () -> inTheBin(use)));
  }

  private void inTheBin(CartridgeUse use) {
    if (sessions.dropSeen(number, use.id())) {
      dispose(use, Optional.empty());
      return;
    }
    watchTheBin(false);
    form(new ReasonForm(say(), "attest", reason -> dispose(use, Optional.of(reason)), this::gate));
  }

  private void dispose(CartridgeUse use, Optional<String> reason) {
    attemptAndDraw(() -> sessions.dispose(number, use.id(), reason, me()));
  }

  private void watchTheBin(boolean watch) {
    UI ui = ui();
    ui.setPollInterval(watch ? LOOK_AT_THE_BIN_MS : -1);
    if (watch && bin == null) {
      bin = ui.addPollListener(poll -> lookAtTheBin());
    } else if (!watch && bin != null) {
      bin.remove();
      bin = null;
    }
  }

  private void lookAtTheBin() {
    boolean seen =
        waiting(sessions.state(number))
            .filter(use -> sessions.dropSeen(number, use.id()))
            .isPresent();
    if (seen != binBefore) {
      gate();
    }
  }

  private void askWhyAnother() {
    watchTheBin(false);
    form(
        new ReasonForm(
            say(),
            "another",
            reason -> attemptAndDraw(() -> sessions.anotherCartridge(number, reason, me())),
            this::gate));
  }

  private void askWhyStop() {
    watchTheBin(false);
    form(
        new ReasonForm(
            say(),
            "stop",
            reason -> attemptAndDraw(() -> sessions.stop(number, reason, me())),
            this::gate));
  }

  private void close() {
    attempt(() -> {
      sessions.close(number, me());
      ui().navigate("staff");
    });
  }

  private void attemptAndDraw(Runnable work) {
    attempt(() -> {
      work.run();
      gate();
    });
  }

  /** Does it, or says in a sentence why it does not go now. What is on the screen stays. */
  private void attempt(Runnable work) {
    over.getChildren()
        .filter(each -> each instanceof Banner && !each.hasClassName("recalled"))
        .toList()
        .forEach(over::remove);
    try {
      work.run();
    } catch (SessionRefused refused) {
      complain(say().words(refused.words()));
    } catch (PackQuestionOpen | LotRecalled open) {
      cartridges.held(number).ifPresent(this::showVerdict);
    } catch (NotAllowed denied) {
      complain(messages.getTranslation(denied.messageKey(), getLocale()));
    }
  }

  private void complain(String sentence) {
    Banner banner = new Banner(Shape.WARN, sentence);
    banner.addClassName("complaint");
    over.add(banner);
  }

  private void form(Component form) {
    SessionState state = sessions.state(number);
    over.removeAll();
    shown = null;
    show(state, panels().form(form), new Component[] {back()});
  }

  private void show(SessionState state, Aside beside, Component[] start, Component... end) {
    screen.removeAll();
    screen.add(new GateRows(state.checks(), say()), beside);
    acts(start, end);
  }

  private Component[] running() {
    return new Component[] {back(), stop()};
  }

  private static Component[] none() {
    return new Component[0];
  }

  private Component back() {
    return Buttons.before(
        "back", Buttons.plain(say().text("act.back"), () -> ui().navigate("staff")));
  }

  private Component stop() {
    return Buttons.plain(say().text("act.stop"), this::askWhyStop);
  }

  private Component arrivals() {
    return Buttons.primary(say().text("act.arrivals"), () -> ui().navigate("staff"));
  }

  private SessionPanels panels() {
    return new SessionPanels(say());
  }

  private Say say() {
    return new Say(messages, getLocale(), sites.require().zone());
  }

  private StaffMember me() {
    return staff.require();
  }

  private static UI ui() {
    return UI.getCurrent();
  }

  /** What a person answers to a verdict. */
  private final class Answers implements VerdictActions {
    private final transient JudgedScan scan;

    Answers(JudgedScan scan) {
      this.scan = scan;
    }

    @Override
    public void useIt() {
      attemptAndDraw(() -> sessions.confirmIntact(number, scan.id(), me()));
    }

    @Override
    public void discard(DiscardReason reason) {
      attemptAndDraw(() -> sessions.discard(number, scan.id(), reason, me()));
    }

    @Override
    public void scanAnother() {
      gate();
    }

    @Override
    public void typeCode() {
      typeTheLabel();
    }

    @Override
    public void confirmToday(LocalDate seen) {
      ScanReading same = lastScan;
      attempt(() -> {
        boolean stillThatDay = date.confirm(seen, me());
        gate();
        if (stillThatDay && same != null) {
          scanned(same);
        }
      });
    }

    @Override
    public void leave() {
      gate();
    }
  }
}
