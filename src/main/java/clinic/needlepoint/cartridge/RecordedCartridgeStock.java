package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedCartridgeStock implements CartridgeStock {
  private final JdbcCartridgeStock stock;
  private final FormularyWrites list;
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;

  RecordedCartridgeStock(
      JdbcCartridgeStock stock, FormularyWrites list, AuditLog log, TodaysDate date, Clock clock) {
    this.stock = stock;
    this.list = list;
    this.log = log;
    this.date = date;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void register(Device device, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    if (!(list.write(device, false, by.actor()) instanceof FormularyResult.Added)) {
      throw new IllegalArgumentException("This number is registered: " + device.identifier());
    }
  }

  @Override
  @Transactional
  public void receive(LotReceipt receipt, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    requireKnown(receipt.device());
    stock.receive(receipt, clock.instant(), by.pseudonym());
    AuditEntry entry =
        StockRecords.of(CartridgeRecords.RECEIVED, by.actor(), receipt.device(), receipt.lot())
            .with("expires", receipt.expires().toString())
            .with("quantity", receipt.quantity())
            .with("supplier", receipt.supplier());
    log.append(receipt.origin().map(origin -> origin.in(entry)).orElse(entry));
  }

  @Override
  public int unitsLeft(String device, String lot) {
    return stock.unitsLeft(device, lot);
  }

  private void requireKnown(String device) {
    if (!stock.knows(device)) {
      throw new IllegalArgumentException("This device is not registered: " + device);
    }
  }
}
