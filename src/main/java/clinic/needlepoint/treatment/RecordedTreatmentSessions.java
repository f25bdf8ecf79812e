package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.LogFault;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.cartridge.CautionReason;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.DisposalWitness;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.ScanId;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.education.SessionNotices;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Identities;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.SessionNumbers;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedTreatmentSessions implements TreatmentSessions {
  /** The one sharps bin of this version's station. */
  private static final String BIN = "1";

  private final JdbcTreatmentSessions sessions;
  private final SessionNumbers numbers;
  private final Visits visits;
  private final Identities identities;
  private final Screenings screenings;
  private final Consents consents;
  private final Cartridges cartridges;
  private final SessionPens pens;
  private final IntendedUses uses;
  private final OffLabelFacts offLabel;
  private final SessionNotices notices;
  private final BinWitness bin;
  private final ProtocolValues protocol;
  private final AuditLog log;
  private final LogFault fault;
  private final TodaysDate date;
  private final Clock clock;

  RecordedTreatmentSessions(
      JdbcTreatmentSessions sessions,
      SessionNumbers numbers,
      Visits visits,
      Identities identities,
      Screenings screenings,
      Consents consents,
      Cartridges cartridges,
      SessionPens pens,
      IntendedUses uses,
      OffLabelFacts offLabel,
      SessionNotices notices,
      BinWitness bin,
      ProtocolValues protocol,
      AuditLog log,
      LogFault fault,
      TodaysDate date,
      Clock clock) {
    this.sessions = sessions;
    this.numbers = numbers;
    this.visits = visits;
    this.identities = identities;
    this.screenings = screenings;
    this.consents = consents;
    this.cartridges = cartridges;
    this.pens = pens;
    this.uses = uses;
    this.offLabel = offLabel;
    this.notices = notices;
    this.bin = bin;
    this.protocol = protocol;
    this.log = log;
    this.fault = fault;
    this.date = date;
    this.clock = clock;
  }

  @Override
  @Transactional
  public SessionNumber open(VisitId visitId, StaffMember by) {
    require(by, Permission.TREAT);
    Optional<TreatmentSession> running = sessions.ofVisit(visitId);
    if (running.isPresent()) {
      return running.get().number();
    }
    if (fault.fault().isPresent()) {
      throw new SessionRefused("log");
    }
    Visit visit = visits.find(visitId).orElseThrow(() -> new SessionRefused("no-visit"));
    if (visit.arrivedAt().isEmpty()) {
      throw new SessionRefused("not-arrived");
    }
    requireIdentity(visitId);
    refuse(SessionGate.before(screenings.stateOf(visitId), consents.stateOf(visitId)));
    SessionNumber number = numbers.next();
    sessions.open(number, visit, by.pseudonym(), clock.instant());
    TreatmentSession session = sessions.find(number).orElseThrow();
    log.append(TreatmentRecords.of(TreatmentRecords.OPENED, session, by));
    return number;
  }

  /** Nobody is treated as somebody whom nobody has made sure of. */
  private void requireIdentity(VisitId visit) {
    if (!identities.of(visit).holds()) {
      throw new SessionRefused("identity");
    }
  }

  private static void refuse(SessionGate gate) {
    gate.refusal()
        .ifPresent(words -> {
          throw new SessionRefused(words);
        });
  }

  @Override
  public Optional<TreatmentSession> find(SessionNumber number) {
    return sessions.find(number);
  }

  @Override
  public Optional<TreatmentSession> ofVisit(VisitId visit) {
    return sessions.ofVisit(visit);
  }

  @Override
  public List<TreatmentSession> ofPatient(PatientId patient) {
    return sessions.ofPatient(patient).stream().flatMap(each -> find(each).stream()).toList();
  }

  @Override
  public List<TreatmentSession> closedSince(Instant from) {
    return sessions.closedSince(from);
  }

  @Override
  public List<BodyArea> areas(SessionNumber number) {
    return sessions.areas(number);
  }

  @Override
  public SessionState state(SessionNumber number) {
    TreatmentSession session = known(number);
    SessionGate gate = gate(session);
    return new SessionState(
        session,
        visits.find(session.visit()).orElseThrow(),
        gate.checks(),
        gate.cartridges(),
        cartridges.recalled(number),
        session.running() && gate.cartridgeNext(),
        session.closedAt().isEmpty() && gate.mayClose(),
        sessions.areas(number),
        session.running() ? notices.open(offLabel.of(session)) : List.of());
  }

  @Override
  @Transactional
  public JudgedScan scan(SessionNumber number, ScanReading scan, StaffMember by) {
    TreatmentSession session = running(number);
    requireIdentity(session.visit());
    refuse(gate(session));
    if (SessionGate.enough(cartridges.of(number), session.anotherCartridge())) {
      throw new SessionRefused("enough");
    }
    return cartridges.judge(scan, number, uses.of(session), by);
  }

  @Override
  @Transactional
  public JudgedScan allow(SessionNumber number, ScanId scan, String reason, StaffMember by) {
    TreatmentSession session = running(number);
    requireIdentity(session.visit());
    if (!CautionReason.isReason(reason)) {
      throw new SessionRefused("two-words");
    }
    refuse(gate(session));
    return cartridges.allow(scan, uses.of(session), new CautionReason(reason), by);
  }

  @Override
  @Transactional
  public void treats(SessionNumber number, Set<BodyArea> areas, StaffMember by) {
    require(by, Permission.SCAN_CARTRIDGES);
    TreatmentSession session = running(number);
    if (areas.isEmpty()) {
      throw new SessionRefused("areas");
    }
    if (!areas.equals(Set.copyOf(sessions.areas(number)))) {
      sessions.treats(number, areas);
      log.append(
          TreatmentRecords.of(TreatmentRecords.AREAS, session, by)
              .with("areas", TreatmentRecords.words(areas)));
    }
  }

  /** Somebody too young is for whoever may treat to decide. */
  @Override
  @Transactional
  public void talked(SessionNumber number, OffLabel notice, Locale language, StaffMember by) {
    require(by, notice == OffLabel.AGE ? Permission.TREAT : Permission.SCAN_CARTRIDGES);
    notices.talked(offLabel.of(running(number)), notice, language, by);
  }

  @Override
  @Transactional
  public void confirmIntact(SessionNumber number, ScanId cartridge, StaffMember by) {
    TreatmentSession session = running(number);
    requireOwn(number, cartridge);
    requireIdentity(session.visit());
    refuse(gate(session));
    requireTalked(session);
    cartridges.confirmIntact(cartridge, by);
  }

  @Override
  @Transactional
  public void discard(
      SessionNumber number, ScanId cartridge, DiscardReason reason, StaffMember by) {
    running(number);
    cartridges.discard(cartridge, reason, by);
  }

  @Override
  @Transactional
  public void anotherCartridge(SessionNumber number, String reason, StaffMember by) {
    require(by, Permission.SCAN_CARTRIDGES);
    TreatmentSession session = running(number);
    refuse(gate(session));
    if (!SessionGate.enough(cartridges.of(number), session.anotherCartridge())) {
      return;
    }
    String why = reason(reason);
    sessions.another(number, why, clock.instant(), by.pseudonym());
    log.append(
        TreatmentRecords.of(TreatmentRecords.ANOTHER_CARTRIDGE, session, by).with("reason", why));
  }

  @Override
  @Transactional
  public void takePen(
      SessionNumber number, String pen, boolean sleeve, Optional<String> reason, StaffMember by) {
    TreatmentSession session = running(number);
    SessionGate gate = gate(session);
    refuse(gate);
    if (!gate.mayTakePen()) {
      throw new SessionRefused("cartridge-first");
    }
    requireTalked(session);
    pens.take(number, pen, sleeve, reason, by);
  }

  private void requireTalked(TreatmentSession session) {
    if (!notices.open(offLabel.of(session)).isEmpty()) {
      throw new SessionRefused("notice");
    }
  }

  @Override
  public boolean dropSeen(SessionNumber number, ScanId cartridge) {
    return dropSeen(own(number, cartridge), clock.instant());
  }

  /** A drop that already witnessed one disposal does not witness another, nor does an old one. */
  private boolean dropSeen(CartridgeUse use, Instant now) {
    Duration window = Duration.ofSeconds(protocol.require(ProtocolKey.BEAM_WINDOW).value());
    Instant from = SpareDrops.from(now, window);
    return new SpareDrops(bin.dropsSince(from), cartridges.seenByBeamSince(from), window)
        .seen(use.answered().orElse(use.scannedAt()), now);
  }

  @Override
  @Transactional
  public void dispose(
      SessionNumber number, ScanId cartridge, Optional<String> reason, StaffMember by) {
    TreatmentSession session = known(number);
    CartridgeUse use = own(number, cartridge);
    DisposalWitness witness =
        dropSeen(use, clock.instant())
            ? new DisposalWitness.Beam()
            : new DisposalWitness.Attested(reason(reason.orElse("")));
    cartridges.dispose(cartridge, BIN, witness, by);
    if (session.stopped().isPresent()) {
      closeStopped(session, by);
    }
  }

  @Override
  @Transactional
  public void close(SessionNumber number, StaffMember by) {
    require(by, Permission.TREAT);
    TreatmentSession session = known(number);
    if (session.closedAt().isPresent()) {
      return;
    }
    if (!gate(session).mayClose()) {
      throw new SessionRefused("not-done");
    }
    closed(session, by);
  }

  @Override
  @Transactional
  public void stop(SessionNumber number, String reason, StaffMember by) {
    require(by, Permission.SCAN_CARTRIDGES);
    TreatmentSession session = running(number);
    String why = reason(reason);
    cartridges.countAsUsed(number, by);
    sessions.stop(number, why, clock.instant());
    pens.release(number);
    log.append(TreatmentRecords.of(TreatmentRecords.STOPPED, session, by).with("reason", why));
    closeStopped(known(number), by);
  }

  /** A stopped session needs nobody's licence any more: it ends with its last cartridge. */
  private void closeStopped(TreatmentSession session, StaffMember by) {
    if (session.closedAt().isEmpty() && gate(session).mayClose()) {
      closed(session, by);
    }
  }

  private void closed(TreatmentSession session, StaffMember by) {
    List<CartridgeUse> used = cartridges.of(session.number());
    Instant now = clock.instant();
    sessions.close(session.number(), now);
    pens.release(session.number());
    log.append(
        TreatmentRecords.of(TreatmentRecords.CLOSED, session, by)
            .with("cartridges", used.stream().filter(u -> u.disposal().isPresent()).count()));
    if (used.stream().anyMatch(SessionGate::attested)) {
      bin.notSeen(session.number(), now);
    }
  }

  private SessionGate gate(TreatmentSession session) {
    return new SessionGate(
        screenings.stateOf(session.visit()),
        consents.during(session.visit(), session.openedAt()),
        cartridges.of(session.number()),
        session.anotherCartridge(),
        pens.usedIn(session.number()),
        session.stopped().isPresent());
  }

  private TreatmentSession known(SessionNumber number) {
    return sessions.find(number).orElseThrow(() -> new SessionRefused("no-session"));
  }

  private TreatmentSession running(SessionNumber number) {
    TreatmentSession session = known(number);
    if (!session.running()) {
      throw new SessionRefused("ended");
    }
    return session;
  }

  private CartridgeUse own(SessionNumber number, ScanId cartridge) {
    return cartridges.of(number).stream()
        .filter(use -> use.id().equals(cartridge))
        .findFirst()
        .orElseThrow(() -> new SessionRefused("not-here"));
  }

  private void requireOwn(SessionNumber number, ScanId cartridge) {
    CartridgeUse _ = own(number, cartridge);
  }

  private void require(StaffMember by, Permission permission) {
    by.require(permission, date.today());
  }

  private static String reason(String typed) {
    String reason = TypedText.line(typed);
    if (reason.length() < 3 || reason.length() > 200) {
      throw new SessionRefused("reason");
    }
    return reason;
  }
}
