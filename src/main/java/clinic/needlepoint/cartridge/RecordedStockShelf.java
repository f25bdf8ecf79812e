package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.cartridge.StockChangeResult.Done;
import clinic.needlepoint.cartridge.StockChangeResult.MovedMeanwhile;
import clinic.needlepoint.cartridge.StockChangeResult.NameTheLabels;
import clinic.needlepoint.cartridge.StockChangeResult.NeedsReason;
import clinic.needlepoint.cartridge.StockChangeResult.NoSuchLabels;
import clinic.needlepoint.cartridge.StockChangeResult.NotSoMany;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedStockShelf implements StockShelf {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 200;
  private static final int MOST = 100_000;

  private final JdbcStockShelf shelf;
  private final JdbcFormulary list;
  private final AuditLog log;
  private final TodaysDate date;
  private final Clock clock;

  RecordedStockShelf(
      JdbcStockShelf shelf, JdbcFormulary list, AuditLog log, TodaysDate date, Clock clock) {
    this.shelf = shelf;
    this.list = list;
    this.log = log;
    this.date = date;
    this.clock = clock;
  }

  @Override
  public List<DeviceStock> devices() {
    Map<String, List<LotStock>> lots =
        shelf.lots().stream()
            .filter(lot -> lot.onHand() != 0 || lot.held() > 0)
            .collect(Collectors.groupingBy(LotStock::device));
    Map<String, Integer> levels = shelf.reorderLevels();
    return list.all().stream()
        .filter(listed -> !listed.retired() || lots.containsKey(listed.device().identifier()))
        .map(listed -> {
          String device = listed.device().identifier();
          return new DeviceStock(
              listed,
              lots.getOrDefault(device, List.of()),
              Stream.ofNullable(levels.get(device)).mapToInt(Integer::intValue).findFirst());
        })
        .toList();
  }

  @Override
  public Optional<LotStock> lot(String device, String lot) {
    return shelf.lot(device, lot);
  }

  @Override
  @Transactional
  public StockChangeResult discard(
      String device,
      String lot,
      int units,
      Set<String> serials,
      StockDiscard reason,
      StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    LotStock before = shelf.lot(device, lot).orElseThrow();
    if (units < 1 || units > before.onHand() || serials.size() > units) {
      return new NotSoMany(Math.max(0, before.onHand()));
    }
    Set<String> strange = new TreeSet<>(serials);
    strange.removeAll(shelf.labels(device, lot));
    if (!strange.isEmpty()) {
      return new NoSuchLabels(List.copyOf(strange));
    }
    if (units - serials.size() > before.unlabelled()) {
      return new NameTheLabels(units - before.unlabelled());
    }
    long id = shelf.discard(before, units, reason, clock.instant(), by.pseudonym());
    shelf.dropLabels(device, serials, id);
    log.append(
        StockRecords.of(StockRecords.DISCARDED, by.actor(), device, lot)
            .with("units", units)
            .with("reason", reason.word())
            .with("serials", List.copyOf(new TreeSet<>(serials))));
    return new Done(shelf.lot(device, lot).orElseThrow());
  }

  @Override
  @Transactional
  public StockChangeResult count(
      String device, String lot, int counted, int expected, String reason, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    LotStock before = shelf.lot(device, lot).orElseThrow();
    String why = TypedText.line(reason);
    if (counted < 0 || counted > MOST || why.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("Count 0 to 100000 units, with a reason of 200 letters.");
    }
    if (before.onHand() != expected) {
      return new MovedMeanwhile(before);
    }
    int difference = counted - expected;
    if (difference != 0 && why.length() < SHORTEST_REASON) {
      return new NeedsReason(difference);
    }
    shelf.count(before, counted, why.isEmpty() ? null : why, clock.instant(), by.pseudonym());
    AuditEntry entry =
        StockRecords.of(StockRecords.COUNTED, by.actor(), device, lot)
            .with("expected", expected)
            .with("counted", counted)
            .with("difference", difference);
    log.append(why.isEmpty() ? entry : entry.with("reason", why));
    return new Done(shelf.lot(device, lot).orElseThrow());
  }

  @Override
  @Transactional
  public void reorderAt(String device, OptionalInt units, StaffMember by) {
    by.require(Permission.MANAGE_STOCK, date.today());
    String known = list.find(device).orElseThrow().device().identifier();
    shelf.reorderAt(known, units, clock.instant(), by.pseudonym());
    AuditEntry entry = AuditEntry.of(StockRecords.REORDER_SET, by.actor()).key("device", known);
    log.append(units.isPresent() ? entry.with("units", units.getAsInt()) : entry);
  }
}
