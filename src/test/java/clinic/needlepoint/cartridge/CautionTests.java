package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.ASSISTANT;
import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.FACE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.Amber;
import clinic.needlepoint.cartridge.CartridgeVerdict.TooYoung;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.cartridge.CartridgeVerdict.WrongArea;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is neither simply good nor forbidden, and who may use it. */
@Tag("F052")
class CautionTests {
  private static final CautionReason WHY = new CautionReason("The label is torn");

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

  private static List<Caution> cautions(CartridgeVerdict verdict) {
    return verdict instanceof Amber amber ? amber.cautions() : List.of();
  }

  private JudgedScan soon() {
    desk.receive("SOON", "2026-12-01", 2);
    return desk.judged(label("SOON", "261201"), ONE);
  }

  /** Today is 21 November in the clinic. */
  @Tag("F055")
  @ParameterizedTest
  @CsvSource({
    "30, 2026-12-21, true",
    "30, 2026-12-22, false",
    "7, 2026-11-28, true",
    "7, 2026-11-29, false"
  })
  void isAmberFromSoManyDaysBeforeItsLastAsTheProtocolSays(
      int days, LocalDate expires, boolean amber) {
    desk.soonMeans(days);
    desk.receive("SOON", expires.toString(), 2);
    String ai17 = expires.toString().replace("-", "").substring(2);
    assertThat(cautions(desk.judge(label("SOON", ai17), ONE)))
        .isEqualTo(amber ? List.of(Caution.EXPIRES_SOON) : List.of());
  }

  @Test
  void whatSomebodyTypedIsAmberHoweverItCameIn() {
    String code = CartridgeDesk.raw(label("GOOD", "270228"));
    ScanReading typed = ScanReading.of(code, Instant.EPOCH, ScanSource.TYPED);
    assertThat(cautions(desk.judge(typed, ONE))).containsExactly(Caution.TYPED);
  }

  @Test
  void takesNothingFromTheStockUntilSomebodyWhoMayHasSaidWhy() {
    JudgedScan judged = soon();
    assertThat(judged.waits()).isFalse();
    assertThat(desk.stock().unitsLeft(DEVICE, "SOON")).isEqualTo(2);
    assertThatThrownBy(() -> desk.cartridges().confirmIntact(judged.id(), NURSE))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> desk.cartridges().allow(judged.id(), FACE, WHY, ASSISTANT))
        .isInstanceOf(NotAllowed.class);
    assertThat(desk.records("cartridge.allowed")).isEmpty();

