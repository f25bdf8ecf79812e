package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedUnitLabels implements UnitLabels {
  private final JdbcStockShelf shelf;
  private final JdbcFormulary list;
  private final AuditLog log;
  private final TodaysDate date;
  private final Sites sites;
  private final Clock clock;

  RecordedUnitLabels(
      JdbcStockShelf shelf,
      JdbcFormulary list,
      AuditLog log,
      TodaysDate date,
      Sites sites,
      Clock clock) {
    this.shelf = shelf;
    this.list = list;
    this.log = log;
    this.date = date;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<UnitLabel> issue(String device, String lot, int units, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    Device listed = list.find(device).orElseThrow().device();
    LotStock stock = shelf.lot(device, lot).orElseThrow();
    if (!UnitLabels.possible(listed) || units < 1 || units > stock.unlabelled()) {
      return List.of();
    }
    Instant now = clock.instant();
    List<String> serials = next(units);
    serials.forEach(serial -> shelf.addLabel(stock, serial, now, by.pseudonym()));
    log.append(
        StockRecords.of(StockRecords.LABELLED, by.actor(), device, lot)
            .with("units", units)
            .with("serials", serials));
    return labels(listed, stock, serials);
  }

  /** Counts on over all devices, so that nobody has to know which device a serial is of. */
  private List<String> next(int units) {
    String kiosk = sites.require().kiosk();
    String start = OwnSerial.start(kiosk);
    long last =
        shelf.newestLabel(start).map(serial -> serial.substring(start.length())).stream()
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElse(0);
    List<String> serials = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      serials.add(OwnSerial.of(kiosk, last + i));
    }
    return serials;
  }

  @Override
  public List<UnitLabel> of(String device, String lot) {
    Device listed = list.find(device).orElseThrow().device();
    return labels(listed, shelf.lot(device, lot).orElseThrow(), shelf.labels(device, lot));
  }

  private static List<UnitLabel> labels(Device device, LotStock lot, List<String> serials) {
    return serials.stream()
        .map(serial ->
            new UnitLabel(device.identifier(), device.model(), lot.lot(), lot.expires(), serial))
        .toList();
  }
}
