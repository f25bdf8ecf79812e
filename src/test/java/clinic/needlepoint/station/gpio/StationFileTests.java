package clinic.needlepoint.station.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.station.CheckCommand;
import clinic.needlepoint.station.LineName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Tag("F086")
class StationFileTests {
  private static final Path SHIPPED = Path.of("kiosk-config");

  @TempDir private Path folder;

  @Test
  void takesTheFileThatComesWithTheKiosk() {
    StationFile file = StationFile.read(new ConfigDirectory(SHIPPED));

    assertThat(file.faults()).isEmpty();
    assertThat(file.wiring().sensors()).isEqualTo(StationWiring.Sensors.NONE);
    assertThat(file.wiring().inputs())
        .hasSize(22)
        .extracting(StationWiring.InputWire::line)
        .doesNotContain(LineName.CALL_BUTTON) // all pins are used; the file says how to wire one
        .hasSize(LineMap.inputPins().size() - 1)
        .isSubsetOf(LineMap.inputPins().keySet());
    assertThat(file.wiring().inputs().getFirst())
        .satisfies(first -> {
          assertThat(first.line()).isEqualTo(LineName.dock(1, "presence"));
          assertThat(first.wire().headerPin()).isEqualTo(7);
          assertThat(first.pin().debounceMicros()).isEqualTo(150_000);
        });
  }

  /** Each row breaks one thing of the shipped file and has one message, which names its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gpio: 5,   | gpio: 4,    | docks[1].charging.gpio: 4 is taken by dock1.presence
          gpio: 5,   | gpio: 2,    | docks[1].charging.gpio: 2 is reserved: it is I2C
          gpio: 5,   | gpio: 28,   | docks[1].charging.gpio: must be a BCM number from 0 to 27
          gpio: 5,   | gpio: five, | docks[1].charging.gpio: must be a BCM number
          gpio: 5, activeLow: true, | gpio: 5, | docks[1].charging.activeLow: must be true or false
          gpio: 5, activeLow: true, pull: up, | gpio: 5, activeLow: true, | docks[1].charging.pull: must be up
          gpio: 5, activeLow: true, pull: up, | gpio: 5, activeLow: true, pull: left, | docks[1].charging.pull: must be up
          debounceMillis: 150} | debounceMillis: 501} | docks[1].presence.debounceMillis: must be a whole number from 0 to 500
          debounceMillis: 20}  | debounceMillis: 21}  | docks[1].charging.debounceMillis: must be a whole number from 0 to 20. A longer wait hides
          debounceMillis: 5}   | debounceMillis: 25}  | bin.beam.debounceMillis: must be a whole number from 0 to 10
          pull: up, debounceMillis: 150} | pull: up, bounce: 1, debounceMillis: 150} | docks[1].presence.bounce: is not a key we know
          bin: | bins: | bins: is not a key we know
          sensors: none | sensors: real | sensors: must be pins, none or simulated
          chip: auto | chip: [a] | chip: is not the name of a GPIO chip
          docks: | 'docks: {' | station.yaml, line
          '  switch: {gpio: 10, activeLow: true, pull: up, debounceMillis: 50}' | '' | drawer.switch: is missing
          """)
  void namesOneMistakeInOneMessage(String right, String wrong, String message) throws IOException {
    String shipped = Files.readString(SHIPPED.resolve(StationFile.NAME));
    int at = shipped.indexOf("\nsensors:");
    String start = shipped.substring(0, at);
    String rest = shipped.substring(at);
    assertThat(rest).contains(right);

    StationFile file = read(start + replaceFirst(rest, right, wrong == null ? "" : wrong));

    assertThat(file.faults()).hasSize(1);
    assertThat(file.faults().getFirst()).startsWith("station.yaml").contains(message);
  }

  @Test
  void namesEveryMistakeAtOnce() throws IOException {
    StringBuilder slots = new StringBuilder();
    for (int slot = 1; slot <= 17; slot++) {
      slots.append("    - {gpio: %d, activeLow: true, pull: up}\n".formatted(slot % 22 + 4));
    }
    StationFile file =
        read("sensors: pins\ndrawer:\n  slots:\n" + slots + "docks: [{}, {}, {}, {}, {}]\n");

    assertThat(file.faults())
        .anyMatch(fault -> fault.contains("docks: has 5 docks"))
        .anyMatch(fault -> fault.contains("drawer.slots: has 17 slots"))
        .anyMatch(fault -> fault.contains("drawer.switch: is missing"))
        .anyMatch(fault -> fault.contains("drawer.slots[16].debounceMillis"))
        .anyMatch(fault -> fault.contains("docks[4].standby: is missing"))
        .doesNotHaveDuplicates();
  }

  /** The kernel takes ten settings at once, and each pull is one of them, too. */
  @Test
  void takesAsManyDifferentSettingsAsTheKernelAndNoMore() throws IOException {
    assertThat(read(slots(0, 1, 2, 3, 4, 5, 6, 7)).faults()).isEmpty();
    assertThat(read(slots(1, 2, 3, 4, 5, 6, 7, 8)).faults())
        .singleElement()
        .asString()
        .startsWith("station.yaml")
        .contains("has 11 different settings of lines");
  }

