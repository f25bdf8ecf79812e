package clinic.needlepoint.station;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.ScanResult;
import clinic.needlepoint.udi.SerialNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedPens implements Pens {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 200;

  private final JdbcPens pens;
  private final JdbcPenCare care;
  private final PenLook look;
  private final Disinfectants products;
  private final AuditLog log;
  private final Sites sites;
  private final Timekeeper timekeeper;

  RecordedPens(
      JdbcPens pens,
      JdbcPenCare care,
      PenLook look,
      Disinfectants products,
      AuditLog log,
      Sites sites,
      Timekeeper timekeeper) {
    this.pens = pens;
    this.care = care;
    this.look = look;
    this.products = products;
    this.log = log;
    this.sites = sites;
    this.timekeeper = timekeeper;
  }

  @Override
  public List<PenStanding> all() {
    return pens.all().stream().map(look::at).toList();
  }

  @Override
  public Optional<PenStanding> find(String serial) {
    return pens.find(serial).map(look::at);
  }

  @Override
  public Optional<String> withLabel(String scanned) {
    return pens.labelled(scanned)
        .or(() -> pens.find(scanned))
        .or(() -> serialIn(scanned).flatMap(pens::find))
        .map(Pen::serial);
  }

  private Optional<String> serialIn(String scanned) {
    Year year = Year.from(now().at().atZone(ZoneOffset.UTC));
    return ScanParser.parse(scanned, year) instanceof ScanResult.Accepted(var udi, var _)
        ? Optional.ofNullable(udi.serial()).map(SerialNumber::value)
        : Optional.empty();
  }

  @Override
  @Transactional
  public void add(Pen pen, StaffMember by) {
    requireCare(by);
    if (pens.find(pen.serial()).isPresent()) {
      throw new PenRefused("known", pen.serial());
    }
    if (pens.labelled(pen.label()).isPresent() || pens.find(pen.label()).isPresent()) {
      throw new PenRefused("label-taken");
    }
    pens.add(pen, now().at(), by.pseudonym());
    log.append(PenRecords.added(pen, by));
  }

  @Override
  @Transactional
  public void assign(String serial, int dock, StaffMember by) {
    requireCare(by);
    Pen pen = known(serial);
    if (!look.docks().contains(dock)) {
      throw new PenRefused("no-such-dock");
    }
    if (pens.dock(serial).stream().anyMatch(number -> number == dock)) {
      return;
    }
    pens.assign(pen.serial(), dock, now().at(), by.pseudonym());
    log.append(PenRecords.docked(pen.serial(), dock, by));
  }

  @Override
  @Transactional
  public void takeOut(String serial, String reason, StaffMember by) {
    requireCare(by);
    Pen pen = known(serial);
    String why = reason(reason);
    if (pen.out().isEmpty()) {
      pens.takeOut(serial, now().at(), why, by.pseudonym());
      log.append(PenRecords.out(serial, why, by));
    }
  }

  @Override
  @Transactional
  public void bringBack(String serial, StaffMember by) {
    requireCare(by);
    if (known(serial).out().isPresent()) {
      pens.bringBack(serial);
      log.append(PenRecords.in(serial, by));
    }
  }

  @Override
  @Transactional
  public void beginDisinfection(String serial, String product, StaffMember by) {
    require(Permission.SCAN_CARTRIDGES, by);
    Pen pen = known(serial);
    Disinfectant with = products.find(product).orElseThrow(() -> new PenRefused("no-product"));
    if (look.at(pen).clean() instanceof Cleanliness.InUse) {
      throw new PenRefused("in-session");
    }
    if (care.running(serial).isEmpty()) {
      care.begin(serial, with, now(), by.pseudonym());
    }
  }

  @Override
  @Transactional
  public void finishDisinfection(String serial, StaffMember by) {
    require(Permission.SCAN_CARTRIDGES, by);
    Stamp now = now();
    Disinfection running =
        care.running(serial).orElseThrow(() -> new PenRefused("not-disinfecting"));
    if (!running.over(now)) {
      throw new PenRefused("too-soon", String.valueOf(running.left(now).toSeconds() + 1));
    }
    care.finish(serial, now.at(), by.pseudonym());
    log.append(PenRecords.disinfected(running, now.at(), by));
  }

  @Override
  @Transactional
  public void giveUpDisinfection(String serial, StaffMember by) {
    require(Permission.SCAN_CARTRIDGES, by);
    care.giveUp(serial);
  }

  @Override
  public ChargeHistory history(String serial) {
    return ChargeHistory.of(pens.events(serial));
  }

  @Override
  @Transactional
  public PenUse take(
      String session, String serial, boolean sleeve, Optional<String> reason, StaffMember by) {
    require(Permission.SCAN_CARTRIDGES, by);
    Optional<PenUse> before = care.ofSession(session).filter(use -> use.ended().isEmpty());
    if (before.filter(use -> use.pen().equals(serial)).isPresent()) {
      return before.get();
    }
    Readiness readiness = look.at(known(serial)).readiness();
    if (!sleeve) {
      throw new PenRefused("no-sleeve");
    }
    Optional<String> attested =
        switch (readiness) {
          case Readiness.Ready _ -> Optional.empty();
          case Readiness.NotReady _ -> throw new PenRefused("not-ready", serial);
          case Readiness.Unknown _ -> Optional.of(reason(reason.orElse("")));
        };
    Instant now = now().at();
    care.release(session, now);
    PenUse use = new PenUse(serial, session, attested, now, by.pseudonym(), Optional.empty());
    care.take(use);
    if (readiness instanceof Readiness.Unknown(List<PenReason> about) && attested.isPresent()) {
      log.append(PenRecords.attested(use, about, attested.get(), by));
    }
    log.append(PenRecords.taken(use, by));
    return use;
  }

  @Override
  public Optional<PenUse> usedIn(String session) {
    return care.ofSession(session);
  }

  @Override
  @Transactional
  public void release(String session) {
    care.release(session, now().at());
  }

  @Override
  @Transactional
  public void forgetReason(String session) {
    care.forgetReason(session);
  }

  private Pen known(String serial) {
    return pens.find(serial).orElseThrow(() -> new PenRefused("unknown"));
  }

  /** Who works with pens, and who looks after what the clinic owns. */
  private void requireCare(StaffMember by) {
    if (!by.may(Permission.MANAGE_STOCK, today())) {
      require(Permission.SCAN_CARTRIDGES, by);
    }
  }

  private void require(Permission permission, StaffMember by) {
    by.require(permission, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now().at(), sites.require().zone());
  }

  private Stamp now() {
    return timekeeper.now();
  }

  private static String reason(String typed) {
    String reason = TypedText.line(typed);
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new PenRefused("reason");
    }
    return reason;
  }
}
