package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.cartridge.ui.DemoLabels;
import clinic.needlepoint.cartridge.ui.LabelScans;
import clinic.needlepoint.cartridge.ui.TypedLabel;
import clinic.needlepoint.cartridge.ui.VerdictPanels;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.education.RaisedNotice;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.treatment.SessionState;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Tone;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.visit.SessionNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One session: the gate, the one act that opens its next row, and the verdict over all of it. */
@Route(value = "staff/session", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD"})
@StyleSheet("context://treatment/session.css")
@StyleSheet("context://cartridge/verdict.css")
class SessionView extends StaffPage implements HasUrlParameter<String> {
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
  private final transient LabelScans labelScans;
  private final Div screen = new Div();
  private final OverSession over = new OverSession();
  private final transient BinWatch bin = new BinWatch(this::lookAtTheBin);
  private final transient SessionAttempts attempts =
      new SessionAttempts(over, this::say, this::showHeld);
  private SessionNumber number = SessionNumber.of(0);
  private @Nullable PenPanel penPanel;
  private @Nullable ScanReading lastScan;
  private @Nullable ScanReading waiting;
  private @Nullable JudgedScan intact;
  private @Nullable JudgedScan shown;
  private boolean binBefore;
  private boolean refusedBefore;

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
      LiveConsents liveConsents,
      Pens pens,
      Timekeeper time,
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
    this.labelScans = new LabelScans(date, time);
    screen.addClassName("session");
    ScanListener listener = new ScanListener(this::scanned, this::scanned, clock);
    add(screen, over, listener, new TouchKeyboard());
    this.live.keep(this, this::recallsChanged);
    liveConsents.keep(this, this::consentChanged);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(number(parameter).orElseThrow(NotFoundException::new));
  }

  void show(SessionNumber session) {
    number = session;
    waiting = null;
    intact = null;
    gate();
    showHeld();
  }

  private void showHeld() {
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
  void gate() {
    clear();
    bin.off(ui());
    SessionState state = sessions.state(number);
    SessionWords words = new SessionWords(state, say());
    refusedBefore = words.refusal().isPresent();
    title(words.head());
    extra(words.treatment());
    if (state.session().closedAt().isPresent()) {
      show(state, panels().over(words.over()), SessionActs.none(), feet().arrivals());
    } else if (words.refusal().isPresent() && state.session().running()) {
      refused(state, words.refusal().get(), words.waiting());
    } else if (state.mayScan() && state.areas().isEmpty()) {
      askWhichAreas();
    } else if (!state.notices().isEmpty()) {
      notice(state, state.notices().getFirst(), words);
    } else if (state.mayScan()) {
      scan(state, words);
    } else if (PenPanel.next(state)) {
      pen(state);
    } else if (words.waiting().isPresent()) {
      disposal(state, words.waiting().get());
    } else {
      show(
          state,
          panels().done(),
          feet().running(),
          feet().another(),
          Buttons.primary(say().text("act.close"), this::close));
    }
    over.tellOfRecall(state, say());
  }

  /** A recall was entered or lifted while this screen is open: the pack in the hand comes first. */
  private void recallsChanged() {
    Optional<JudgedScan> held = cartridges.held(number);
    if (held.isPresent()) {
      showVerdict(held.get());
    } else if (sessions.find(number).isPresent()) {
      SessionState state = sessions.state(number);
      over.tellOfRecall(state, say());
      if (!state.recalled().isEmpty() && state.session().closedAt().isEmpty()) {
        Tone.STOP.sound(ui());
      }
    }
  }

  /** Treatment goes no further; what was used still goes into the bin, and the session ends. */
  private void refused(SessionState state, String why, Optional<CartridgeUse> waiting) {
    Component[] start =
        waiting
            .map(use ->
                feet()
                    .runningOr(
                        Buttons.plain(say().text("act.dispose"), () -> disposal(state, use))))
            .orElseGet(feet()::running);
    Component end =
        state.mayClose()
            ? Buttons.primary(say().text("act.close"), this::close)
            : feet().arrivals();
    show(state, panels().refused(why), start, end);
  }

  /** The patient took something back, or signed anew, while this screen is open. */
  private void consentChanged() {
    if (sessions.find(number).isEmpty()) {
      return;
    }
    SessionState state = sessions.state(number);
    Optional<String> refusal = new SessionWords(state, say()).refusal();
    boolean was = refusedBefore;
    refusedBefore = refusal.isPresent();
    if (state.session().running() && was != refusal.isPresent()) {
      gate();
      showHeld();
      refusal.ifPresent(over::complain);
      if (refusal.isPresent()) {
        Tone.STOP.sound(ui());
      }
    }
  }

  private void scan(SessionState state, SessionWords words) {
    Aside card = panels().scan();
    card.add(
        Buttons.quiet(say().text("areas.said", words.areas()), this::askWhichAreas),
        Buttons.quiet(say().text("scan.typed"), this::typeTheLabel));
    labels.panel(this::scanned).ifPresent(card::add);
    Component[] start =
        words
            .waiting()
            .map(use ->
                feet()
                    .runningOr(
                        Buttons.plain(say().text("act.not-needed"), () -> disposal(state, use))))
            .orElseGet(feet()::running);
    show(state, card, start, Buttons.waiting(say().text("act.scan")));
  }

  /** What was chosen or taken is outside of what devices are authorized for: first that. */
  private void notice(SessionState state, RaisedNotice raised, SessionWords words) {
    OffLabel code = raised.notice().code();
    boolean may = code != OffLabel.AGE || me().may(Permission.TREAT, date.today());
    Aside card = panels().form(new NoticeForm(say(), raised, may));
    if (cartridges.held(number).isPresent()) {
      card.add(new Paragraph(say().text("notice.pack")));
      card.add(Buttons.quiet(say().text("notice.back"), this::showHeld));
    } else if (state.mayScan()) {
      card.add(Buttons.quiet(say().text("areas.said", words.areas()), this::askWhichAreas));
    }
    show(
        state,
        card,
        feet().running(),
        may
            ? new Component[] {Buttons.primary(say().text("notice.go"), () -> talked(code))}
            : SessionActs.none());
  }

  private void talked(OffLabel code) {
    attempt(() -> {
      sessions.talked(number, code, getLocale(), me());
      openIntactPack();
      gate();
      showHeld();
      judgeWaiting();
    });
  }

  /** A label that was scanned too early is judged once nothing else comes first. */
  private void judgeWaiting() {
    ScanReading early = waiting;
    SessionState state = sessions.state(number);
    if (early != null && state.mayScan() && state.notices().isEmpty()) {
      waiting = null;
      scanned(early);
    }
  }

  private void pen(SessionState state) {
    bin.off(ui());
    PenPanel panel =
        new PenPanel(
            pens,
            say(),
            (pen, sleeve, reason) ->
                attemptAndDraw(() -> sessions.takePen(number, pen, sleeve, reason, me())));
    penPanel = panel;
    show(state, panels().form(panel), feet().running());
  }

  /** Before the first scan, and again when somebody wants to say it otherwise. */
  private void askWhichAreas() {
    SessionState state = sessions.state(number);
    boolean first = state.areas().isEmpty();
    form(new AreaForm(say(), state.areas(), this::treats, first ? this::leave : this::gate));
  }

  /** A label that was scanned before the parts were said is judged now. */
  private void treats(Set<BodyArea> areas) {
    attempt(() -> {
      sessions.treats(number, areas, me());
      gate();
      judgeWaiting();
    });
  }

  void typeTheLabel() {
    form(new TypedLabel(clock, this::scanned, this::gate));
  }

  /** Everything that a scanner, a finger or the demo sends comes through here. */
  void scanned(ScanReading reading) {
    if (penPanel != null && penPanel.isAttached()) {
      labelScans.forget();
      penPanel.scanned(reading);
      return;
    }
    if (shown != null && cartridges.held(number).isPresent()) {
      return; // the question on the screen comes first
    }
    ScanReading scan = labelScans.take(reading, me());
    lastScan = scan;
    SessionState state = sessions.state(number);
    if (state.mayScan() && (state.areas().isEmpty() || !state.notices().isEmpty())) {
      waiting = scan;
      over.takeComplaintsBack();
      over.complain(say().text(state.areas().isEmpty() ? "areas.first" : "notice.first"));
      return;
    }
    attempt(() -> showVerdict(sessions.scan(number, scan, me())));
  }

  private void showVerdict(JudgedScan scan) {
    if (scan.equals(shown)) {
      return;
    }
    boolean mayAllow = me().may(Permission.ALLOW_CAUTIONED, date.today());
    over.show(verdicts.of(scan, ui(), mayAllow, new VerdictAnswers(this, scan)));
    shown = scan;
    verdicts.sound(scan, ui());
  }

  private void disposal(SessionState state, CartridgeUse use) {
    boolean seen = sessions.dropSeen(number, use.id());
    binBefore = seen;
    if (!seen) {
      bin.on(ui());
    }
    String lot = say().text("bin.lot", use.label().lot());
    Component[] start =
        state.session().running() && !state.mayScan()
            ? feet().runningOr(feet().another())
            : feet().onlyBack();
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
    bin.off(ui());
    form(new ReasonForm(say(), "attest", reason -> dispose(use, Optional.of(reason)), this::gate));
  }

  private void dispose(CartridgeUse use, Optional<String> reason) {
    attemptAndDraw(() -> sessions.dispose(number, use.id(), reason, me()));
  }

  private void lookAtTheBin() {
    boolean seen =
        new SessionWords(sessions.state(number), say())
            .waiting()
            .filter(use -> sessions.dropSeen(number, use.id()))
            .isPresent();
    if (seen != binBefore) {
      gate();
    }
  }

  void use(JudgedScan scan) {
    intact = scan;
    attemptAndDraw(this::openIntactPack);
  }

  /** A pack stays closed until its notices, if it raises any, were talked about. */
  private void openIntactPack() {
    JudgedScan pack = intact;
    if (pack != null && sessions.state(number).notices().isEmpty()) {
      intact = null;
      sessions.confirmIntact(number, pack.id(), me());
    }
  }

  void discard(JudgedScan scan, DiscardReason reason) {
    intact = null;
    attemptAndDraw(() -> sessions.discard(number, scan.id(), reason, me()));
  }

  /** Something about the pack is not as it should be: one who may says why it is used. */
  void askWhyAllow(JudgedScan scan) {
    form(
        new ReasonForm(
            say(),
            "allow",
            reason -> attempt(() -> showVerdict(sessions.allow(number, scan.id(), reason, me()))),
            () -> showVerdict(scan)));
  }

  void confirmToday(LocalDate seen) {
    ScanReading same = lastScan;
    attempt(() -> {
      boolean stillThatDay = date.confirm(seen, me());
      gate();
      if (stillThatDay && same != null) {
        scanned(same);
      }
    });
  }

  private void askWhyAnother() {
    bin.off(ui());
    form(
        new ReasonForm(
            say(),
            "another",
            reason -> attemptAndDraw(() -> sessions.anotherCartridge(number, reason, me())),
            this::gate));
  }

  private void askWhyStop() {
    bin.off(ui());
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
      leave();
    });
  }

  private void attemptAndDraw(Runnable work) {
    attempt(() -> {
      work.run();
      gate();
    });
  }

  private void attempt(Runnable work) {
    attempts.attempt(work);
  }

  /** Half a label waits only as long as the screen says so. */
  private void clear() {
    over.removeAll();
    shown = null;
    labelScans.forget();
  }

  private void form(Component form) {
    SessionState state = sessions.state(number);
    clear();
    show(state, panels().form(form), feet().onlyBack());
  }

  private void show(SessionState state, Aside beside, Component[] start, Component... end) {
    screen.removeAll();
    screen.add(new GateRows(state.checks(), answers(state), say()), beside);
    acts(start, end);
  }

  private Optional<Runnable> answers(SessionState state) {
    return me().role().may(Permission.CLEAR_FLAGS)
        ? Optional.of(() -> ui().navigate("staff/review/" + state.visit().id().value()))
        : Optional.empty();
  }

  private SessionActs feet() {
    return new SessionActs(say(), this::leave, this::askWhyStop, this::askWhyAnother);
  }

  private void leave() {
    ui().navigate("staff");
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
}