  private static String slots(int... debounces) {
    StringBuilder slots = new StringBuilder();
    for (int slot = 0; slot < debounces.length; slot++) {
      String pull = List.of("up", "down", "none").get(slot % 3);
      slots.append(
          "    - {gpio: %d, activeLow: true, pull: %s, debounceMillis: %d}\n"
              .formatted(slot + 16, pull, debounces[slot]));
    }
    return "sensors: pins\ndrawer:\n"
        + "  switch: {gpio: 4, activeLow: true, pull: up, debounceMillis: 5}\n"
        + "  slots:\n"
        + slots;
  }

  @Test
  void findsAChipWhoseLabelIsItsName() {
    GpioChip chip = new GpioChip(Path.of("gpiochip0"), -1, "gpiochip0", "gpiochip0", 54);
    assertThat(List.of("gpiochip0", "0", "pinctrl-rp1"))
        .filteredOn(chip::is)
        .containsExactly("gpiochip0", "0");
  }

  @Test
  void checkListsTheMistakesAndSaysNo() throws IOException {
    StringWriter said = new StringWriter();
    write("sensors: pins\ncolour: red\n");

    int exit =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(said))
            .execute("--once", "--config", folder.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(said.toString())
        .contains("1 mistake in station.yaml", "- station.yaml, colour: is not a key we know");
  }

  @Test
  void checkShowsTheWiringWhereThereIsNoChip() throws IOException {
    StringWriter said = new StringWriter();
    write(
        """
        sensors: pins
        chip: no-such-chip
        bin:
          present: {gpio: 25, activeLow: true, pull: up, debounceMillis: 25}
          beam: {gpio: 26, activeLow: true, pull: up, debounceMillis: 5}
          full: {gpio: 27, activeLow: false, pull: up, debounceMillis: 50}
        outputs:
          buzzer: {gpio: 22, activeLow: false, stop: on}
        """);

    int exit =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(said))
            .execute("--once", "--config", folder.toString());

    assertThat(exit).isEqualTo(3);
    assertThat(said.toString())
        .containsPattern("bin.full +13 +27 +high +up +50 ms +\\? +unknown")
        .containsPattern("buzzer +15 +22 +high +out")
        .contains("There is no GPIO chip no-such-chip");
  }

  private static String replaceFirst(String text, String right, String wrong) {
    int at = text.indexOf(right);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }

  private StationFile read(String yaml) throws IOException {
    write(yaml);
    return StationFile.read(new ConfigDirectory(folder));
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve(StationFile.NAME), yaml);
  }
}
