package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.cartridge.CartridgeUse.State;
import clinic.needlepoint.cartridge.LabelReading.Read;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.UnreadableScan;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedCartridges implements Cartridges {
  /** A scanner that beeps twice on one press. */
  private static final Duration ONE_GESTURE = Duration.ofSeconds(2);

  private final JdbcCartridgeScans scans;
  private final JdbcFormulary list;
  private final AuditLog log;
  private final Recalls recalls;
  private final TodaysDate date;
  private final Timekeeper timekeeper;
  private final CartridgeMeters meters;
  private final DrawerWitness drawer;

  RecordedCartridges(
      JdbcCartridgeScans scans,
      JdbcFormulary list,
      AuditLog log,
      Recalls recalls,
      TodaysDate date,
      Timekeeper timekeeper,
      CartridgeMeters meters,
      DrawerWitness drawer) {
    this.scans = scans;
    this.list = list;
    this.log = log;
    this.recalls = recalls;
    this.date = date;
    this.timekeeper = timekeeper;
    this.meters = meters;
    this.drawer = drawer;
  }

  @Override
  @Transactional
  public JudgedScan judge(ScanReading scan, SessionNumber session, StaffMember by) {
    long started = System.nanoTime();
    Stamp stamp = timekeeper.now();
    LocalDate today = date.dayOf(stamp);
    by.require(Permission.SCAN_CARTRIDGES, today);
    String raw = base64(scan);
    Optional<ScanRow> latest = scans.latest(session);
    if (latest.filter(row -> isAgain(row, scan, stamp.at())).isPresent()) {
      return asItStands(latest.get());
    }
    if (latest.filter(ScanRow::held).isPresent()) {
      throw new PackQuestionOpen();
    }
    LabelReading reading = units(LabelReading.of(scan, Year.of(today.getYear())));
    Optional<StockFacts> facts =
        reading instanceof Read read
            ? scans.facts(read, recall(read.device(), read.lot()))
            : Optional.empty();
    CartridgeVerdict verdict = new Judge(today, date.trusted(stamp)).verdict(reading, facts);
    boolean typed =
        scan.source() == ScanSource.TYPED || (reading instanceof Read read && read.typed());
    ScanId id =
        scans.add(
            session,
            stamp.at(),
            by.pseudonym(),
            raw,
            typed,
            verdict,
            facts.map(StockFacts::version));
    log.append(scanned(id, session, by, raw, typed, verdict));
    drawer.scanned(session, stamp.at(), verdict instanceof CartridgeVerdict.Accepted);
    meters.judged(verdict, started);
    return new JudgedScan(id, typed, verdict, verdict instanceof CartridgeVerdict.Accepted);
  }

  private Optional<String> recall(String device, String lot) {
    return recalls.inForce(device, lot).map(entered -> entered.recall().reason());
  }

  /** A pack in somebody's hand whose lot was recalled meanwhile is red, whatever it was before. */
  private JudgedScan asItStands(ScanRow row) {
    Optional<CartridgeLabel> label = row.use().filter(use -> row.held()).map(CartridgeUse::label);
    return label
        .flatMap(l -> recall(l.device(), l.lot()))
        .map(reason ->
            new JudgedScan(
                row.id(),
                row.typed(),
                new CartridgeVerdict.Recalled(label.orElseThrow(), reason),
                true))
        .orElseGet(row::judged);
  }

  /** Where the units carry no number, the box's is scanned; its serial is not the unit's. */
  private LabelReading units(LabelReading reading) {
    return reading instanceof Read(String number, String lot, _, var expires, boolean typed)
        ? list.unitOf(number)
            .<LabelReading>map(unit -> new Read(unit, lot, Optional.empty(), expires, typed))
            .orElse(reading)
        : reading;
  }

  /** One press of the scanner, or the pack in question held under it once more. */
  private static boolean isAgain(ScanRow latest, ScanReading scan, Instant now) {
    boolean soon = Duration.between(latest.at(), now).abs().compareTo(ONE_GESTURE) <= 0;
    boolean settled = !(latest.verdict() instanceof CartridgeVerdict.ClockUnconfirmed);
    return isSame(latest, scan) && (latest.held() || (soon && settled));
  }

  /** Nothing is kept of a scan that was dropped: two of them are told apart by the reason. */
  private static boolean isSame(ScanRow latest, ScanReading scan) {
    return latest.raw().equals(base64(scan))
        && (!(scan instanceof UnreadableScan dropped)
            || (latest.verdict() instanceof CartridgeVerdict.Unreadable said
                && said.reason().equals(dropped.reason().name())));
  }

  private static AuditEntry scanned(
      ScanId id,
      SessionNumber session,
      StaffMember by,
      String raw,
      boolean typed,
      CartridgeVerdict verdict) {
    VerdictColumns columns = VerdictColumns.of(verdict);
    AuditEntry entry =
        columns
            .label()
            .map(label -> CartridgeRecords.of(CartridgeRecords.SCANNED, by, label))
            .orElseGet(() -> AuditEntry.of(CartridgeRecords.SCANNED, by.actor()))
            .key("session", session.value())
            .with("scan", id.value())
            .with("raw", raw)
            .with("typed", typed)
            .with("verdict", verdict.word());
    Optional<LocalDate> expires = columns.label().flatMap(CartridgeLabel::expires);
    AuditEntry dated = expires.map(day -> entry.with("expires", day.toString())).orElse(entry);
    return columns.detail().map(detail -> dated.with("detail", detail)).orElse(dated);
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
      log.append(record(CartridgeRecords.USED, cartridge, by).with("pack", "intact"));
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
    AuditEntry entry =
        record(CartridgeRecords.DISPOSED, cartridge, by)
            .with("bin", bin)
            .with("witness", witness.word());
    log.append(
        witness instanceof DisposalWitness.Attested(String reason)
            ? entry.with("reason", reason)
            : entry);
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
    return recall(use.label().device(), use.label().lot()).isPresent();
  }

  @Override
  public Optional<Instant> lastSeenByBeam() {
    return scans.lastBeam();
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

  /** What the scanner module dropped whole, it did not keep: nothing. */
  private static String base64(ScanReading scan) {
    return scan instanceof Scan(String raw, _, _) ? Base64Text.of(raw) : "";
  }
}
