package clinic.needlepoint.cartridge;

import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's cupboard: a good lot, one that expired, one recalled, one nearly gone, one nearly
 * over.
 */
@Component
@Order(60)
class DemoStock implements DemoSeed {
  private static final String SUPPLIER = "Demo Supply";

  private final JdbcCartridgeStock rows;
  private final CartridgeStock stock;
  private final Formulary formulary;
  private final StockShelf shelf;
  private final Recalls recalls;
  private final StaffMembers staff;
  private final TodaysDate date;

  DemoStock(
      JdbcCartridgeStock rows,
      CartridgeStock stock,
      Formulary formulary,
      StockShelf shelf,
      Recalls recalls,
      StaffMembers staff,
      TodaysDate date) {
    this.rows = rows;
    this.stock = stock;
    this.formulary = formulary;
    this.shelf = shelf;
    this.recalls = recalls;
    this.staff = staff;
    this.date = date;
  }

  @Override
  @Transactional
  public void seed() {
    LocalDate today = date.today();
    StaffMember by =
        staff.all().stream()
            .filter(member -> member.may(Permission.MANAGE_STOCK, today))
            .filter(member -> member.may(Permission.MANAGE_RECALLS, today))
            .findFirst()
            .orElseThrow();
    if (!rows.knows(DemoBarcodes.FACE)) {
      first(today, by);
    }
    list(by);
    if (shelf.lot(DemoBarcodes.FACE, DemoBarcodes.SOON_LOT).isEmpty()) {
      receive(DemoBarcodes.FACE, DemoBarcodes.SOON_LOT, DemoBarcodes.soonUntil(today), 4, by);
      shelf.reorderAt(DemoBarcodes.FACE, OptionalInt.of(25), by);
      shelf.reorderAt(DemoBarcodes.BODY, OptionalInt.of(6), by);
    }
  }

  private void first(LocalDate today, StaffMember by) {
    stock.register(device(DemoBarcodes.FACE, "DermaNeedle 14-pin", 14, 1_500), by);
    stock.register(device(DemoBarcodes.BODY, "DermaNeedle 36-pin", 36, 2_500), by);
    LocalDate good = DemoBarcodes.goodUntil(today);
    LocalDate expired = DemoBarcodes.expiredOn(today);
    receive(DemoBarcodes.FACE, DemoBarcodes.GOOD_LOT, good, 20, by);
    receive(DemoBarcodes.BODY, DemoBarcodes.GOOD_LOT, good, 10, by);
    receive(DemoBarcodes.FACE, DemoBarcodes.LAST_LOT, good, 1, by);
    receive(DemoBarcodes.FACE, DemoBarcodes.EXPIRED_LOT, expired, 6, by);
    receive(DemoBarcodes.FACE, DemoBarcodes.RECALLED_LOT, good, 12, by);
    recalls.enter(
        new Recall(
            DemoBarcodes.FACE,
            new RecalledLots.Listed(List.of(DemoBarcodes.RECALLED_LOT)),
            "The maker found packs that do not seal.",
            "DEMO-FSN-26-014",
            today.minusDays(1)),
        by);
  }

  /** What the demo's list says more than a device's first line. */
  private void list(StaffMember by) {
    Device face = formulary.find(DemoBarcodes.FACE).orElseThrow().device();
    if (face.packages().isEmpty()) {
      formulary.put(said(face, Map.of(BodyArea.FACE, 1_500, BodyArea.NECK, 1_000)), by);
      Device body = formulary.find(DemoBarcodes.BODY).orElseThrow().device();
      formulary.put(
          said(body, Map.of(BodyArea.FACE, 1_500, BodyArea.ABDOMEN, 2_500, BodyArea.SCALP, 1_500)),
          by);
    }
  }

  private static Device said(Device device, Map<BodyArea, Integer> depths) {
    boolean face = device.identifier().equals(DemoBarcodes.FACE);
    return new Device(
        device.identifier(),
        device.maker(),
        device.model(),
        device.needles(),
        device.needleLengthMicrometres(),
        device.sterilisation(),
        device.authorisation(),
        Optional.of("QAI"),
        LabelLimits.of(OptionalInt.of(22), depths),
        face ? new TreeMap<>(Map.of(DemoBarcodes.FACE_BOX, 10)) : new TreeMap<>());
  }

  private void receive(String device, String lot, LocalDate until, int count, StaffMember by) {
    stock.receive(new LotReceipt(device, lot, until, count, SUPPLIER), by);
  }

  private static Device device(String identifier, String model, int needles, int micrometres) {
    return new Device(
        identifier,
        "Demo Instruments",
        model,
        needles,
        micrometres,
        Sterilisation.ETHYLENE_OXIDE,
        "DEMO-0000");
  }
}
