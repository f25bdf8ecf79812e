package clinic.needlepoint.station.gpio;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.gpio.StationWiring.InputWire;
import clinic.needlepoint.station.gpio.StationWiring.OutputWire;
import clinic.needlepoint.station.gpio.StationWiring.Sensors;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code station.yaml} strictly. Each mistake is one message with its place, what is wrong,
 * why, and what to do; reading goes on, so that a technician sees all of them at once.
 */
final class StationFile {
  static final String NAME = "station.yaml";
  private static final int MOST_DOCKS = 4;
  private static final int MOST_SLOTS = 16;
  private static final int LONGEST_DEBOUNCE_MS = 500;

  /** A charger's fault blinks at up to 10 Hz; a longer wait would hide it. */
  private static final int LONGEST_CHARGER_MS = 20;

  /** A falling cartridge darkens the beam for some hundredths of a second. */
  private static final int LONGEST_BEAM_MS = 10;

  private static final Map<Integer, String> RESERVED =
      Map.of(
          0, "reads the identity of an add-on board at power-on",
          1, "reads the identity of an add-on board at power-on",
          2, "is I2C for the clock chip",
          3, "is I2C for the clock chip",
          14, "is the serial console, kept free for repair",
          15, "is the serial console, kept free for repair");
  private static final Map<String, Sensors> SENSORS =
      Map.of("pins", Sensors.PINS, "none", Sensors.NONE, "simulated", Sensors.SIMULATED);
  private static final Map<String, PullResistance> PULLS =
      Map.of(
          "up",
          PullResistance.PULL_UP,
          "down",
          PullResistance.PULL_DOWN,
          "none",
          PullResistance.OFF);
  private static final Map<String, Boolean> ON_OFF = Map.of("on", true, "off", false);

  private final List<String> faults = new ArrayList<>();
  private final List<InputWire> inputs = new ArrayList<>();
  private final List<OutputWire> outputs = new ArrayList<>();
  private final Map<Integer, String> taken = new HashMap<>();
  private final StationWiring wiring;

  private StationFile(ConfigDirectory directory) {
    ConfigNode root = ConfigFile.read(directory, NAME, faults).root();
    wiring = faults.isEmpty() ? read(root) : StationWiring.none();
  }

  static StationFile read(ConfigDirectory directory) {
    return new StationFile(directory);
  }

  /** What the file says; to be used only when it has no faults. */
  StationWiring wiring() {
    return wiring;
  }

  /** One message for each mistake. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private StationWiring read(ConfigNode root) {
    if (!root.hasFields()) {
      root.fault(
          "",
          "has no settings, so we do not know the wiring. Copy the file that came with the kiosk and change that.");
      return StationWiring.none();
    }
    known(root, "sensors", "chip", "docks", "drawer", "bin", "call", "outputs");
    Sensors sensors = sensors(root);
    String chip = chip(root);
    docks(root);
    drawer(root);
    bin(root);
    call(root);
    output(root.at("outputs"), "buzzer", "buzzer", false);
    output(root.at("outputs"), "callLamp", "call.lamp", false);
    if (root.has("outputs")) {
      known(root.at("outputs"), "buzzer", "callLamp");
    }
    if (sensors == Sensors.PINS && inputs.isEmpty() && faults.isEmpty()) {
      root.fault(
          "sensors",
          "is pins, but no line is wired, so there is nothing to read. Add docks, drawer or bin, or set it to none.");
    }
    if (settings() > Uapi.MOST_ATTRIBUTES) {
      root.fault(
          "",
          "has %d different settings of lines, each pull and each debounceMillis but 0 being one, and the kernel takes 10 at once. Give lines of a kind the same values."
              .formatted(settings()));
    }
    return new StationWiring(sensors, chip, inputs, outputs);
  }

  /**
   * How many settings the lines need of the kernel, which each holds for all lines that share it.
   */
  private long settings() {
    return inputs.stream().map(InputWire::pull).distinct().count()
        + inputs.stream()
            .mapToInt(InputWire::debounceMillis)
            .filter(ms -> ms > 0)
            .distinct()
            .count();
  }

