package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedRecalls implements Recalls {
  private final JdbcRecalls rows;
  private final CartridgeStock stock;
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedRecalls(
      JdbcRecalls rows,
      CartridgeStock stock,
      AuditLog log,
      TodaysDate date,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.stock = stock;
    this.log = log;
    this.date = date;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public List<RecalledDevice> devices() {
    return rows.devices();
  }

  @Override
  public RecallReach reach(String device, RecalledLots lots) {
    List<String> known = rows.knownLots(device);
    List<String> hit = known.stream().filter(lots::covers).toList();
    return new RecallReach(
        hit,
        known.stream().filter(lot -> !lots.covers(lot)).toList(),
        hit.stream().mapToInt(lot -> stock.unitsLeft(device, lot)).sum(),
        Math.toIntExact(uses(device, lots).stream().map(ExposedUse::session).distinct().count()));
  }

  @Override
  @Transactional
  public RecallId enter(Recall recall, StaffMember by) {
    LocalDate today = date.today();
    by.require(Permission.MANAGE_RECALLS, today);
    if (!rows.knows(recall.device())) {
      throw new IllegalArgumentException("This device is not registered: " + recall.device());
    }
    if (recall.notified().isAfter(today)) {
      throw new IllegalArgumentException("A notice has a day that has come.");
    }
    RecallId id = rows.add(recall, clock.instant(), by.pseudonym());
    log.append(CartridgeRecords.recalled(id, recall, by));
    events.publishEvent(new RecallsChanged());
    return id;
  }

  @Override
  @Transactional
  public void askToLift(RecallId recall, String reason, StaffMember by) {
    by.require(Permission.MANAGE_RECALLS, date.today());
    String why = TypedText.line(reason);
    if (why.length() < 3 || why.length() > 200) {
      throw new IllegalArgumentException("Give the reason in 3 to 200 characters.");
    }
    require(rows.ask(recall, why, clock.instant(), by.pseudonym()));
    log.append(of(CartridgeRecords.LIFT_ASKED, recall, by).with("reason", why));
  }

  @Override
  @Transactional
  public void confirmLift(RecallId recall, StaffMember by) {
    by.require(Permission.MANAGE_RECALLS, date.today());
    EnteredRecall.Asked asked =
        rows.find(recall)
            .filter(EnteredRecall::waitsForSecond)
            .flatMap(EnteredRecall::asked)
            .orElseThrow(RecordedRecalls::otherwiseNow);
    if (asked.by().equals(by.pseudonym())) {
      throw NotAllowed.asSecondPerson();
    }
    require(rows.lift(recall, clock.instant(), by.pseudonym()));
    log.append(
        of(CartridgeRecords.LIFTED, recall, by)
            .with("askedBy", asked.by())
            .with("reason", asked.reason()));
    events.publishEvent(new RecallsChanged());
  }

  @Override
  @Transactional
  public void keep(RecallId recall, StaffMember by) {
    by.require(Permission.MANAGE_RECALLS, date.today());
    require(rows.keep(recall));
    log.append(of(CartridgeRecords.KEPT, recall, by));
  }

  @Override
  public List<EnteredRecall> all() {
    return rows.all();
  }

  @Override
  public Optional<EnteredRecall> find(RecallId recall) {
    return rows.find(recall);
  }

  @Override
  public Optional<EnteredRecall> inForce(String device, String lot) {
    return rows.inForce(device).stream().filter(r -> r.recall().covers(device, lot)).findFirst();
  }

  @Override
  public List<ExposedUse> exposed(RecallId recall) {
    Recall said = rows.find(recall).orElseThrow().recall();
    return uses(said.device(), said.lots());
  }

  private List<ExposedUse> uses(String device, RecalledLots lots) {
    return rows.uses(device).stream().filter(use -> lots.covers(use.lot())).toList();
  }

  private AuditEntry of(RecordType type, RecallId recall, StaffMember by) {
    String device = rows.find(recall).orElseThrow().recall().device();
    return CartridgeRecords.of(type, recall, device, by);
  }

  private static void require(boolean changed) {
    if (!changed) {
      throw otherwiseNow();
    }
  }

  private static IllegalStateException otherwiseNow() {
    return new IllegalStateException("Somebody else was faster: look at the recall again.");
  }
}
