package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.ONE;
import static clinic.needlepoint.cartridge.CartridgeDesk.TWO;
import static clinic.needlepoint.cartridge.CartridgeDesk.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.cartridge.CartridgeVerdict.UnknownDevice;
import clinic.needlepoint.cartridge.FormularyResult.Added;
import clinic.needlepoint.cartridge.FormularyResult.Changed;
import clinic.needlepoint.cartridge.FormularyResult.NumberTaken;
import clinic.needlepoint.cartridge.FormularyResult.Unchanged;
import clinic.needlepoint.staff.NotAllowed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F105")
class FormularyTests {
  private static final String OTHER = "09506000134369";
  private static final String BOX = "19506000134359";

  @TempDir Path folder;
  private CartridgeDesk desk;
  private Formulary list;

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder).receive("GOOD", "2027-02-28", 5);
    list = desk.bean(Formulary.class);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Device device(String number, String model) {
    return new Device(
        number,
        "Maker",
        model,
        14,
        1_500,
        Sterilisation.GAMMA,
        "K000000",
        Optional.of("QAI"),
        LabelLimits.of(OptionalInt.of(22), Map.of(BodyArea.FACE, 1_500, BodyArea.NECK, 1_000)),
        new TreeMap<>(Map.of(BOX, 10)));
  }

  @Test
  void keepsEverythingThatIsSaidOfADevice() {
    Device device = device(OTHER, "New");
    assertThat(list.put(device, LEAD)).isInstanceOf(Added.class);
    assertThat(list.find(OTHER).orElseThrow().device()).isEqualTo(device);
    assertThat(list.find(BOX).orElseThrow().device()).isEqualTo(device);
    assertThat(desk.records("device.registered").getLast().body())
        .containsEntry("productCode", "QAI")
        .containsEntry("minimumAge", 22)
        .containsEntry("depthLimitsUm", Map.of("face", 1_500, "neck", 1_000))
        .containsEntry("packages", Map.of(BOX, 10));
  }

  @Test
  void aChangeIsOneMoreVersionAndAnOldSessionKeepsWhatWasTrue() {
    desk.use(label("GOOD", "270228"), ONE);
    assertThat(list.put(device(DEVICE, "Renamed"), LEAD)).isInstanceOf(Changed.class);
    desk.use(label("GOOD", "270228"), TWO);
    assertThat(model(ONE)).contains("DermaNeedle 14-pin");
    assertThat(model(TWO)).contains("Renamed");
    assertThat(list.versions(DEVICE))
        .extracting(ListedDevice::version, listed -> listed.device().model())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "Renamed"),
            org.assertj.core.groups.Tuple.tuple(1, "DermaNeedle 14-pin"));
    assertThat(desk.records("device.changed")).hasSize(1);
  }

  private Optional<String> model(clinic.needlepoint.visit.SessionNumber session) {
    return desk.cartridges().of(session).getFirst().label().model();
  }

  @Test
  void theSameAgainWritesNothing() {
    list.put(device(OTHER, "New"), LEAD);
    assertThat(list.put(device(OTHER, "New"), LEAD)).isInstanceOf(Unchanged.class);
    assertThat(list.versions(OTHER)).hasSize(1);
    assertThat(desk.records("device.changed")).isEmpty();
  }

  @Test
  @Tag("F056")
  void aRetiredDeviceMayNotBeUsedAndComesBackAsANewVersion() {
    Device before = list.find(DEVICE).orElseThrow().device();
    list.retire(DEVICE, LEAD);
    list.retire(DEVICE, LEAD);
    assertThat(desk.records("device.retired")).hasSize(1);
    assertThat(desk.judge(label("GOOD", "270228"), ONE)).isInstanceOf(UnknownDevice.class);
    assertThat(list.put(before, LEAD)).isInstanceOf(Changed.class);
    assertThat(list.find(DEVICE).orElseThrow().version()).isEqualTo(3);
    assertThat(desk.judge(label("GOOD", "270228"), TWO))
        .isInstanceOf(CartridgeVerdict.Accepted.class);
  }

  @Test
  void oneNumberIsOneThing() {
    list.put(device(OTHER, "New"), LEAD);
    Device same = list.find(DEVICE).orElseThrow().device();
    assertThat(list.put(same.withPackage(BOX, 6), LEAD)).isEqualTo(new NumberTaken(BOX, OTHER));
    assertThat(list.put(same.withPackage(OTHER, 6), LEAD)).isEqualTo(new NumberTaken(OTHER, OTHER));
    assertThat(list.put(new Device(BOX, "M", "M", 1, 100, Sterilisation.GAMMA, "K1"), LEAD))
        .isEqualTo(new NumberTaken(BOX, OTHER));
  }

  @Test
  void saysInASentenceWhatADeviceCanNotBe() {
    Device good = device(OTHER, "New");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.withPackage(OTHER, 6))
        .withMessageContaining("number of its own");
    assertThatIllegalArgumentException().isThrownBy(() -> good.withPackage(BOX, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelLimits.of(OptionalInt.of(0), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelLimits.of(OptionalInt.empty(), Map.of(BodyArea.FACE, 3_001)));
  }

  @Test
  @Tag("F112")
  void onlyWhoManagesStockChangesTheList() {
    assertThatThrownBy(() -> list.put(device(OTHER, "New"), NURSE)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> list.retire(DEVICE, NURSE)).isInstanceOf(NotAllowed.class);
  }
}