    JudgedScan allowed = desk.cartridges().allow(judged.id(), FACE, WHY, LEAD);
    assertThat(allowed.waits()).isTrue();
    assertThat(allowed.verdict()).as("still amber to see").isInstanceOf(Amber.class);
    assertThat(desk.stock().unitsLeft(DEVICE, "SOON")).isEqualTo(1);
    assertThat(desk.cartridges().held(ONE)).contains(allowed);
    desk.cartridges().confirmIntact(allowed.id(), ASSISTANT);
    assertThat(desk.cartridges().of(ONE)).hasSize(1);
  }

  @Test
  void theRecordSaysWhoAllowedWhatAndWhy() {
    desk.cartridges().allow(soon().id(), FACE, WHY, NURSE);
    AuditRecord scanned = desk.records("cartridge.scanned").getFirst();
    assertThat(scanned.text("verdict")).isEqualTo("amber");
    assertThat(scanned.text("cautions")).isEqualTo("expires-soon");
    AuditRecord allowed = desk.records("cartridge.allowed").getFirst();
    assertThat(allowed.by().pseudonym()).isEqualTo("u2");
    assertThat(allowed.text("reason")).isEqualTo("The label is torn");
    assertThat(allowed.text("cautions")).isEqualTo("expires-soon");
    assertThat(allowed.keys())
        .containsEntry("lot", "SOON")
        .containsEntry("session", "S-000001")
        .containsEntry("device", DEVICE);
  }

  @Test
  void allowingTwiceTakesOne() {
    JudgedScan judged = soon();
    JudgedScan once = desk.cartridges().allow(judged.id(), FACE, WHY, NURSE);
    assertThat(desk.cartridges().allow(judged.id(), FACE, WHY, NURSE)).isEqualTo(once);
    assertThat(desk.stock().unitsLeft(DEVICE, "SOON")).isEqualTo(1);
    assertThat(desk.records("cartridge.allowed")).hasSize(1);
  }

  @Test
  void aLicenceThatIsOverAllowsNothing() {
    StaffMember over =
        new StaffMember(
            "u3",
            "1003",
            "K. Lind",
            StaffRole.PRACTITIONER,
            Optional.of(new Licence("RN", "RN-3", LocalDate.of(2026, 11, 20), 1_500)),
            true);
    JudgedScan judged = soon();
    assertThatThrownBy(() -> desk.cartridges().allow(judged.id(), FACE, WHY, over))
        .isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "because", "becausetheylikeit", "a b", "   \t  a     b    "})
  void oneWordIsNoReason(String words) {
    assertThat(CautionReason.isReason(words)).isFalse();
    assertThatThrownBy(() -> new CautionReason(words)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyOverridesRed() {
    desk.receive("OLD", "2026-11-01", 3);
    desk.recall("Seals.", "GOOD");
    for (ScanReading red : List.of(label("OLD", "261101"), label("GOOD", "270228"))) {
      JudgedScan judged = desk.judged(red, ONE);
      assertThatThrownBy(() -> desk.cartridges().allow(judged.id(), FACE, WHY, LEAD))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(desk.cartridges().of(ONE)).isEmpty();
  }

  @Test
  void whatWasRecalledMeanwhileIsNotAllowedAnyMore() {
    JudgedScan judged = soon();
    desk.recall("Seals.", "SOON");
    JudgedScan again = desk.cartridges().allow(judged.id(), FACE, WHY, LEAD);
    assertThat(again.verdict()).isInstanceOf(CartridgeVerdict.Recalled.class);
    assertThat(again.waits()).isFalse();
    assertThat(desk.records("cartridge.allowed")).isEmpty();
    assertThat(desk.records("cartridge.scanned")).hasSize(2);
  }

  @Tag("F060")
  @Test
  void whenTwoAllowOneSerialAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    desk.receive("SOON", "2026-12-01", 5);
    ScanReading one = label("SOON", "261201", "S1");
    List<ScanId> scans = new ArrayList<>();
    for (SessionNumber session : List.of(ONE, TWO)) {
      scans.add(desk.judged(one, session).id());
    }
    CountDownLatch go = new CountDownLatch(1);
    List<Future<CartridgeVerdict>> answers = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (ScanId scan : scans) {
        answers.add(
            both.submit(() -> {
              go.await();
              return desk.cartridges().allow(scan, FACE, WHY, NURSE).verdict();
            }));
      }
      go.countDown();
    }
    List<String> words = new ArrayList<>();
    for (Future<CartridgeVerdict> answer : answers) {
      words.add(answer.get().word());
    }
    assertThat(words).containsExactlyInAnyOrder("amber", "used-serial");
    assertThat(desk.stock().unitsLeft(DEVICE, "SOON")).isEqualTo(4);
  }

  @Tag("F060")
  @Test
  void twentyPairsAtOnceOnTwentySerialsHaveTwentyWinners() throws Exception {
    desk.receive("MANY", "2027-02-28", 40);
    int winners = 0;
    for (int serial = 0; serial < 20; serial++) {
      ScanReading one = label("MANY", "270228", "P" + serial);
      CountDownLatch go = new CountDownLatch(1);
      List<Future<CartridgeVerdict>> answers = new ArrayList<>();
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        for (int person = 0; person < 2; person++) {
          SessionNumber session = SessionNumber.of(100 + serial * 2L + person);
          StaffMember by = person == 0 ? NURSE : ASSISTANT;
          answers.add(
              both.submit(() -> {
                go.await();
                return desk.cartridges().judge(one, session, FACE, by).verdict();
              }));
        }
        go.countDown();
      }
      for (Future<CartridgeVerdict> answer : answers) {
        winners += answer.get() instanceof Accepted ? 1 : 0;
        assertThat(answer.get()).isInstanceOfAny(Accepted.class, UsedSerial.class);
      }
    }
    assertThat(winners).isEqualTo(20);
    assertThat(desk.stock().unitsLeft(DEVICE, "MANY")).isEqualTo(20);
  }

  @Tag("F056")
  @Test
  void aDeviceForOtherPartsOfTheBodyIsStopped() {
    JudgedScan judged =
        desk.judged(label("GOOD", "270228"), ONE, IntendedUse.of(36, BodyArea.SCALP));
    assertThat(judged.verdict())
        .isInstanceOfSatisfying(
            WrongArea.class, wrong -> assertThat(wrong.areas()).containsExactly(BodyArea.SCALP));
    assertThat(
            desk.cartridges()
                .judge(label("GOOD", "270228"), ONE, IntendedUse.of(36, BodyArea.SCALP), NURSE))
        .as("one gesture")
        .isEqualTo(judged);
  }

  @Tag("F056")
  @Test
  void aPatientYoungerThanTheLabelAllowsIsStoppedAndTheirAgeIsNowhere() {
    CartridgeVerdict verdict =
        desk.judged(label("GOOD", "270228"), ONE, IntendedUse.of(21, BodyArea.FACE)).verdict();
    assertThat(((TooYoung) verdict).from()).isEqualTo(22);
    assertThat(
            desk.judged(label("GOOD", "270228"), TWO, IntendedUse.of(22, BodyArea.FACE)).verdict())
        .isInstanceOf(Accepted.class);
    AuditRecord record = desk.records("cartridge.scanned").getFirst();
    assertThat(record.text("verdict")).isEqualTo("wrong-device");
    assertThat(record.body().toString()).doesNotContain("21", "22", "age", "detail");
    assertThat(IntendedUse.of(21, BodyArea.FACE).toString()).doesNotContain("21");
  }

  @Tag("F056")
  @Test
  void saysWhatIsNotKnownInsteadOfGreen() {
    assertThat(cautions(desk.judged(label("GOOD", "270228"), ONE, IntendedUse.UNKNOWN).verdict()))
        .containsExactly(Caution.AREA_UNKNOWN, Caution.AGE_UNKNOWN);
    IntendedUse both = IntendedUse.of(36, BodyArea.FACE, BodyArea.SCALP);
    assertThat(cautions(desk.judged(label("GOOD", "270228"), TWO, both).verdict()))
        .containsExactly(Caution.AREA_IN_PART);
    Formulary list = desk.bean(Formulary.class);
    list.put(CartridgeDesk.device(DEVICE, LabelLimits.NONE), LEAD);
    assertThat(cautions(desk.judge(label("GOOD", "270228"), SessionNumber.of(3))))
        .containsExactly(Caution.AREA_NOT_LISTED, Caution.AGE_NOT_LISTED);
    list.put(
        CartridgeDesk.device(
            DEVICE, LabelLimits.of(OptionalInt.of(18), Map.of(BodyArea.FACE, 500))),
        LEAD);
    assertThat(desk.judge(label("GOOD", "270228"), SessionNumber.of(4)))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void oncePartsAreSaidTheSameScanCountsAtOnce() {
    ScanReading good = label("GOOD", "270228");
    desk.judged(good, ONE, new IntendedUse(Set.of(), OptionalInt.of(36)));
    assertThat(desk.cartridges().judge(good, ONE, FACE, NURSE).verdict())
        .isInstanceOf(Accepted.class);
  }

  @Tag("F058")
  @Test
  void aRepeatedLotCodeNeedsASlotEmptiedSinceWhereTheDrawerWatches() {
    desk.watchTheDrawer();
    ScanReading good = label("GOOD", "270228");
    assertThat(proof(good, 1)).isEqualTo(UnitProof.FIRST);
    assertThat(cautions(desk.judge(good, SessionNumber.of(2))))
        .containsExactly(Caution.SLOT_NOT_SEEN);
    desk.emptySlot();
    assertThat(proof(good, 3)).isEqualTo(UnitProof.SLOT);
    assertThat(cautions(desk.judge(good, SessionNumber.of(4))))
        .as("the slot vouched for one")
        .containsExactly(Caution.SLOT_NOT_SEEN);
  }

  @Tag("F058")
  @Test
  void aSlotThatVouchedForAnotherLotVouchesForNoSecondOne() {
    desk.watchTheDrawer();
    desk.receive("OTHER", "2027-02-28", 3);
    ScanReading good = label("GOOD", "270228");
    desk.use(good, ONE);
    desk.emptySlot();
    desk.use(label("OTHER", "270228"), TWO);
    assertThat(cautions(desk.judge(good, SessionNumber.of(3))))
        .containsExactly(Caution.SLOT_NOT_SEEN);
    desk.emptySlot();
    assertThat(proof(good, 4)).isEqualTo(UnitProof.SLOT);
  }

  @Tag("F058")
  @Test
  void whatLeftTheDrawerYesterdayIsNoWitness() {
    desk.watchTheDrawer();
    ScanReading good = label("GOOD", "270228");
    desk.use(good, ONE);
    desk.emptySlot();
    desk.at("2026-11-21T21:00:00Z");
    assertThat(cautions(desk.judge(good, TWO))).containsExactly(Caution.SLOT_NOT_SEEN);
  }

  @Tag("F058")
  @Test
  void withoutADrawerThatWatchesThePersonsWordIsOnRecord() {
    ScanReading good = label("GOOD", "270228");
    desk.use(good, ONE);
    desk.use(good, TWO);
    assertThat(desk.records("cartridge.used"))
        .extracting(record -> record.text("proof"))
        .containsExactly("first", "person");
    desk.receive("GOOD", "2027-02-28", 1);
    assertThat(proof(label("GOOD", "270228", "S9"), 3)).isEqualTo(UnitProof.SERIAL);
  }

  @Test
  void aProvenScannersLotIsBelievedAsItStands() {
    desk.receive("AB21CD", "2027-02-28", 2);
    ScanReading glued = label("AB21CD", "270228");
    assertThat(desk.judge(glued, ONE)).isInstanceOf(CartridgeVerdict.Unreadable.class);
    desk.proveTheScanner();
    assertThat(desk.judge(glued, TWO)).isInstanceOf(Accepted.class);
  }

  private UnitProof proof(ScanReading scan, int session) {
    JudgedScan judged = desk.judged(scan, SessionNumber.of(session));
    desk.cartridges().confirmIntact(judged.id(), NURSE);
    return ((Accepted) judged.verdict()).proof();
  }
}
