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
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;

  RecordedCartridgeStock(JdbcCartridgeStock stock, AuditLog log, TodaysDate date, Clock clock) {
    this.stock = stock;
    this.log = log;
    this.date = date;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void register(Device device, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    stock.register(device, clock.instant(), by.pseudonym());
    log.append(
        AuditEntry.of(CartridgeRecords.REGISTERED, by.actor())
            .key("device", device.identifier())
            .with("maker", device.maker())
            .with("model", device.model())
            .with("needles", device.needles())
            .with("needleLengthUm", device.needleLengthMicrometres())
            .with("sterilisation", device.sterilisation().name())
            .with("authorisation", device.authorisation()));
  }

  @Override
  @Transactional
  public void receive(LotReceipt receipt, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    requireKnown(receipt.device());
    stock.receive(receipt, clock.instant(), by.pseudonym());
    log.append(
        AuditEntry.of(CartridgeRecords.RECEIVED, by.actor())
            .key("device", receipt.device())
            .key("lot", receipt.lot())
            .with("expires", receipt.expires().toString())
            .with("quantity", receipt.quantity())
            .with("supplier", receipt.supplier()));
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