  private static Sensors sensors(ConfigNode root) {
    Optional<Sensors> chosen = root.word("sensors").map(SENSORS::get);
    if (chosen.isEmpty()) {
      root.fault(
          "sensors",
          "must be pins, none or simulated, or we do not know whether there is a station. Write sensors: none where no pins are wired.");
    }
    return chosen.orElse(Sensors.NONE);
  }

  private static String chip(ConfigNode root) {
    Optional<String> chip =
        root.word("chip").filter(word -> word.matches("[A-Za-z0-9._/:-]{1,63}"));
    OptionalInt number = root.whole("chip");
    if (root.has("chip") && chip.isEmpty() && number.isEmpty()) {
      root.fault(
          "chip",
          "is not the name of a GPIO chip, so we would not find it. Write auto, a label that gpiodetect shows, or a path such as /dev/gpiochip0.");
    }
    return chip.orElse(number.isPresent() ? String.valueOf(number.getAsInt()) : GpioChip.AUTOMATIC);
  }

  private void docks(ConfigNode root) {
    List<ConfigNode> docks = list(root, "docks", "a list, one item for each dock, or left out");
    if (docks.size() > MOST_DOCKS) {
      root.fault(
          "docks",
          "has " + docks.size() + " docks, and the kiosk knows four at most. Take the others out.");
    }
    for (int number = 1; number <= Math.min(docks.size(), MOST_DOCKS); number++) {
      ConfigNode dock = docks.get(number - 1);
      known(dock, "presence", "charging", "standby", "enable", "lamp");
      input(dock, "presence", LineName.dock(number, "presence"), LONGEST_DEBOUNCE_MS);
      input(dock, "charging", LineName.dock(number, "charging"), LONGEST_CHARGER_MS);
      input(dock, "standby", LineName.dock(number, "standby"), LONGEST_CHARGER_MS);
      output(dock, "enable", "dock" + number + ".enable", true);
      output(dock, "lamp", "dock" + number + ".lamp", false);
    }
  }

  private void drawer(ConfigNode root) {
    if (!root.has("drawer")) {
      return;
    }
    ConfigNode drawer = root.at("drawer");
    known(drawer, "switch", "slots", "lock");
    input(drawer, "switch", LineName.DRAWER_CLOSED, LONGEST_DEBOUNCE_MS);
    List<ConfigNode> slots = list(drawer, "slots", "a list, one item for each slot, or left out");
    if (slots.size() > MOST_SLOTS) {
      drawer.fault(
          "slots",
          "has " + slots.size() + " slots, and the kiosk knows 16 at most. Take the others out.");
    }
    for (int number = 1; number <= Math.min(slots.size(), MOST_SLOTS); number++) {
      wire(slots.get(number - 1), LineName.slot(number), LONGEST_DEBOUNCE_MS);
    }
    output(drawer, "lock", "drawer.lock", false);
  }

  private void bin(ConfigNode root) {
    if (root.has("bin")) {
      ConfigNode bin = root.at("bin");
      known(bin, "present", "beam", "full");
      input(bin, "present", LineName.BIN_PRESENT, LONGEST_DEBOUNCE_MS);
      input(bin, "beam", LineName.BIN_BEAM, LONGEST_BEAM_MS);
      input(bin, "full", LineName.BIN_FULL, LONGEST_DEBOUNCE_MS);
    }
  }

  private void call(ConfigNode root) {
    if (root.has("call")) {
      known(root.at("call"), "button");
      input(root.at("call"), "button", LineName.CALL_BUTTON, LONGEST_DEBOUNCE_MS);
    }
  }

  private static List<ConfigNode> list(ConfigNode node, String field, String wanted) {
    Optional<List<ConfigNode>> items = node.list(field);
    if (node.has(field) && items.isEmpty()) {
      node.fault(field, "is no list, so we can not number its parts. It must be " + wanted + ".");
    }
    return items.orElse(List.of());
  }

  private static void known(ConfigNode node, String... fields) {
    if (!node.hasFields()) {
      node.fault(
          "",
          "says nothing about its lines, so we can not read them. Give it the keys "
              + String.join(", ", fields)
              + ".");
      return;
    }
    Set<String> unknown = new TreeSet<>(node.fields());
    unknown.removeAll(Set.of(fields));
    unknown.forEach(field ->
        node.fault(
            field,
            "is not a key we know, so it would do nothing. Take it out or correct it; here may stand "
                + String.join(", ", fields)
                + "."));
  }

