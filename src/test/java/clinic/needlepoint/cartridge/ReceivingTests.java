package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.cartridge.BoxReading.Known;
import clinic.needlepoint.cartridge.BoxReading.UnknownDevice;
import clinic.needlepoint.cartridge.BoxReading.Unreadable;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Recalled;
import clinic.needlepoint.cartridge.TakenIn.Done;
import clinic.needlepoint.cartridge.TakenIn.Refused;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.NotAllowed;
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

@Tag("F075")
class ReceivingTests {
  private static final char GS = 0x1D;
  private static final String BOX = "19506000134359";
  private static final DeliveryNote GOOD = new DeliveryNote("Shop", "INV-7", BoxCondition.GOOD);

  @TempDir Path folder;
  private CartridgeDesk desk;
  private Receiving receiving;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder);
    receiving = desk.bean(Receiving.class);
    Formulary list = desk.bean(Formulary.class);
    list.put(list.find(DEVICE).orElseThrow().device().withPackage(BOX, 10), LEAD);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Known known(String raw) {
    BoxReading reading = receiving.read(scan(raw), LEAD);
    assertThat(reading).isInstanceOf(Known.class);
    return (Known) reading;
  }

  private static Box box(String lot, String expires, int boxes) {
    return new Box(
        DEVICE,
        Optional.of(BOX),
        lot,
        LocalDate.parse(expires),
        10,
        CountSource.LIST,
        boxes,
        Optional.empty(),
        false,
        "raw");
  }

  private TakenIn takeIn(Box... boxes) {
    return receiving.takeIn(List.of(boxes), Set.of(), GOOD, LEAD);
  }

  private BoxRefusal refusal(TakenIn result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).boxes().getFirst().why();
  }

  @Test
  void readsTheCountFromTheListForABoxWithANumberOfItsOwn() {
    Known known = known("]d201" + BOX + "17280731105A11");
    assertThat(known.device().device().identifier()).isEqualTo(DEVICE);
    assertThat(known.packageNumber()).contains(BOX);
    assertThat(known.units()).isEqualTo(OptionalInt.of(10));
    assertThat(known.count()).isEqualTo(CountSource.LIST);
    assertThat(known.lot()).contains("5A11");
    assertThat(known.expires()).contains(LocalDate.of(2028, 7, 31));
  }

  @Test
  void believesTheCountOnTheLabelBeforeTheList() {
    Known known = known("]d201" + BOX + "17280731306" + GS + "105A11");
    assertThat(known.units()).isEqualTo(OptionalInt.of(6));
    assertThat(known.count()).isEqualTo(CountSource.LABEL);
  }

  @Test
  void readsTheCountOfALogisticLabelOnlyBesideItsSsccAndContent() {
    String rest = "02" + DEVICE + "17280731" + "3760" + GS + "105A11";
    Known known = known("]C100395060001343500010" + rest);
    assertThat(known.units()).isEqualTo(OptionalInt.of(60));
    assertThat(known.count()).isEqualTo(CountSource.LABEL);
    assertThat(known.lot()).contains("5A11");
    assertThat(receiving.read(scan("]C1" + rest), LEAD)).isInstanceOf(Unreadable.class);
    assertThat(receiving.read(scan("]C100395060001343500011" + rest), LEAD))
        .isInstanceOf(Unreadable.class);
    assertThat(receiving.read(scan("]C101" + DEVICE + "3760" + GS + "105A11"), LEAD))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void leavesOpenWhatTheLabelDoesNotSay() {
    Known known = known("]d201" + DEVICE);
    assertThat(known.units()).isEmpty();
    assertThat(known.lot()).isEmpty();
    assertThat(known.expires()).isEmpty();
    assertThat(known.count()).isEqualTo(CountSource.TYPED);
    assertThat(known.typed()).isFalse();
  }

  @Test
  void marksWhatWasTyped() {
    ScanReading typed =
        ScanReading.of("(01)" + DEVICE + "(17)280731(10)5A11", Instant.EPOCH, ScanSource.TYPED);
    assertThat(((Known) receiving.read(typed, LEAD)).typed()).isTrue();
  }

  @Test
  void doesNotGuessWhereASeparatorMayBeLost() {
    BoxReading reading = receiving.read(scan("]d201" + DEVICE + "105A1117280731"), LEAD);
    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).reason()).startsWith("LOST_SEPARATOR");
  }

  @Test
  @Tag("F056")
  void namesANumberThatNobodyListed() {
    assertThat(receiving.read(scan("]d20109506000134376"), LEAD))
        .isEqualTo(new UnknownDevice("09506000134376"));
  }

  @Test
  void takesSeveralBoxesInAtOnceWithEverythingThatIsKnown() {
    assertThat(takeIn(box("5A11", "2028-07-31", 2), box("5A12", "2028-08-31", 1)))
        .isEqualTo(new Done(30));
    assertThat(desk.stock().unitsLeft(DEVICE, "5A11")).isEqualTo(20);
    assertThat(desk.records("cartridge.received"))
        .hasSize(2)
        .first()
        .satisfies(record ->
            assertThat(record.body())
                .containsEntry("quantity", 20)
                .containsEntry("boxes", 2)
                .containsEntry("package", BOX)
                .containsEntry("countFrom", "list")
                .containsEntry("invoice", "INV-7")
                .containsEntry("supplier", "Shop")
                .containsEntry("condition", "good")
                .containsEntry("typed", false)
                .containsEntry("quarantined", false));
  }

  @Test
  void anExpiredBoxKeepsTheWholeDeliveryOutAndIsOnRecord() {
    TakenIn result = takeIn(box("GOOD", "2028-07-31", 1), box("OVER", "2026-11-20", 1));
    assertThat(refusal(result)).isEqualTo(new BoxRefusal.Expired(LocalDate.of(2026, 11, 20)));
    assertThat(desk.stock().unitsLeft(DEVICE, "GOOD")).isZero();
    assertThat(desk.records("cartridge.received")).isEmpty();
    assertThat(desk.records("stock.refused"))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.keys()).containsEntry("lot", "OVER");
          assertThat(record.text("reason")).isEqualTo("expired");
        });
  }

  @Test
  void aBoxIsTakenInOnItsLastDay() {
    assertThat(takeIn(box("LAST", "2026-11-21", 1))).isEqualTo(new Done(10));
  }

  @Test
  @Tag("F057")
  void aRecalledLotComesInOnlyKnowinglyAndStaysQuarantined() {
    desk.recall("Leaky", "BAD");
    Box bad = box("BAD", "2028-07-31", 1);
    assertThat(refusal(takeIn(bad))).isEqualTo(new BoxRefusal.Recalled("Leaky"));
    assertThat(receiving.takeIn(List.of(bad), Set.of(bad), GOOD, LEAD)).isEqualTo(new Done(10));
    assertThat(desk.records("cartridge.received").getFirst().body())
        .containsEntry("quarantined", true);
    assertThat(desk.judge(scan("]d201" + DEVICE + "1728073110BAD"), ONE))
        .isInstanceOf(Recalled.class);
  }

  @Test
  void aWetOrOpenDeliveryIsNotTakenIn() {
    DeliveryNote wet = new DeliveryNote("Shop", "INV-7", BoxCondition.WET);
    TakenIn result = receiving.takeIn(List.of(box("5A11", "2028-07-31", 1)), Set.of(), wet, LEAD);
    assertThat(refusal(result)).isEqualTo(new BoxRefusal.Spoilt(BoxCondition.WET));
    assertThat(desk.stock().unitsLeft(DEVICE, "5A11")).isZero();
    assertThat(desk.records("stock.refused").getFirst().text("invoice")).isEqualTo("INV-7");
  }

  @Test
  void aRetiredDeviceDoesNotComeIn() {
    desk.bean(Formulary.class).retire(DEVICE, LEAD);
    assertThat(refusal(takeIn(box("5A11", "2028-07-31", 1))))
        .isInstanceOf(BoxRefusal.NotListed.class);
  }

  @Test
  void aBoxWithASerialNumberComesInOnce() {
    Box box =
        new Box(
            DEVICE,
            Optional.of(BOX),
            "5A11",
            LocalDate.of(2028, 7, 31),
            10,
            CountSource.LIST,
            1,
            Optional.of("B-1"),
            false,
            "raw");
    assertThat(refusal(takeIn(box, box))).isEqualTo(new BoxRefusal.SameBox("B-1"));
    assertThat(takeIn(box)).isEqualTo(new Done(10));
    assertThat(refusal(takeIn(box))).isEqualTo(new BoxRefusal.SameBox("B-1"));
  }

  @Test
  void unitsWithoutANumberAreUsedByTheCodeOfTheirBox() {
    takeIn(box("5A11", "2028-07-31", 1));
    ScanReading code = scan("]d201" + BOX + "17280731105A11" + GS + "21B-9");
    assertThat(desk.judge(code, ONE)).isInstanceOf(Accepted.class);
    assertThat(desk.judge(code, TWO)).isInstanceOf(Accepted.class);
    assertThat(desk.stock().unitsLeft(DEVICE, "5A11")).isEqualTo(8);
    assertThat(desk.records("cartridge.scanned").getFirst().keys())
        .containsEntry("device", DEVICE)
        .doesNotContainKey("serial");
  }

  @Test
  @Tag("F112")
  void onlyWhoManagesStockTakesBoxesIn() {
    assertThatThrownBy(() -> receiving.read(scan("]d201" + DEVICE), NURSE))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> receiving.takeIn(List.of(box("5A11", "2028-07-31", 1)), Set.of(), GOOD, NURSE))
        .isInstanceOf(NotAllowed.class);
  }
}
