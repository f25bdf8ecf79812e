package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Exhausted;
import clinic.needlepoint.cartridge.CartridgeVerdict.LabelNeeded;
import clinic.needlepoint.cartridge.CartridgeVerdict.Unreadable;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.cartridge.StockChangeResult.Done;
import clinic.needlepoint.cartridge.StockChangeResult.MovedMeanwhile;
import clinic.needlepoint.cartridge.StockChangeResult.NameTheLabels;
import clinic.needlepoint.cartridge.StockChangeResult.NeedsReason;
import clinic.needlepoint.cartridge.StockChangeResult.NoSuchLabels;
import clinic.needlepoint.cartridge.StockChangeResult.NotSoMany;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.staff.NotAllowed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F076")
class StockTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private CartridgeDesk desk;
  private StockShelf shelf;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder).receive("GOOD", "2027-02-28", 5);
    shelf = desk.bean(StockShelf.class);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private LotStock good() {
    return shelf.lot(DEVICE, "GOOD").orElseThrow();
  }

  private static ScanReading own(UnitLabel label) {
    return scan("]d2" + label.elements().substring(1));
  }

  private List<UnitLabel> issue(int units) {
    return desk.bean(UnitLabels.class).issue(DEVICE, "GOOD", units, LEAD);
  }

  private AuditRecord only(String type) {
    List<AuditRecord> records = desk.records(type);
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  @Test
  void putsTheLotThatExpiresFirstFirst() {
    desk.receive("LATE", "2028-01-01", 1).receive("SOON", "2026-12-24", 1);
    desk.receive("OVER", "2026-11-20", 1);
    List<LotStock> lots = shelf.devices().getFirst().lots();
    assertThat(lots).extracting(LotStock::lot).containsExactly("OVER", "SOON", "GOOD", "LATE");
    assertThat(lots)
        .extracting(lot -> lot.state(TODAY))
        .containsExactly(
            LotStock.State.EXPIRED, LotStock.State.SOON, LotStock.State.GOOD, LotStock.State.GOOD);
  }

  @Test
  void showsARecalledLotAsQuarantinedAndDoesNotCountItAsUsable() {
    desk.receive("BAD", "2028-01-01", 7);
    desk.recall("Leaky", "BAD");
    DeviceStock device = shelf.devices().getFirst();
    assertThat(shelf.lot(DEVICE, "BAD").orElseThrow().state(TODAY))
        .isEqualTo(LotStock.State.QUARANTINED);
    assertThat(device.usable(TODAY)).isEqualTo(5);
  }

  @Test
  void saysWhenToOrderMore() {
    shelf.reorderAt(DEVICE, OptionalInt.of(4), LEAD);
    assertThat(shelf.devices().getFirst().reorder(TODAY)).isFalse();
    desk.use(label("GOOD", "270228"), ONE);
    assertThat(shelf.devices().getFirst().reorder(TODAY)).isTrue();
    assertThat(only("stock.reorder-set").body()).containsEntry("units", 4);
    shelf.reorderAt(DEVICE, OptionalInt.empty(), LEAD);
    assertThat(shelf.devices().getFirst().reorder(TODAY)).isFalse();
  }

  @Test
  void takesWhatIsThrownAwayFromTheStockWithARecord() {
    assertThat(shelf.discard(DEVICE, "GOOD", 2, Set.of(), StockDiscard.WET, LEAD))
        .isInstanceOf(Done.class);
    assertThat(good().onHand()).isEqualTo(3);
    assertThat(good().discarded()).isEqualTo(2);
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isEqualTo(3);
    assertThat(only("stock.discarded").keys())
        .containsOnly(entry("device", DEVICE), entry("lot", "GOOD"));
    assertThat(shelf.discard(DEVICE, "GOOD", 4, Set.of(), StockDiscard.WET, LEAD))
        .isEqualTo(new NotSoMany(3));
  }

  @Test
  void aCountThatDiffersNeedsAReasonAndStaysToBeSeen() {
    assertThat(shelf.count(DEVICE, "GOOD", 3, 5, " ", LEAD)).isEqualTo(new NeedsReason(-2));
    assertThat(good().onHand()).isEqualTo(5);
    shelf.count(DEVICE, "GOOD", 3, 5, "Two packs are not in the box", LEAD);
    assertThat(good().onHand()).isEqualTo(3);
    assertThat(good().missing()).isEqualTo(2);
    assertThat(only("stock.counted").body())
        .containsEntry("difference", -2)
        .containsEntry("reason", "Two packs are not in the box");
  }

  @Test
  void aCountThatAgreesIsARecordToo() {
    assertThat(shelf.count(DEVICE, "GOOD", 5, 5, "", LEAD)).isInstanceOf(Done.class);
    assertThat(only("stock.counted").body()).containsEntry("difference", 0);
    assertThat(good().missing()).isZero();
  }

  @Test
  void aCountIsNotTakenWhenAPackLeftMeanwhile() {
    desk.use(label("GOOD", "270228"), ONE);
    assertThat(shelf.count(DEVICE, "GOOD", 5, 5, "", LEAD)).isEqualTo(new MovedMeanwhile(good()));
    assertThat(desk.records("stock.counted")).isEmpty();
  }

  @Test
  void unitsThatACountFoundMissingCanNotBeUsed() {
    shelf.count(DEVICE, "GOOD", 1, 5, "Only one pack is there", LEAD);
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(Accepted.class);
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(Exhausted.class);
  }

  @Test
  void onlyWhoManagesStockChangesIt() {
    assertThatThrownBy(() -> shelf.discard(DEVICE, "GOOD", 1, Set.of(), StockDiscard.WET, NURSE))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shelf.count(DEVICE, "GOOD", 5, 5, "", NURSE))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shelf.reorderAt(DEVICE, OptionalInt.of(1), NURSE))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.bean(UnitLabels.class).issue(DEVICE, "GOOD", 1, NURSE))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  @Tag("F058")
  void aLabelIsUsedOnceAndRefusedTheSecondTime() {
    UnitLabel label = issue(2).getFirst();
    assertThat(label.serial()).isEqualTo("NP1-000001");
    assertThat(desk.judge(own(label), ONE)).isInstanceOf(Accepted.class);
    assertThat(desk.judge(own(label), TWO)).isInstanceOf(UsedSerial.class);
    assertThat(good().onHand()).isEqualTo(4);
    assertThat(good().labelled()).isEqualTo(1);
    assertThat(only("stock.labelled").body())
        .containsEntry("serials", List.of("NP1-000001", "NP1-000002"));
  }

  @Test
  @Tag("F058")
  void theMakersCodeIsRefusedOnceOnlyLabelledUnitsAreLeft() {
    issue(4);
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(Accepted.class);
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(LabelNeeded.class);
    assertThat(good().unlabelled()).isZero();
    assertThat(good().onHand()).isEqualTo(4);
  }

  @Test
  @Tag("F058")
  void aSerialInOurFormThatWeNeverIssuedIsRefused() {
    UnitLabel label = issue(1).getFirst();
    CartridgeVerdict made = desk.judge(label("GOOD", "270228", "NP1-000099"), ONE);
    CartridgeVerdict otherLot = desk.judge(label("ELSE", "270228", label.serial()), ONE);
    assertThat(made).isEqualTo(new Unreadable("LABEL_NOT_OURS", 0));
    assertThat(otherLot).isEqualTo(new Unreadable("LABEL_NOT_OURS", 0));
  }

  @Test
  void labelsAreIssuedForUnlabelledUnitsOnlyAndNeverTwice() {
    assertThat(issue(6)).isEmpty();
    assertThat(issue(3)).hasSize(3);
    assertThat(issue(3)).isEmpty();
    assertThat(issue(2)).extracting(UnitLabel::serial).containsExactly("NP1-000004", "NP1-000005");
    assertThat(desk.bean(UnitLabels.class).of(DEVICE, "GOOD")).hasSize(5);
  }

  @Test
  void aLabelThatIsThrownAwayIsWorthNothing() {
    List<UnitLabel> labels = issue(5);
    String first = labels.getFirst().serial();
    assertThat(shelf.discard(DEVICE, "GOOD", 1, Set.of(), StockDiscard.DAMAGED, LEAD))
        .isEqualTo(new NameTheLabels(1));
    assertThat(shelf.discard(DEVICE, "GOOD", 1, Set.of("NP1-000077"), StockDiscard.OPEN, LEAD))
        .isEqualTo(new NoSuchLabels(List.of("NP1-000077")));
    assertThat(shelf.discard(DEVICE, "GOOD", 1, Set.of(first), StockDiscard.DAMAGED, LEAD))
        .isInstanceOf(Done.class);
    assertThat(desk.judge(own(labels.getFirst()), ONE)).isInstanceOf(UsedSerial.class);
    assertThat(desk.judge(own(labels.get(1)), ONE)).isInstanceOf(Accepted.class);
  }

  private static java.util.Map.Entry<String, String> entry(String key, String value) {
    return java.util.Map.entry(key, value);
  }
}
