package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F052")
class ScannerSettingsTests {
  private final List<String> faults = new ArrayList<>();

  @Test
  void readsTheKeyboardInThePageWhereNothingIsSaid() {
    assertThat(read(Map.of()))
        .isEqualTo(new ScannerSettings(ScannerKind.KEYBOARD, Optional.empty(), KeyboardLayout.US));
    assertThat(faults).isEmpty();
  }

  @Test
  void readsBothKindsOfTheServer() {
    assertThat(read(Map.of("kind", "evdev", "device", "0627:0001", "layout", "de")).layout())
        .isEqualTo(KeyboardLayout.DE);
    assertThat(read(Map.of("kind", "serial", "device", "/dev/serial/by-id/usb-*")).kind())
        .isEqualTo(ScannerKind.SERIAL);
    assertThat(faults).isEmpty();
  }

  @Test
  void namesEachMistakeOnce() {
    read(Map.of("kind", "evdv", "layout", "uk", "devise", "x"));
    assertThat(faults)
        .containsExactly(
            "scanner.devise: is not a field we know.",
            "scanner.kind: must be keyboard or evdev or serial.",
            "scanner.layout: must be us or de or fr.",
            "scanner.layout: is for kind: evdev only.");
  }

  @Test
  void refusesADeviceThatCanNotBeOne() {
    for (String device : List.of("1234", "/etc/passwd", "/dev/../etc/x", "/dev/", "12345:abcd")) {
      faults.clear();
      read(Map.of("kind", "evdev", "device", device));
      assertThat(faults).as(device).hasSize(1).first().asString().startsWith("scanner.device: ");
    }
    faults.clear();
    read(Map.of("kind", "serial", "device", "1234:abcd"));
    read(Map.of("kind", "evdev"));
    read(Map.of("device", "/dev/ttyACM0"));
    assertThat(faults).hasSize(3);
  }

  @Test
  void findsTheFaceOfAScannerThatTypes(@TempDir Path folder) throws Exception {
    device(folder, "event3", "1234", "abcd", "1 0"); // its other face: no Enter key
    device(folder, "event4", "1234", "abcd", "3f000303ff 0 10000000");
    device(folder, "event5", "9999", "abcd", "10000000");

    assertThat(new DevicePlace("1234:ABCD").find(folder, Path.of("/dev/input")))
        .isEqualTo(Path.of("/dev/input/event4"));
    assertThatThrownBy(() -> new DevicePlace("1234:0000").find(folder, Path.of("/dev/input")))
        .isInstanceOfSatisfying(
            DeviceTrouble.class,
            trouble -> assertThat(trouble.link()).isEqualTo(ScannerState.Link.MISSING));
  }

  private static void device(Path folder, String name, String vendor, String product, String keys)
      throws Exception {
    Path device = folder.resolve(name).resolve("device");
    Files.createDirectories(device.resolve("id"));
    Files.createDirectories(device.resolve("capabilities"));
    Files.writeString(device.resolve("id/vendor"), vendor + "\n");
    Files.writeString(device.resolve("id/product"), product + "\n");
    Files.writeString(device.resolve("capabilities/key"), keys + "\n");
  }

  private ScannerSettings read(Map<String, String> section) {
    return ScannerSettings.read(section, faults);
  }
}
