package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.FACE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Amber;
import clinic.needlepoint.cartridge.CartridgeVerdict.HalfLabel;
import clinic.needlepoint.cartridge.CartridgeVerdict.Recalled;
import clinic.needlepoint.cartridge.CartridgeVerdict.Unreadable;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.udi.HibcLabel;
import clinic.needlepoint.udi.HibcSymbol;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HIBC labels whose product stands in one symbol and whose lot in another. */
@Tag("F053")
class TwoSymbolTests {
  private static final String DEVICE = "A99912345";
  private static final HibcLabel LOT = new HibcLabel(DEVICE, "$$3270228GOOD");
  private static final HibcLabel SERIAL = new HibcLabel(DEVICE, "$$3270228GOOD/SS1");
  private static final HibcLabel FOREIGN = new HibcLabel("A99912355", "$$3270228GOOD");

  @TempDir Path folder;
  private CartridgeDesk desk;
  private Receiving receiving;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder);
    desk.stock().register(CartridgeDesk.device(DEVICE, CartridgeDesk.LIMITS), LEAD);
    receive("GOOD", "2027-02-28");
    receiving = desk.bean(Receiving.class);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void receive(String lot, String expires) {
    desk.stock().receive(new LotReceipt(DEVICE, lot, LocalDate.parse(expires), 3, "Shop"), LEAD);
  }

  private static ScanReading pair(String first, String second) {
    return new ScanPair((Scan) scan(first), (Scan) scan(second));
  }

  private static ScanReading pair(HibcLabel label) {
    return pair(label.primary(), label.secondary());
  }

  private static CartridgeLabel label(CartridgeVerdict verdict) {
    return VerdictColumns.of(verdict).label().orElseThrow();
  }

  @Test
  void aHalfIdentifiesNothingAndTakesNothing() {
    assertThat(desk.judge(scan(LOT.primary()), ONE)).isEqualTo(new HalfLabel(HibcSymbol.PRIMARY));
    assertThat(desk.judge(scan(LOT.secondary()), ONE))
        .isEqualTo(new HalfLabel(HibcSymbol.SECONDARY));
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isEqualTo(3);
    assertThat(desk.cartridges().of(ONE)).isEmpty();
  }

  @Test
  void bothHalvesAreOneUnitInEitherOrderAndAsOneSymbol() {
    CartridgeVerdict verdict = desk.judge(pair(LOT), ONE);
    assertThat(verdict).isInstanceOf(Accepted.class);
    assertThat(label(verdict))
        .isEqualTo(
            new CartridgeLabel(
                DEVICE,
                Optional.of("DermaNeedle 14-pin"),
                "GOOD",
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 2, 28))));
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isEqualTo(2);

    CartridgeVerdict turned = desk.judge(pair(LOT.secondary(), LOT.primary()), TWO);
    assertThat(label(turned)).isEqualTo(label(verdict));
    CartridgeVerdict whole = desk.judge(scan(LOT.concatenated()), SessionNumber.of(3));
    assertThat(label(whole)).isEqualTo(label(verdict));
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isZero();
  }

  @Test
  @Tag("F060")
  void aSerialIsUsedOnceHoweverItsLabelIsScanned() {
    desk.use(pair(SERIAL), ONE);
    assertThat(desk.judge(scan(SERIAL.concatenated()), TWO)).isInstanceOf(UsedSerial.class);
    assertThat(desk.judge(pair(SERIAL.secondary(), SERIAL.primary()), TWO))
        .isInstanceOf(UsedSerial.class);
    HibcLabel next = new HibcLabel(DEVICE, "$$3270228GOOD/SS2");
    desk.use(scan(next.concatenated()), TWO);
    assertThat(desk.judge(pair(next), ONE)).isInstanceOf(UsedSerial.class);
  }

  @Test
  @Tag("F057")
  void aRecallOfTheLotStopsThePair() {
    desk.recalls()
        .enter(
            new Recall(
                DEVICE,
                new RecalledLots.Listed(List.of("GOOD")),
                "Seals.",
                "FSN-1",
                LocalDate.of(2026, 11, 20)),
            LEAD);
    assertThat(desk.judge(pair(LOT), ONE)).isInstanceOf(Recalled.class);
  }

  @Test
  void symbolsOfTwoLabelsAreRefusedAndBothAreKept() {
    ScanReading mixed = pair(LOT.primary(), FOREIGN.secondary());
    CartridgeVerdict verdict = desk.judge(mixed, ONE);
    assertThat(verdict).isEqualTo(new Unreadable("TWO_LABELS", 0));
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isEqualTo(3);
    assertThat(receiving.read(mixed, LEAD)).isEqualTo(new BoxReading.Unreadable("TWO_LABELS", 0));
    for (ScanReading none :
        List.of(
            pair(LOT.primary(), LOT.primary()),
            pair(LOT.secondary(), LOT.secondary()),
            pair(LOT.primary(), LOT.concatenated()),
            pair(LOT.primary(), "rubbish"))) {
      assertThat(desk.judge(none, ONE)).isEqualTo(new Unreadable("TWO_LABELS", 0));
    }
    assertThat(CartridgeVerdictTests.raw(desk.records("cartridge.scanned").getFirst()))
        .isEqualTo(LOT.primary() + "\n" + FOREIGN.secondary());
  }

  @Test
  void theRecordHoldsTheHalfAndThenBoth() {
    desk.judge(scan(LOT.primary()), ONE);
    desk.judge(pair(LOT), ONE);

    List<AuditRecord> records = desk.records("cartridge.scanned");
    AuditRecord half = records.getFirst();
    assertThat(half.text("verdict")).isEqualTo("half-label");
    assertThat(half.text("detail")).isEqualTo("primary");
    assertThat(half.keys()).containsOnlyKeys("session");
    assertThat(CartridgeVerdictTests.raw(half)).isEqualTo(LOT.primary());
    AuditRecord both = records.getLast();
    assertThat(both.text("verdict")).isEqualTo("accepted");
    assertThat(both.keys()).containsEntry("device", DEVICE).containsEntry("lot", "GOOD");
    assertThat(CartridgeVerdictTests.raw(both)).isEqualTo(LOT.primary() + "\n" + LOT.secondary());
  }

  /** What is in the table is read back as it was: the half, and both halves where one says why. */
  @Test
  void aHalfAndAPairAreReadBackFromTheTable() {
    JudgedScan half = desk.judged(scan(LOT.secondary()), ONE);
    assertThat(desk.cartridges().judge(scan(LOT.secondary()), ONE, FACE, NURSE)).isEqualTo(half);

    receive("SOON", "2026-12-01");
    JudgedScan amber = desk.judged(pair(new HibcLabel(DEVICE, "$$3261201SOON")), ONE);
    assertThat(amber.verdict()).isInstanceOf(Amber.class);
    JudgedScan allowed =
        desk.cartridges().allow(amber.id(), FACE, new CautionReason("Only one left"), NURSE);
    assertThat(allowed.id()).isEqualTo(amber.id());
    assertThat(label(allowed.verdict()).lot()).isEqualTo("SOON");
    assertThat(desk.cartridges().held(ONE)).contains(allowed);
  }

  @Test
  void oneHalfTypedMarksTheWholeAsTyped() {
    ScanReading typed =
        new ScanPair(
            new Scan(LOT.primary(), Instant.EPOCH, ScanSource.TYPED), (Scan) scan(LOT.secondary()));
    assertThat(desk.judged(typed, ONE).typed()).isTrue();
    assertThat(desk.judged(pair(LOT), TWO).typed()).isFalse();
  }

  @Test
  void onlyTheWholeLabelTellsTheDrawerThatAPackIsInTheHand() {
    desk.judge(scan(LOT.primary()), ONE);
    assertThat(desk.told()).isEmpty();
    desk.judge(pair(LOT), ONE);
    assertThat(desk.told()).containsExactly(true);
  }

  @Test
  @Tag("F075")
  void aBoxIsReadFromBothHalvesAsFromOne() {
    HibcLabel label = new HibcLabel(DEVICE, "$$8103280731BOX-1");
    var half = (BoxReading.Half) receiving.read(scan(label.primary()), LEAD);
    assertThat(half.symbol()).isEqualTo(HibcSymbol.PRIMARY);
    assertThat(half.alone().orElseThrow().lot()).isEmpty();
    assertThat(receiving.read(scan(label.secondary()), LEAD))
        .isEqualTo(new BoxReading.Half(HibcSymbol.SECONDARY, Optional.empty()));

    var both = (BoxReading.Known) receiving.read(pair(label), LEAD);
    var whole = (BoxReading.Known) receiving.read(scan(label.concatenated()), LEAD);
    assertThat(both).usingRecursiveComparison().ignoringFields("raw").isEqualTo(whole);
    assertThat(both.lot()).contains("BOX-1");
    assertThat(both.units()).isEqualTo(OptionalInt.of(10));
    assertThat(both.raw()).isEqualTo(label.primary() + "\n" + label.secondary());
  }

  @Test
  @Tag("F075")
  void theReceiptKeepsBothHalves() {
    HibcLabel label = new HibcLabel(DEVICE, "$$8103280731BOX-1");
    Box box =
        new Box(
            DEVICE,
            Optional.empty(),
            "BOX-1",
            LocalDate.of(2028, 7, 31),
            10,
            CountSource.LABEL,
            1,
            Optional.empty(),
            false,
            pair(label).raw());
    receiving.takeIn(
        List.of(box), Set.of(), new DeliveryNote("Shop", "INV-7", BoxCondition.GOOD), LEAD);
    assertThat(CartridgeVerdictTests.raw(desk.records("cartridge.received").getLast()))
        .isEqualTo(label.primary() + "\n" + label.secondary());
  }

  @Test
  @Tag("F056")
  void aFirstHalfOfNoDeviceOfOursIsUnknownAtOnce() {
    assertThat(receiving.read(scan(FOREIGN.primary()), LEAD))
        .isEqualTo(new BoxReading.UnknownDevice("A99912355"));
  }
}
