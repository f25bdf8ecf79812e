package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.cartridge.CartridgeJudge.Judged;
import clinic.needlepoint.cartridge.CartridgeUse.State;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.UnreadableScan;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedCartridges implements Cartridges {
  /** A scanner that beeps twice on one press. */
  private static final Duration ONE_GESTURE = Duration.ofSeconds(2);

  private final JdbcCartridgeScans scans;
  private final CartridgeJudge judge;
  private final AuditLog log;
  private final TodaysDate date;
  private final Timekeeper timekeeper;
  private final CartridgeMeters meters;
  private final DrawerWitness drawer;

  RecordedCartridges(
      JdbcCartridgeScans scans,
      CartridgeJudge judge,
      AuditLog log,
      TodaysDate date,
      Timekeeper timekeeper,
      CartridgeMeters meters,
      DrawerWitness drawer) {
    this.scans = scans;
    this.judge = judge;
    this.log = log;
    this.date = date;
    this.timekeeper = timekeeper;
    this.meters = meters;
    this.drawer = drawer;
  }

  @Override
  @Transactional
  public JudgedScan judge(
      ScanReading scan, SessionNumber session, IntendedUse use, StaffMember by) {
    long started = System.nanoTime();
    Stamp stamp = timekeeper.now();
    by.require(Permission.SCAN_CARTRIDGES, date.dayOf(stamp));
    Optional<ScanRow> latest = scans.latest(session);
    if (latest.filter(row -> isAgain(row, scan, use, stamp.at())).isPresent()) {
      return asItStands(latest.get());
    }
    if (latest.filter(ScanRow::held).isPresent()) {
      throw new PackQuestionOpen();
    }
    return written(
        judge.judge(scan, use, stamp), Base64Text.of(scan.raw()), session, stamp.at(), by, started);
  }

  private JudgedScan written(
      Judged judged,
      String raw,
      SessionNumber session,
      Instant now,
      StaffMember by,
      long startedNanos) {
    CartridgeVerdict verdict = judged.verdict();
    ScanId id =
        scans.add(
            session, now, by.pseudonym(), raw, judged.typed(), verdict, judged.deviceVersion());
    log.append(CartridgeRecords.scanned(id, session, by, raw, judged.typed(), verdict));
    if (!(verdict instanceof CartridgeVerdict.HalfLabel)) { // the whole label is still to come
      drawer.scanned(session, now, verdict instanceof CartridgeVerdict.Accepted);
    }
    meters.judged(verdict, startedNanos);
    return new JudgedScan(
        id, judged.typed(), verdict, verdict instanceof CartridgeVerdict.Accepted);
  }

  @Override
  @Transactional
  public JudgedScan allow(ScanId scan, IntendedUse use, CautionReason reason, StaffMember by) {
    long started = System.nanoTime();
    Stamp stamp = timekeeper.now();
    by.require(Permission.SCAN_CARTRIDGES, date.dayOf(stamp));
    by.require(Permission.ALLOW_CAUTIONED, date.dayOf(stamp));
    ScanRow row = scans.find(scan).orElseThrow();
    if (row.use().isPresent()) {
      return asItStands(row); // somebody allowed it a moment ago
    }
    if (!(row.verdict() instanceof CartridgeVerdict.Amber before)) {
      throw new IllegalStateException("Nobody overrides this verdict.");
    }
    SessionNumber session = new SessionNumber(row.session());
    if (scans.latest(session).filter(ScanRow::held).isPresent()) {
      throw new PackQuestionOpen();
    }
    Judged now = judge.judge(row.reading(), use, stamp);
    return switch (now.verdict()) {
      case CartridgeVerdict.Amber amber -> allowed(row, amber, reason, stamp.at(), by);
      // What was a caution a moment ago is none any more; the reason was given for what was seen.
      case CartridgeVerdict.Accepted _ -> allowed(row, before, reason, stamp.at(), by);
      default -> written(now, row.raw(), session, stamp.at(), by, started);
    };
  }

  private JudgedScan allowed(
      ScanRow row, CartridgeVerdict.Amber amber, CautionReason reason, Instant at, StaffMember by) {
    scans.allow(row.id(), VerdictColumns.of(amber), reason.words(), at, by.pseudonym());
    log.append(
        record(CartridgeRecords.ALLOWED, row.id(), by)
            .with("cautions", Caution.words(amber.cautions()))
            .with("proof", amber.proof().word())
            .with("reason", reason.words()));
    return new JudgedScan(row.id(), row.typed(), amber, true);
  }

  /** A pack in somebody's hand whose lot was recalled meanwhile is red, whatever it was before. */
  private JudgedScan asItStands(ScanRow row) {
    Optional<CartridgeLabel> label = row.use().filter(use -> row.held()).map(CartridgeUse::label);
    return label
        .flatMap(l -> judge.recall(l.device(), l.lot()))
        .map(reason ->
            new JudgedScan(
                row.id(),
                row.typed(),
                new CartridgeVerdict.Recalled(label.orElseThrow(), reason),
                true))
        .orElseGet(row::judged);
  }

  /** One press of the scanner, or the pack in question held under it once more. */
  private static boolean isAgain(ScanRow latest, ScanReading scan, IntendedUse use, Instant now) {
    boolean soon = Duration.between(latest.at(), now).abs().compareTo(ONE_GESTURE) <= 0;
    boolean settled = latest.use().isEmpty() && latest.settledFor(use);
    return isSame(latest, scan) && (latest.held() || (soon && settled));
  }

  /** Nothing is kept of a scan that was dropped: two of them are told apart by the reason. */
  private static boolean isSame(ScanRow latest, ScanReading scan) {
    return latest.raw().equals(Base64Text.of(scan.raw()))
        && (!(scan instanceof UnreadableScan dropped)
            || (latest.verdict() instanceof CartridgeVerdict.Unreadable said
                && said.reason().equals(dropped.reason().name())));
  }

  @Override
  @Transactional
  public void confirmIntact(ScanId cartridge, StaffMember by) {
    Stamp stamp = timekeeper.now();
    by.require(Permission.SCAN_CARTRIDGES, date.dayOf(stamp));
    CartridgeUse use = accepted(cartridge);
    if (use.state() == State.DISCARDED) {
      throw new IllegalStateException("This cartridge was thrown away.");
    }
    if (use.state() == State.HELD) {
      if (recalled(use)) {
        throw new LotRecalled();
      }
      scans.answer(cartridge, State.USED, null, stamp.at(), by.pseudonym());
      log.append(
          record(CartridgeRecords.USED, cartridge, by)
              .with("pack", "intact")
              .with("proof", proof(cartridge).word()));
    }
  }

  @Override
  @Transactional
  public void discard(ScanId cartridge, DiscardReason reason, StaffMember by) {
    Stamp stamp = timekeeper.now();
    by.require(Permission.SCAN_CARTRIDGES, date.dayOf(stamp));
    ScanRow row = scans.find(cartridge).orElseThrow();
    boolean refused =
        row.verdict() instanceof CartridgeVerdict.Expired
            || row.verdict() instanceof CartridgeVerdict.Recalled;
    State state = row.use().map(CartridgeUse::state).orElse(State.HELD);
    if (state == State.USED || (row.use().isEmpty() && !refused)) {
      throw new IllegalStateException("This cartridge can not be thrown away unused.");
    }
    if (state == State.HELD) {
      scans.answer(cartridge, State.DISCARDED, reason, stamp.at(), by.pseudonym());
      log.append(record(CartridgeRecords.DISCARDED, cartridge, by).with("reason", reason.word()));
    }
  }

  @Override
  @Transactional
  public void dispose(ScanId cartridge, String bin, DisposalWitness witness, StaffMember by) {
    Stamp stamp = timekeeper.now();
    by.require(Permission.DISPOSE_CARTRIDGES, date.dayOf(stamp));
    CartridgeUse use = accepted(cartridge);
    if (use.state() != State.USED) {
      throw new IllegalStateException("Only a used cartridge goes into the sharps bin.");
    }
    if (use.disposal().isPresent()) {
      return;
    }
    scans.dispose(cartridge, new Disposal(bin, witness, stamp.at(), by.pseudonym()));
    log.append(
        record(CartridgeRecords.DISPOSED, cartridge, by)
            .with("bin", bin)
            .with("witness", witness.word()));
    if (witness instanceof DisposalWitness.Attested(String reason)) {
      log.append(record(CartridgeRecords.ATTESTED, cartridge, by).with("reason", reason));
    }
  }

  @Override
  public void forgetReasons(SessionNumber session) {
    scans.forgetReasons(session);
  }

  @Override
  @Transactional
  public void countAsUsed(SessionNumber session, StaffMember by) {
    Instant now = timekeeper.now().at();
    for (CartridgeUse use : scans.accepted(session)) {
      if (use.state() == State.HELD) {
        scans.answer(use.id(), State.USED, null, now, by.pseudonym());
        log.append(record(CartridgeRecords.USED, use.id(), by).with("pack", "not-answered"));
      }
    }
  }

  @Override
  public List<CartridgeUse> of(SessionNumber session) {
    return scans.accepted(session);
  }

  @Override
  public Optional<JudgedScan> held(SessionNumber session) {
    return scans.latest(session).filter(ScanRow::held).map(this::asItStands);
  }

  @Override
  public List<CartridgeUse> recalled(SessionNumber session) {
    return scans.accepted(session).stream()
        .filter(use -> use.state() == State.USED && recalled(use))
        .toList();
  }

  private boolean recalled(CartridgeUse use) {
    return judge.recall(use.label().device(), use.label().lot()).isPresent();
  }

  @Override
  public List<Instant> seenByBeamSince(Instant from) {
    return scans.seenByBeamSince(from);
  }

  /** How it is known to be another unit; where nobody saw it, the one who opens it says so. */
  private UnitProof proof(ScanId cartridge) {
    return scans
        .find(cartridge)
        .flatMap(row -> VerdictColumns.of(row.verdict()).proof())
        .orElse(UnitProof.PERSON);
  }

  private CartridgeUse accepted(ScanId cartridge) {
    return scans.find(cartridge).flatMap(ScanRow::use).orElseThrow();
  }

  private AuditEntry record(RecordType type, ScanId cartridge, StaffMember by) {
    ScanRow row = scans.find(cartridge).orElseThrow();
    CartridgeLabel label = VerdictColumns.of(row.verdict()).label().orElseThrow();
    return CartridgeRecords.of(type, by, label)
        .key("session", row.session())
        .with("scan", cartridge.value());
  }
}
