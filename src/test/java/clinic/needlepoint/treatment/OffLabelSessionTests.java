package clinic.needlepoint.treatment;

import static clinic.needlepoint.cartridge.CartridgeDesk.ASSISTANT;
import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.LabelLimits;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.treatment.TreatmentDesk.TestPens;
import clinic.needlepoint.visit.SessionNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside of what devices are authorized for begins before it was talked about. */
@Tag("F018")
@Tag("F052")
class OffLabelSessionTests {
  @TempDir Path folder;
  private TreatmentDesk desk;
  private SessionNumber number;

  @BeforeEach
  void open() {
    desk = new TreatmentDesk(folder);
    number = desk.opened();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private List<OffLabel> raised() {
    return desk.sessions().state(number).notices().stream()
        .map(raised -> raised.notice().code())
        .toList();
  }

  /** The clinic's cartridge, with a label and needles as the test needs them. */
  private void listed(int needles, int minimumAge) {
    Formulary list = desk.cartridges().bean(Formulary.class);
    Device plain = list.find(DEVICE).orElseThrow().device();
    list.put(
        new Device(
            plain.identifier(),
            plain.maker(),
            plain.model(),
            plain.needles(),
            needles,
            plain.sterilisation(),
            plain.authorisation(),
            plain.productCode(),
            LabelLimits.of(
                OptionalInt.of(minimumAge), Map.of(BodyArea.FACE, 2_000, BodyArea.NECK, 1_000)),
            plain.packages()),
        LEAD);
  }

  private void useACartridge() {
    open(pack());
  }

  private JudgedScan pack() {
    desk.cartridges().pass(Duration.ofSeconds(3));
    return desk.sessions().scan(number, label("GOOD", "270228"), NURSE);
  }

  private void open(JudgedScan pack) {
    desk.sessions().confirmIntact(number, pack.id(), NURSE);
  }

  private void assertStaysClosed(JudgedScan pack) {
    assertThatThrownBy(() -> open(pack))
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.notice"));
    assertThat(desk.sessions().state(number).cartridges())
        .singleElement()
        .satisfies(use -> assertThat(use.state()).isEqualTo(CartridgeUse.State.HELD));
  }

  private void takeAPen() {
    desk.sessions().takePen(number, TestPens.READY, true, Optional.empty(), NURSE);
  }

  private void talked(OffLabel notice, StaffMember by) {
    desk.sessions().talked(number, notice, Locale.ENGLISH, by);
  }

  private void assertNoPenYet() {
    assertThatThrownBy(this::takeAPen)
        .isInstanceOfSatisfying(
            SessionRefused.class,
            refused -> assertThat(refused.words().key()).isEqualTo("treatment.refused.notice"));
    assertThat(desk.pens.usedIn(number)).isEmpty();
  }

  @Test
  void aPartOfTheBodyThatStaffChooseRaisesItsNoticeAtOnceAndNoPenIsTakenBefore() {
    assertThat(raised()).isEmpty();
    useACartridge();
    desk.sessions().treats(number, Set.of(BodyArea.FACE, BodyArea.NECK), NURSE);
    assertThat(raised()).containsExactly(OffLabel.AREA);
    assertNoPenYet();
    talked(OffLabel.AREA, ASSISTANT);
    assertThat(raised()).isEmpty();
    takeAPen();
    assertThat(desk.pens.usedIn(number)).isPresent();
  }

  @Test
  void anotherChoiceTakesTheNoticeBack() {
    desk.sessions().treats(number, Set.of(BodyArea.NECK), NURSE);
    assertThat(raised()).containsExactly(OffLabel.AREA);
    desk.sessions().treats(number, Set.of(BodyArea.FACE), NURSE);
    assertThat(raised()).isEmpty();
  }

  @Test
  void needlesDeeperThanTheLabelsCapAreTalkedAboutBeforeTheirPackIsOpened() {
    listed(1_501, 22);
    assertThat(raised()).isEmpty();
    JudgedScan pack = pack();
    assertThat(raised()).containsExactly(OffLabel.DEPTH);
    assertStaysClosed(pack);
    talked(OffLabel.DEPTH, NURSE);
    open(pack);
    takeAPen();
    assertThat(desk.cartridges().records("education.notice-read"))
        .singleElement()
        .satisfies(record -> assertThat(record.text("notice")).isEqualTo("depth"));
  }

  @Test
  void aPackThatIsThrownAwayTakesItsNoticeWithIt() {
    listed(1_501, 22);
    JudgedScan pack = pack();
    assertThat(raised()).containsExactly(OffLabel.DEPTH);
    desk.sessions().discard(number, pack.id(), DiscardReason.DAMAGED, NURSE);
    assertThat(raised()).isEmpty();
  }

  @Test
  void somebodyTooYoungIsForWhoeverMayTreatToDecide() {
    listed(1_500, 18);
    desk.birth = LocalDate.of(2004, 11, 22); // 22 tomorrow in the clinic
    assertThat(raised()).containsExactly(OffLabel.AGE);
    JudgedScan pack = pack();
    assertStaysClosed(pack);
    assertThatThrownBy(() -> talked(OffLabel.AGE, ASSISTANT)).isInstanceOf(NotAllowed.class);
    assertStaysClosed(pack);
    talked(OffLabel.AGE, NURSE);
    open(pack);
    takeAPen();
    assertThat(desk.cartridges().records("education.notice-read").toString())
        .doesNotContain("2004");
  }

  @Test
  void aSessionThatIsOverAsksNothing() {
    desk.sessions().treats(number, Set.of(BodyArea.NECK), NURSE);
    desk.sessions().stop(number, "feels faint", NURSE);
    assertThat(raised()).isEmpty();
    assertThatThrownBy(() -> talked(OffLabel.AREA, NURSE)).isInstanceOf(SessionRefused.class);
  }
}
