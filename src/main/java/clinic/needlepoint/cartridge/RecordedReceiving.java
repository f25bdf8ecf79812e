package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.cartridge.BoxRefusal.Expired;
import clinic.needlepoint.cartridge.BoxRefusal.NotListed;
import clinic.needlepoint.cartridge.BoxRefusal.Recalled;
import clinic.needlepoint.cartridge.BoxRefusal.SameBox;
import clinic.needlepoint.cartridge.BoxRefusal.Spoilt;
import clinic.needlepoint.cartridge.TakenIn.Done;
import clinic.needlepoint.cartridge.TakenIn.Refused;
import clinic.needlepoint.cartridge.TakenIn.RefusedBox;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScannerProof;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedReceiving implements Receiving {
  private final CartridgeStock stock;
  private final JdbcCartridgeStock rows;
  private final Formulary list;
  private final Recalls recalls;
  private final AuditLog log;
  private final ScannerProof scanner;
  private final TodaysDate date;

  RecordedReceiving(
      CartridgeStock stock,
      JdbcCartridgeStock rows,
      Formulary list,
      Recalls recalls,
      AuditLog log,
      ScannerProof scanner,
      TodaysDate date) {
    this.stock = stock;
    this.rows = rows;
    this.list = list;
    this.recalls = recalls;
    this.log = log;
    this.scanner = scanner;
    this.date = date;
  }

  @Override
  public BoxReading read(ScanReading scan, StaffMember by) {
    LocalDate today = date.today();
    by.require(Permission.MANAGE_STOCK, today);
    return BoxLabel.read(scan, Year.of(today.getYear()), scanner.separators(), list::find);
  }

  private Optional<BoxRefusal> recall(Box box) {
    return recalls
        .inForce(box.device(), box.lot())
        .map(entered -> new Recalled(entered.recall().reason()));
  }

  @Override
  public Optional<BoxRefusal> hindrance(Box box) {
    if (list.find(box.device()).filter(device -> !device.retired()).isEmpty()) {
      return Optional.of(new NotListed());
    }
    if (date.today().isAfter(box.expires())) {
      return Optional.of(new Expired(box.expires()));
    }
    String number = box.packageNumber().orElse(box.device());
    Optional<String> before = box.serial().filter(serial -> rows.cameIn(number, serial));
    return before.<BoxRefusal>map(SameBox::new).or(() -> recall(box));
  }

  @Override
  @Transactional
  public TakenIn takeIn(List<Box> boxes, Set<Box> quarantined, DeliveryNote note, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    List<RefusedBox> refused = refused(boxes, quarantined, note);
    if (!refused.isEmpty()) {
      refused.forEach(each -> record(each.box(), each.why(), Optional.of(note), by));
      return new Refused(refused);
    }
    for (Box box : boxes) {
      ReceiptOrigin origin = new ReceiptOrigin(box, note, quarantined.contains(box));
      stock.receive(
          new LotReceipt(
              box.device(),
              box.lot(),
              box.expires(),
              box.quantity(),
              note.supplier(),
              Optional.of(origin)),
          by);
    }
    return new Done(boxes.stream().mapToInt(Box::quantity).sum());
  }

  private List<RefusedBox> refused(List<Box> boxes, Set<Box> quarantined, DeliveryNote note) {
    List<RefusedBox> refused = new ArrayList<>();
    Set<String> serials = new HashSet<>();
    for (Box box : boxes) {
      Optional<BoxRefusal> why =
          note.condition().takenIn()
              ? hindrance(box)
                  .filter(found -> !(found instanceof Recalled && quarantined.contains(box)))
              : Optional.of(new Spoilt(note.condition()));
      String number = box.packageNumber().orElse(box.device());
      why.or(() ->
              box.serial().filter(serial -> !serials.add(number + " " + serial)).map(SameBox::new))
          .ifPresent(found -> refused.add(new RefusedBox(box, found)));
    }
    return refused;
  }

  @Override
  @Transactional
  public void refuse(Box box, BoxRefusal why, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    record(box, why, Optional.empty(), by);
  }

  private void record(Box box, BoxRefusal why, Optional<DeliveryNote> note, StaffMember by) {
    var entry =
        StockRecords.of(StockRecords.REFUSED, by.actor(), box.device(), box.lot())
            .with("reason", why.word())
            .with("expires", box.expires().toString())
            .with("quantity", box.quantity())
            .with("typed", box.typed())
            .with("raw", Base64Text.of(box.raw()));
    log.append(
        note.map(said -> entry.with("supplier", said.supplier()).with("invoice", said.invoice()))
            .orElse(entry));
  }
}