  private void input(ConfigNode part, String field, LineName line, int longest) {
    if (!part.hasFields()) {
      return;
    }
    if (!part.has(field)) {
      part.fault(
          field,
          "is missing, and without it we would know half of this part. Add the line, or take the whole part out.");
      return;
    }
    wire(part.at(field), line, longest);
  }

  private void wire(ConfigNode node, LineName line, int longest) {
    known(node, "gpio", "activeLow", "pull", "debounceMillis");
    if (!node.hasFields()) {
      return;
    }
    int bcm = pin(node, line.value());
    boolean activeLow = polarity(node);
    Optional<PullResistance> pull = node.word("pull").map(PULLS::get);
    if (pull.isEmpty()) {
      node.fault(
          "pull",
          "must be up, down or none, or the line floats and reads whatever it likes. A switch to ground and an open drain need up.");
    }
    OptionalInt debounce = node.whole("debounceMillis");
    if (debounce.isEmpty() || debounce.getAsInt() < 0 || debounce.getAsInt() > longest) {
      node.fault(
          "debounceMillis",
          "must be a whole number from 0 to %d. %s".formatted(longest, why(longest)));
    }
    inputs.add(
        new InputWire(
            new Wire(line.value(), bcm, activeLow),
            pull.orElse(PullResistance.OFF),
            debounce.orElse(0)));
  }

  private static String why(int longest) {
    return switch (longest) {
      case LONGEST_CHARGER_MS ->
          "A longer wait hides the blinking by which a charger says that it has a fault. Write 20.";
      case LONGEST_BEAM_MS -> "A longer wait misses a cartridge that falls through. Write 5.";
      default -> "A switch bounces for less than 10 ms, and a longer wait looks broken. Write 25.";
    };
  }

  private void output(ConfigNode part, String field, String name, boolean on) {
    if (!part.has(field)) {
      return;
    }
    ConfigNode node = part.at(field);
    known(node, "gpio", "activeLow", "start", "stop");
    if (node.hasFields()) {
      Wire wire = new Wire(name, pin(node, name), polarity(node));
      outputs.add(new OutputWire(wire, state(node, "start", on), state(node, "stop", on)));
    }
  }

  private static boolean state(ConfigNode node, String field, boolean otherwise) {
    Optional<Boolean> state = node.word(field).map(ON_OFF::get);
    if (node.has(field) && state.isEmpty()) {
      node.fault(
          field,
          "must be on or off, or we do not know what to set. Leave it out for what is usual.");
    }
    return state.orElse(otherwise);
  }

  private static boolean polarity(ConfigNode node) {
    Optional<Boolean> activeLow = node.truth("activeLow");
    if (activeLow.isEmpty()) {
      node.fault(
          "activeLow",
          "must be true or false, or yes and no change places. Write true where 0 volts means yes, as with a switch to ground.");
    }
    return activeLow.orElse(false);
  }

  /** The pin's BCM number, or some number where it is wrong. */
  private int pin(ConfigNode node, String name) {
    OptionalInt bcm = node.whole("gpio");
    if (bcm.isEmpty() || bcm.getAsInt() < 0 || bcm.getAsInt() > Wire.LAST_BCM) {
      node.fault(
          "gpio",
          "must be a BCM number from 0 to 27, as the header has no other pins. Take one of 4 to 13 or 16 to 27.");
      return 0;
    }
    int pin = bcm.getAsInt();
    String first = taken.putIfAbsent(pin, name);
    if (RESERVED.containsKey(pin)) {
      node.fault(
          "gpio",
          "%d is reserved: it %s. Take one of 4 to 13 or 16 to 27."
              .formatted(pin, RESERVED.get(pin)));
    } else if (first != null) {
      node.fault(
          "gpio",
          "%d is taken by %s already, and a pin has one line only. Give one of them another pin."
              .formatted(pin, first));
    }
    return pin;
  }
}
