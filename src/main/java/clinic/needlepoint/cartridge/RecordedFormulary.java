package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.cartridge.FormularyResult.Added;
import clinic.needlepoint.cartridge.FormularyResult.Changed;
import clinic.needlepoint.cartridge.FormularyResult.NumberTaken;
import clinic.needlepoint.cartridge.FormularyResult.Unchanged;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedFormulary implements Formulary, FormularyWrites {
  private final JdbcFormulary list;
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;

  RecordedFormulary(JdbcFormulary list, AuditLog log, TodaysDate date, Clock clock) {
    this.list = list;
    this.log = log;
    this.date = date;
    this.clock = clock;
  }

  @Override
  public List<ListedDevice> all() {
    return list.all();
  }

  @Override
  public Optional<ListedDevice> find(String number) {
    return list.find(number).or(() -> list.unitOf(number).flatMap(list::find));
  }

  @Override
  public List<ListedDevice> versions(String device) {
    return list.versions(device);
  }

  @Override
  @Transactional
  public FormularyResult put(Device device, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    return write(device, false, by.actor());
  }

  @Override
  @Transactional
  public void retire(String device, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    write(list.find(device).orElseThrow().device(), true, by.actor());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public FormularyResult write(Device device, boolean retired, Actor by) {
    Optional<NumberTaken> taken = taken(device);
    if (taken.isPresent()) {
      return taken.get();
    }
    Optional<ListedDevice> before = list.find(device.identifier());
    if (before.filter(b -> b.device().equals(device) && b.retired() == retired).isPresent()) {
      return new Unchanged(before.get());
    }
    int version = before.map(ListedDevice::version).orElse(0) + 1;
    ListedDevice now = new ListedDevice(device, version, retired, clock.instant(), by.pseudonym());
    list.add(now);
    RecordType first = before.isEmpty() ? CartridgeRecords.REGISTERED : StockRecords.CHANGED;
    log.append(StockRecords.of(retired ? StockRecords.RETIRED : first, by, device, version));
    return before.isEmpty() ? new Added(now) : new Changed(now);
  }

  /** One number is one thing: a device, or the box of one device. */
  private Optional<NumberTaken> taken(Device device) {
    Optional<String> boxOf = list.unitOf(device.identifier());
    if (boxOf.isPresent()) {
      return Optional.of(new NumberTaken(device.identifier(), boxOf.get()));
    }
    return device.packages().keySet().stream()
        .flatMap(number ->
            list
                .find(number)
                .map(other -> other.device().identifier())
                .or(() -> list.unitOf(number).filter(d -> !d.equals(device.identifier())))
                .map(other -> new NumberTaken(number, other))
                .stream())
        .findFirst();
  }
}
