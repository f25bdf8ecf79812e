package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.ADMINISTRATOR;
import static clinic.needlepoint.cartridge.CartridgeDesk.ASSISTANT;
import static clinic.needlepoint.cartridge.CartridgeDesk.AUDITOR;
import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recall from the maker's notice to the two people who lift it, on a real database. */
@Tag("F057")
class RecallTests {
  private static final LocalDate NOTICE = LocalDate.of(2026, 11, 20);
  private static final SessionNumber THREE = SessionNumber.of(3);

  @TempDir Path folder;
  private CartridgeDesk desk;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder);
    desk.receive("NL24-0100", "2027-02-28", 10);
    desk.receive("NL24-0101", "2027-02-28", 4);
    desk.receive("NL25-0100", "2027-02-28", 6);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private RecallId range(String from, String to) {
    RecalledLots lots = RecalledLots.between(from, to).orElseThrow();
    return desk.recalls().enter(new Recall(DEVICE, lots, "Seals.", "FSN-1", NOTICE), LEAD);
  }

  @Test
  void saysWhatItWouldHitBeforeAnybodyConfirms() {
    desk.use(label("NL24-0101", "270228"), ONE);
    desk.judge(label("NL25-0100", "270228"), TWO);
    RecalledLots lots = RecalledLots.between("NL24-0100", "NL24-0109").orElseThrow();
    assertThat(desk.recalls().reach(DEVICE, lots))
        .isEqualTo(new RecallReach(List.of("NL24-0100", "NL24-0101"), List.of("NL25-0100"), 13, 1));
    assertThat(desk.recalls().all()).isEmpty();
    assertThat(desk.judge(label("NL24-0100", "270228"), THREE))
        .isInstanceOf(CartridgeVerdict.Accepted.class);
  }

  @Test
  void oneRecallIsOneTransactionWithItsQuarantineItsExposedSessionsAndItsRecord() {
    desk.use(label("NL24-0100", "270228"), ONE);
    StoreFixture.transaction(
        desk.context(),
        () -> {
          RecallId id = range("NL24-0100", "NL24-0101");
          assertThat(desk.recalls().exposed(id))
              .extracting(ExposedUse::session)
              .containsExactly(ONE);
          assertThat(desk.recalls().inForce(DEVICE, "nl24-0101")).isPresent();
          return id;
        });
    assertThat(desk.judge(label("NL24-0101", "270228"), TWO))
        .isInstanceOf(CartridgeVerdict.Recalled.class);
    assertThat(desk.judge(label("NL25-0100", "270228"), THREE))
        .isInstanceOf(CartridgeVerdict.Accepted.class);
    AuditRecord record = desk.records("recall.entered").getLast();
    assertThat(record.keys())
        .containsEntry("scope", "range")
        .containsEntry("before", "NL24-")
        .containsEntry("first", "0100")
        .containsEntry("last", "0101")
        .containsEntry("after", "");
    assertThat(record.text("reference")).isEqualTo("FSN-1");
    assertThat(record.text("notified")).isEqualTo("2026-11-20");
  }

  /** What is rolled back quarantines nothing and leaves no record. */
  @Test
  void aRecallThatIsNotDurableStopsNothing() {
    assertThatThrownBy(() ->
            StoreFixture.transaction(
                desk.context(),
                () -> {
                  range("NL24-0100", "NL24-0101");
                  throw new IllegalStateException("power");
                }))
        .hasMessage("power");
    assertThat(desk.recalls().all()).isEmpty();
    assertThat(desk.records("recall.entered")).isEmpty();
    assertThat(desk.judge(label("NL24-0100", "270228"), ONE))
        .isInstanceOf(CartridgeVerdict.Accepted.class);
  }

  @Test
  void aPackInSomebodysHandTurnsRedAndCanOnlyBeThrownAway() {
    ScanId held = desk.judged(label("NL24-0100", "270228"), ONE).id();
    assertThat(desk.cartridges().held(ONE).orElseThrow().verdict())
        .isInstanceOf(CartridgeVerdict.Accepted.class);
    range("NL24-0100", "NL24-0101");

    JudgedScan now = desk.cartridges().held(ONE).orElseThrow();
    assertThat(now.verdict()).isInstanceOf(CartridgeVerdict.Recalled.class);
    assertThat(now.waits()).isTrue();
    assertThat(desk.judge(label("NL24-0100", "270228"), ONE))
        .as("the same pack again")
        .isInstanceOf(CartridgeVerdict.Recalled.class);
    assertThatThrownBy(() -> desk.cartridges().confirmIntact(held, NURSE))
        .isInstanceOf(LotRecalled.class);
    assertThat(desk.records("cartridge.used")).isEmpty();

    desk.cartridges().discard(held, DiscardReason.RECALLED, NURSE);
    assertThat(desk.cartridges().held(ONE)).isEmpty();
    assertThat(desk.records("cartridge.discarded").getLast().text("reason")).isEqualTo("recalled");
    assertThat(desk.recalls().exposed(new RecallId(1))).isEmpty();
  }

  @Test
  void namesTheUsedCartridgesOfASessionThatAreRecalledNow() {
    ScanId used = desk.use(label("NL24-0100", "270228"), ONE);
    assertThat(desk.cartridges().recalled(ONE)).isEmpty();
    range("NL24-0100", "NL24-0101");
    assertThat(desk.cartridges().recalled(ONE)).extracting(CartridgeUse::id).containsExactly(used);
    assertThat(desk.cartridges().recalled(TWO)).isEmpty();
  }

  /** A session that ends while nobody has answered counts the pack as used: that exposes too. */
  @Test
  void aPackThatNobodyAnsweredForExposesItsSession() {
    JudgedScan _ = desk.judged(label("NL24-0100", "270228"), ONE);
    RecallId id = range("NL24-0100", "NL24-0101");
    assertThat(desk.recalls().exposed(id)).isEmpty();
    desk.cartridges().countAsUsed(ONE, NURSE);
    assertThat(desk.recalls().exposed(id)).extracting(ExposedUse::session).containsExactly(ONE);
  }

  @Test
  void liftingTakesAReasonAndAnotherPerson() {
    RecallId id = desk.recall("Seals.", "NL24-0100");
    assertThatThrownBy(() -> desk.recalls().confirmLift(id, ADMINISTRATOR))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> desk.recalls().askToLift(id, " x ", LEAD))
        .isInstanceOf(IllegalArgumentException.class);
    desk.recalls().askToLift(id, "Tested\nand found good", LEAD);
    assertThatThrownBy(() -> desk.recalls().confirmLift(id, LEAD))
        .isInstanceOf(NotAllowed.class)
        .hasMessage("staff.not-allowed.second-person");
    assertThat(desk.recalls().inForce(DEVICE, "NL24-0100")).isPresent();
    assertThatThrownBy(() -> desk.recalls().askToLift(id, "Again and again", ADMINISTRATOR))
        .isInstanceOf(IllegalStateException.class);

    desk.recalls().confirmLift(id, ADMINISTRATOR);
    assertThat(desk.recalls().inForce(DEVICE, "NL24-0100")).isEmpty();
    AuditRecord record = desk.records("recall.lifted").getLast();
    assertThat(record.by().pseudonym()).isEqualTo("u6");
    assertThat(record.text("askedBy")).isEqualTo("u1");
    assertThat(record.text("reason")).isEqualTo("Tested and found good");
    assertThatThrownBy(() -> desk.recalls().confirmLift(id, ADMINISTRATOR))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSecondPersonCanKeepIt() {
    RecallId id = desk.recall("Seals.", "NL24-0100");
    desk.recalls().askToLift(id, "Tested and found good", LEAD);
    desk.recalls().keep(id, ADMINISTRATOR);
    assertThat(desk.recalls().find(id).orElseThrow().waitsForSecond()).isFalse();
    assertThatThrownBy(() -> desk.recalls().confirmLift(id, ADMINISTRATOR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.records("recall.kept")).hasSize(1);
    assertThat(desk.recalls().inForce(DEVICE, "NL24-0100")).isPresent();
  }

  @Test
  @Tag("F112")
  void onlyLeadAndAdministratorDoAnyOfIt() {
    RecallId id = desk.recall("Seals.", "NL24-0100");
    Recall more = new Recall(DEVICE, new RecalledLots.Every(), "All.", "FSN-2", NOTICE);
    for (StaffMember other : List.of(NURSE, ASSISTANT, AUDITOR)) {
      assertThatThrownBy(() -> desk.recalls().enter(more, other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> desk.recalls().askToLift(id, "Because", other))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> desk.recalls().confirmLift(id, other))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> desk.recalls().keep(id, other)).isInstanceOf(NotAllowed.class);
    }
    assertThat(desk.recalls().enter(more, ADMINISTRATOR).value()).isEqualTo(id.value() + 1);
  }

  @Test
  void refusesADeviceThatNobodyKnowsAndANoticeOfTomorrow() {
    Recall unknown = new Recall("00000000000000", new RecalledLots.Every(), "x", "y", NOTICE);
    assertThatThrownBy(() -> desk.recalls().enter(unknown, LEAD)).hasMessageContaining("device");
    Recall early =
        new Recall(DEVICE, new RecalledLots.Every(), "x", "y", LocalDate.of(2026, 11, 22));
    assertThatThrownBy(() -> desk.recalls().enter(early, LEAD)).hasMessageContaining("day");
  }
}
