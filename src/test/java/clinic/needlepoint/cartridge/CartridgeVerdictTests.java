package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Amber;
import clinic.needlepoint.cartridge.CartridgeVerdict.ClockUnconfirmed;
import clinic.needlepoint.cartridge.CartridgeVerdict.Exhausted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Expired;
import clinic.needlepoint.cartridge.CartridgeVerdict.Recalled;
import clinic.needlepoint.cartridge.CartridgeVerdict.UnknownDevice;
import clinic.needlepoint.cartridge.CartridgeVerdict.Unreadable;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.udi.Separators;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F052")
class CartridgeVerdictTests {
  @TempDir Path folder;
  private CartridgeDesk desk;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder).receive("GOOD", "2027-02-28", 3);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void acceptsAndCountsTheUnitAtOnce() {
    CartridgeVerdict verdict = desk.judge(label("GOOD", "270228"), ONE);

    assertThat(verdict).isInstanceOf(Accepted.class);
    Accepted accepted = (Accepted) verdict;
    assertThat(accepted.expires()).isEqualTo("2027-02-28");
    assertThat(accepted.unitsLeft()).isEqualTo(2);
    assertThat(accepted.label().model()).contains("DermaNeedle 14-pin");
    assertThat(desk.stock().unitsLeft(CartridgeDesk.DEVICE, "GOOD")).isEqualTo(2);
  }

  @Test
  void twoScansInAWinkAreOneUnlessTheyWereDroppedForTwoReasons() {
    JudgedScan first = desk.judged(scan("7".repeat(10_000)), ONE);
    JudgedScan rest =
        desk.cartridges().judge(scan("7".repeat(9_000)), ONE, CartridgeDesk.FACE, NURSE);
    JudgedScan other = desk.cartridges().judge(scan("]d201\u00e9"), ONE, CartridgeDesk.FACE, NURSE);
    assertThat(rest.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(((Unreadable) other.verdict()).reason()).isEqualTo("CHARACTER");
    assertThat(desk.records("cartridge.scanned")).hasSize(2);
  }

  @Test
  void everyVerdictIsARecordWithTheRawBytes() {
    ScanReading good = label("GOOD", "270228");
    desk.judge(good, ONE);
    desk.judge(scan("]C1rubbish"), TWO);

    List<AuditRecord> records = desk.records("cartridge.scanned");
    assertThat(records)
        .extracting(r -> r.text("verdict"))
        .containsExactly("accepted", "unreadable");
    AuditRecord first = records.getFirst();
    assertThat(raw(first)).isEqualTo(CartridgeDesk.raw(good));
    assertThat(first.keys())
        .containsEntry("session", "S-000001")
        .containsEntry("lot", "GOOD")
        .containsEntry("device", CartridgeDesk.DEVICE);
    assertThat(records.getLast().keys()).containsOnlyKeys("session");
    assertThat(raw(records.getLast())).isEqualTo("]C1rubbish");
  }

  static String raw(AuditRecord record) {
    return new String(Base64.getDecoder().decode(record.text("raw")), StandardCharsets.UTF_8);
  }

  @Tag("F055")
  @Test
  void isGoodThroughTheEndOfItsLastDayInTheClinicsZone() {
    desk.receive("EDGE", "2026-11-21", 3);
    desk.at("2026-11-21T10:59:50Z"); // 21 November, 23:59:50 in the clinic

    assertThat(desk.judge(label("EDGE", "261121"), ONE)).isInstanceOf(Amber.class);

    desk.pass(Duration.ofSeconds(10));
    CartridgeVerdict afterMidnight = desk.judge(label("EDGE", "261121"), TWO);
    assertThat(afterMidnight).isInstanceOf(Expired.class);
    assertThat(((Expired) afterMidnight).on()).isEqualTo("2026-11-21");
  }

  @Tag("F055")
  @Test
  void takesTheEarlierDateWhereLabelAndReceiptDiffer() {
    desk.receive("DIFF", "2026-11-01", 3);
    assertThat(desk.judge(label("DIFF", "270228"), ONE)).isInstanceOf(Expired.class);
    desk.receive("DIFF-2", "2027-02-28", 3);
    assertThat(desk.judge(label("DIFF-2", "261101"), ONE)).isInstanceOf(Expired.class);
  }

  @Tag("F055")
  @Test
  void takesTheReceiptsDateWhereTheLabelHasNone() {
    CartridgeVerdict verdict = desk.judge(scan("]d201" + CartridgeDesk.DEVICE + "10GOOD"), ONE);
    assertThat(verdict).isInstanceOf(Accepted.class);
    assertThat(desk.judge(scan("]d201" + CartridgeDesk.DEVICE + "10NEW"), TWO))
        .isEqualTo(new Unreadable("NO_EXPIRY", 0));
  }

  @Tag("F057")
  @Test
  void stopsARecalledLotAndARecalledDevice() {
    RecallId lot = desk.recall("Seals.", "GOOD");
    CartridgeVerdict recalled = desk.judge(label("GOOD", "270228"), ONE);
    assertThat(recalled).isInstanceOf(Recalled.class);
    assertThat(((Recalled) recalled).reason()).isEqualTo("Seals.");

    desk.recalls().askToLift(lot, "Tested and found good", CartridgeDesk.LEAD);
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(Recalled.class);
    desk.recalls().confirmLift(lot, CartridgeDesk.ADMINISTRATOR);
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(Accepted.class);

    RecallId all = desk.recall("All.");
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(Recalled.class);
    assertThat(desk.records("recall.entered")).hasSize(2);
    assertThat(desk.records("recall.entered").getLast().keys()).doesNotContainKey("lot");
    assertThat(all).isNotEqualTo(lot);
  }

  @Tag("F057")
  @Test
  void aRecallStopsEvenWhatHasExpired() {
    desk.receive("OLD", "2026-11-01", 3);
    desk.recall("Seals.", "OLD");
    assertThat(desk.judge(label("OLD", "261101"), ONE)).isInstanceOf(Recalled.class);
  }

  @Tag("F060")
  @Test
  void refusesASerialTakenBeforeAndSaysWhen() {
    ScanReading one = label("GOOD", "270228", "S1");
    desk.use(one, ONE);
    var taken = desk.now();

    CartridgeVerdict again = desk.judge(one, TWO);
    assertThat(again).isInstanceOf(UsedSerial.class);
    assertThat(((UsedSerial) again).when()).isEqualTo(taken);
    assertThat(desk.judge(label("GOOD", "270228", "S2"), TWO)).isInstanceOf(Accepted.class);
  }

  @Tag("F060")
  @Test
  void aSerialThrownAwayIsNeverGoodAgain() {
    ScanReading one = label("GOOD", "270228", "S1");
    JudgedScan judged = desk.judged(one, ONE);
    desk.cartridges().discard(judged.id(), DiscardReason.WET, CartridgeDesk.NURSE);
    assertThat(desk.judge(one, ONE)).isInstanceOf(UsedSerial.class);
  }

  @Tag("F060")
  @Test
  void whenTwoScanOneSerialAtOnceOnlyOneGetsIt() throws Exception {
    ScanReading one = label("GOOD", "270228", "S1");
    int rounds = 2;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<CartridgeVerdict>> answers = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(rounds)) {
      for (var session : List.of(ONE, TWO)) {
        answers.add(
            both.submit(() -> {
              go.await();
              return desk.cartridges()
                  .judge(one, session, CartridgeDesk.FACE, CartridgeDesk.NURSE)
                  .verdict();
            }));
      }
      go.countDown();
    }
    List<String> words = new ArrayList<>();
    for (Future<CartridgeVerdict> answer : answers) {
      words.add(answer.get().word());
    }
    assertThat(words).containsExactlyInAnyOrder("accepted", "used-serial");
  }

  @Tag("F058")
  @Test
  void lotOnlyCodesMayRepeatUntilTheLotIsGone() {
    desk.use(label("GOOD", "270228"), ONE);
    desk.use(label("GOOD", "270228"), ONE);
    desk.use(label("GOOD", "270228"), TWO);
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(Exhausted.class);
    assertThat(desk.judge(label("NEVER", "270228"), TWO)).isEqualTo(new Exhausted(unknownLot(), 0));

    desk.receive("GOOD", "2027-02-28", 1);
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(Accepted.class);
  }

  private static CartridgeLabel unknownLot() {
    return new CartridgeLabel(
        CartridgeDesk.DEVICE,
        Optional.of("DermaNeedle 14-pin"),
        "NEVER",
        Optional.empty(),
        Optional.of(LocalDate.of(2027, 2, 28)));
  }

  @Tag("F056")
  @Test
  void refusesADeviceThatIsNotRegistered() {
    CartridgeVerdict verdict = desk.judge(scan("]d2010950600013437617270228" + "10GOOD"), ONE);
    assertThat(verdict).isInstanceOf(UnknownDevice.class);
    assertThat(((UnknownDevice) verdict).label().device()).isEqualTo("09506000134376");
  }

  @Test
  void saysWhatIsWrongWithACodeItCanNotRead() {
    assertThat(desk.judge(scan("]d201095060001343531727022810GOOD"), ONE))
        .isEqualTo(new Unreadable("CHECK_DIGIT", 19));
    assertThat(desk.judge(scan("x".repeat(10_000)), ONE)).isInstanceOf(Unreadable.class);
    assertThat(desk.judge(scan("\u0007\u0000"), ONE)).isInstanceOf(Unreadable.class);
    assertThat(desk.judge(scan("=/A9999XYZ100T0944"), ONE)).isInstanceOf(Unreadable.class);
    assertThat(desk.judge(scan(CartridgeDesk.DEVICE), ONE)).isEqualTo(new Unreadable("NO_LOT", 0));
    assertThat(desk.records("cartridge.scanned"))
        .extracting(r -> r.text("detail"))
        .contains("TOO_LONG", "CHARACTER");
    assertThat(desk.records("cartridge.scanned")).hasSize(5);
  }

  @Test
  void aSuspectedLostSeparatorIsNotTrustedButTypedItIs() {
    ScanReading glued = scan("]d201" + CartridgeDesk.DEVICE + "17270228" + "10GOOD21S1");
    assertThat(desk.judge(glued, ONE)).isInstanceOf(Unreadable.class);
    ScanReading typed = scan("(01)" + CartridgeDesk.DEVICE + "(17)270228(10)GOOD(21)S1");
    JudgedScan judged = desk.judged(typed, ONE);
    assertThat(((Amber) judged.verdict()).cautions()).containsExactly(Caution.TYPED);
    assertThat(judged.typed()).isTrue();
    assertThat(desk.records("cartridge.scanned").getLast().body()).containsEntry("typed", true);
  }

  @Test
  void aClockNobodyVouchesForStopsUntilSomebodyNamesTheDay() {
    desk.clock(ClockState.FREE, "boot-1");
    TodaysDate date = desk.bean(TodaysDate.class);

    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(ClockUnconfirmed.class);
    assertThat(date.confirm(LocalDate.of(2026, 11, 20), CartridgeDesk.NURSE)).isFalse();
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(ClockUnconfirmed.class);

    assertThat(date.confirm(LocalDate.of(2026, 11, 21), CartridgeDesk.NURSE)).isTrue();
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(Accepted.class);
    assertThat(desk.records("clock.confirmed")).hasSize(1);
    assertThat(desk.records("clock.confirmed").getFirst().by().pseudonym()).isEqualTo("u2");

    desk.clock(ClockState.FREE, "boot-2");
    assertThat(desk.judge(label("GOOD", "270228"), TWO)).isInstanceOf(ClockUnconfirmed.class);
  }

  @Test
  void aDoubleBeepIsOneScan() {
    ScanReading good = label("GOOD", "270228");
    JudgedScan first = desk.cartridges().judge(good, ONE, CartridgeDesk.FACE, CartridgeDesk.NURSE);
    desk.pass(Duration.ofMillis(1_900));
    assertThat(desk.cartridges().judge(good, ONE, CartridgeDesk.FACE, CartridgeDesk.NURSE))
        .isEqualTo(first);

    ScanReading rubbish = scan("]C1rubbish");
    JudgedScan refused =
        desk.cartridges().judge(rubbish, TWO, CartridgeDesk.FACE, CartridgeDesk.NURSE);
    assertThat(desk.cartridges().judge(rubbish, TWO, CartridgeDesk.FACE, CartridgeDesk.NURSE))
        .isEqualTo(refused);
    desk.pass(Duration.ofMillis(2_100));
    assertThat(desk.cartridges().judge(rubbish, TWO, CartridgeDesk.FACE, CartridgeDesk.NURSE).id())
        .isNotEqualTo(refused.id());
    assertThat(desk.records("cartridge.scanned")).hasSize(3);
  }

  @Test
  void aPackInQuestionIsAnsweredBeforeTheNext() {
    ScanReading good = label("GOOD", "270228");
    JudgedScan first = desk.judged(good, ONE);
    assertThat(desk.judged(good, ONE)).isEqualTo(first);
    assertThatThrownBy(() -> desk.judged(label("OTHER", "270228"), ONE))
        .isInstanceOf(PackQuestionOpen.class);
    assertThat(desk.cartridges().held(ONE)).contains(first);
    assertThat(desk.records("cartridge.scanned")).hasSize(1);
  }

  @Tag("F059")
  @Test
  void aPackThatIsNotIntactIsThrownAwayWithTheReason() {
    JudgedScan judged = desk.judged(label("GOOD", "270228"), ONE);
    desk.cartridges().discard(judged.id(), DiscardReason.OPEN, CartridgeDesk.ASSISTANT);

    AuditRecord record = desk.records("cartridge.discarded").getFirst();
    assertThat(record.text("reason")).isEqualTo("open");
    assertThat(record.by().pseudonym()).isEqualTo("u4");
    assertThat(desk.stock().unitsLeft(CartridgeDesk.DEVICE, "GOOD")).isEqualTo(2);
    assertThatThrownBy(() -> desk.cartridges().confirmIntact(judged.id(), CartridgeDesk.ASSISTANT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Tag("F058")
  @Test
  void anExpiredPackThrownAwayLeavesTheStock() {
    desk.receive("OLD", "2026-11-01", 3);
    JudgedScan judged = desk.judged(label("OLD", "261101"), ONE);
    desk.cartridges().discard(judged.id(), DiscardReason.EXPIRED, CartridgeDesk.NURSE);
    desk.cartridges().discard(judged.id(), DiscardReason.EXPIRED, CartridgeDesk.NURSE);
    assertThat(desk.stock().unitsLeft(CartridgeDesk.DEVICE, "OLD")).isEqualTo(2);
    JudgedScan rubbish = desk.judged(scan("]C1rubbish"), ONE);
    assertThatThrownBy(() ->
            desk.cartridges().discard(rubbish.id(), DiscardReason.EXPIRED, CartridgeDesk.NURSE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Tag("F059")
  @Test
  void aUseNamesDeviceLotAndSerial() {
    desk.use(label("GOOD", "270228", "S1"), ONE);
    assertThat(desk.records("cartridge.used").getFirst().keys())
        .containsEntry("device", CartridgeDesk.DEVICE)
        .containsEntry("lot", "GOOD")
        .containsEntry("serial", "S1")
        .containsEntry("session", "S-000001");
  }

  @Test
  void anAuditorNeitherScansNorReceives() {
    assertThatThrownBy(() ->
            desk.cartridges()
                .judge(label("GOOD", "270228"), ONE, CartridgeDesk.FACE, CartridgeDesk.AUDITOR))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() ->
            desk.stock()
                .receive(
                    new LotReceipt(CartridgeDesk.DEVICE, "X", LocalDate.of(2027, 1, 1), 1, "Shop"),
                    CartridgeDesk.NURSE))
        .isInstanceOf(NotAllowed.class);
    assertThat(desk.records("cartridge.scanned")).isEmpty();
  }

  @Test
  void countsVerdictsByOutcomeOnceTheyAreOnDisk() {
    desk.judge(label("GOOD", "270228"), ONE);
    desk.judge(scan("]C1rubbish"), TWO);
    MeterRegistry meters = desk.bean(MeterRegistry.class);
    assertThat(
            meters
                .get("needlepoint.cartridge.verdicts")
                .tag("outcome", "accepted")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(meters.get("needlepoint.cartridge.verdict").timer().count()).isEqualTo(2);
  }

  @Test
  void theDemosLabelsGetTheVerdictsTheirNamesPromise() {
    LocalDate today = desk.bean(TodaysDate.class).today();
    // The desk has the device already, so the seed would think that it was there before.
    for (var label : DemoBarcodes.on(today)) {
      assertThat(
              LabelReading.of(scan(label.code()), java.time.Year.of(2026), Separators.MAY_BE_LOST))
          .as(label.name())
          .isInstanceOf(
              label.name().equals("unreadable")
                  ? LabelReading.NotRead.class
                  : LabelReading.Read.class);
    }
  }
}
