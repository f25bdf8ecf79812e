package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Exhausted;
import clinic.needlepoint.cartridge.CartridgeVerdict.LabelNeeded;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to a lot, what came in is what was used, thrown away, held, missing and left.
 */
@Tag("F058")
@Tag("F076")
@Tag("F090")
class StockSumTests {
  private static final List<String> LOTS = List.of("ONE", "TWO");
  private static final int STEPS = 250;

  @TempDir Path folder;
  private int received;
  private int used;
  private int discarded;
  private int held;
  private int missing;
  private int session;

  @ParameterizedTest
  @ValueSource(longs = {20_261_121, 58, 75, 90})
  void theSumClosesAfterAnySequence(long seed) {
    System.out.println("StockSumTests: seed " + seed);
    Random random = new Random(seed);
    try (CartridgeDesk desk = new CartridgeDesk(folder)) {
      LOTS.forEach(lot -> receive(desk, lot, 3));
      List<ScanReading> labels = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        act(desk, LOTS.get(random.nextInt(2)), labels, random);
        requireTheSum(desk, "seed " + seed + ", step " + step);
      }
      assertThat(used).isGreaterThan(8);
      assertThat(discarded).isGreaterThan(8);
      assertThat(labels).hasSizeGreaterThan(8);
      assertThat(fromTheLogAlone(desk)).isEqualTo(shown(desk));
    }
  }

  private void act(CartridgeDesk desk, String lot, List<ScanReading> labels, Random random) {
    StockShelf shelf = desk.bean(StockShelf.class);
    LotStock now = shelf.lot(DEVICE, lot).orElseThrow();
    switch (random.nextInt(8)) {
      case 0 -> receive(desk, lot, 1 + random.nextInt(6));
      case 1 -> {
        List<UnitLabel> issued =
            desk.bean(UnitLabels.class).issue(DEVICE, lot, 1 + random.nextInt(3), LEAD);
        issued.forEach(label -> labels.add(scan("]d2" + label.elements().substring(1))));
      }
      case 2 -> {
        int units = 1 + random.nextInt(3);
        Set<String> serials =
            new HashSet<>(
                desk.bean(UnitLabels.class).of(DEVICE, lot).stream()
                    .map(UnitLabel::serial)
                    .limit(random.nextInt(2))
                    .toList());
        if (shelf.discard(DEVICE, lot, units, serials, StockDiscard.DAMAGED, LEAD)
            instanceof StockChangeResult.Done) {
          discarded += units;
        }
      }
      case 3 -> {
        int counted = Math.max(0, now.onHand() + random.nextInt(5) - 2);
        shelf.count(DEVICE, lot, counted, now.onHand(), "Counted on a shelf", LEAD);
        missing += now.onHand() - counted;
      }
      case 4, 5 -> take(desk, label(lot, "270228"), random);
      default -> {
        if (!labels.isEmpty()) {
          take(desk, labels.get(random.nextInt(labels.size())), random);
        }
      }
    }
  }

  private void receive(CartridgeDesk desk, String lot, int units) {
    desk.receive(lot, "2027-02-28", units);
    received += units;
  }

  private void take(CartridgeDesk desk, ScanReading reading, Random random) {
    JudgedScan judged = desk.judged(reading, SessionNumber.of(++session));
    if (!(judged.verdict() instanceof Accepted)) {
      assertThat(judged.verdict())
          .isInstanceOfAny(Exhausted.class, LabelNeeded.class, UsedSerial.class);
      return;
    }
    ScanId open = judged.id();
    switch (random.nextInt(3)) {
      case 0 -> {
        desk.cartridges().discard(open, DiscardReason.WET, NURSE);
        discarded++;
      }
      case 1 -> {
        desk.cartridges().confirmIntact(open, NURSE);
        used++;
      }
      default -> held++;
    }
  }

  private void requireTheSum(CartridgeDesk desk, String where) {
    List<LotStock> lots = lots(desk);
    for (LotStock lot : lots) {
      assertThat(lot.onHand()).as("%s: %s", where, lot).isNotNegative();
      assertThat(desk.stock().unitsLeft(DEVICE, lot.lot())).as(where).isEqualTo(lot.onHand());
    }
    assertThat(shown(desk))
        .as(where)
        .isEqualTo(
            new Sum(
                received,
                used,
                discarded,
                held,
                missing,
                received - used - discarded - held - missing));
  }

  private static List<LotStock> lots(CartridgeDesk desk) {
    return LOTS.stream()
        .map(lot -> desk.bean(StockShelf.class).lot(DEVICE, lot).orElseThrow())
        .toList();
  }

  private static Sum shown(CartridgeDesk desk) {
    List<LotStock> lots = lots(desk);
    return new Sum(
        lots.stream().mapToInt(LotStock::received).sum(),
        lots.stream().mapToInt(LotStock::used).sum(),
        lots.stream().mapToInt(LotStock::discarded).sum(),
        lots.stream().mapToInt(LotStock::held).sum(),
        lots.stream().mapToInt(LotStock::missing).sum(),
        lots.stream().mapToInt(LotStock::onHand).sum());
  }

  /** An auditor has no tables, only records: they have to tell the same. */
  private static Sum fromTheLogAlone(CartridgeDesk desk) {
    int received = sum(desk, "cartridge.received", "quantity");
    int used = desk.records("cartridge.used").size();
    int thrown = desk.records("cartridge.discarded").size() + sum(desk, "stock.discarded", "units");
    long accepted =
        desk.records("cartridge.scanned").stream()
            .filter(record -> record.text("verdict").equals("accepted"))
            .count();
    int held = (int) accepted - used - desk.records("cartridge.discarded").size();
    int missing = -sum(desk, "stock.counted", "difference");
    return new Sum(
        received, used, thrown, held, missing, received - used - thrown - held - missing);
  }

  private static int sum(CartridgeDesk desk, String type, String number) {
    return desk.records(type).stream()
        .map((AuditRecord record) -> record.text(number))
        .mapToInt(Integer::parseInt)
        .sum();
  }

  private record Sum(int received, int used, int discarded, int held, int missing, int onHand) {}
}
