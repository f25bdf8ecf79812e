package clinic.needlepoint.scanner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code scanner} of needlepoint.yaml.
 *
 * @param device where the server finds it; empty for a keyboard in the page
 */
record ScannerSettings(ScannerKind kind, Optional<DevicePlace> device, KeyboardLayout layout) {
  private static final Set<String> FIELDS = Set.of("kind", "device", "layout");

  /**
   * Reads the section.
   *
   * @param faults one sentence for each mistake is added; with one, use nothing of the answer
   */
  static ScannerSettings read(Map<String, String> section, List<String> faults) {
    Set<String> unknown = new TreeSet<>(section.keySet());
    unknown.removeAll(FIELDS);
    unknown.forEach(field -> faults.add("scanner." + field + ": is not a field we know."));
    ScannerKind kind = choice(section, "kind", ScannerKind.KEYBOARD, faults);
    KeyboardLayout layout = choice(section, "layout", KeyboardLayout.US, faults);
    if (kind != ScannerKind.EVDEV && section.containsKey("layout")) {
      faults.add("scanner.layout: is for kind: evdev only.");
    }
    return new ScannerSettings(kind, device(kind, section.get("device"), faults), layout);
  }

  private static <E extends Enum<E>> E choice(
      Map<String, String> section, String field, E otherwise, List<String> faults) {
    String word = section.get(field);
    List<E> choices = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
    if (word == null) {
      return otherwise;
    }
    Optional<E> chosen = choices.stream().filter(each -> word(each).equals(word)).findFirst();
    if (chosen.isEmpty()) {
      String words =
          choices.stream().map(ScannerSettings::word).collect(Collectors.joining(" or "));
      faults.add("scanner." + field + ": must be " + words + ".");
    }
    return chosen.orElse(otherwise);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<DevicePlace> device(
      ScannerKind kind, @Nullable String named, List<String> faults) {
    boolean right =
        switch (kind) {
          case KEYBOARD -> named == null;
          case EVDEV ->
              named != null && (DevicePlace.isNumbers(named) || DevicePlace.isPath(named));
          case SERIAL -> named != null && DevicePlace.isPath(named);
        };
    if (!right) {
      faults.add("scanner.device: " + wanted(kind));
    }
    return Optional.ofNullable(named).map(DevicePlace::new);
  }

  private static String wanted(ScannerKind kind) {
    return switch (kind) {
      case KEYBOARD -> "is not for kind: keyboard, which the page reads.";
      case EVDEV ->
          "must be a path such as /dev/input/by-id/usb-*-event-kbd, or the numbers of lsusb such as"
              + " \"1234:abcd\".";
      case SERIAL -> "must be a path such as /dev/serial/by-id/usb-*.";
    };
  }

  /** How it is told apart from another one: the configuration's words, "evdev 1234:abcd us". */
  String name() {
    return String.join(" ", word(kind), device.map(DevicePlace::named).orElse("-"), word(layout));
  }

  /** The way to the device, where the server reads it. */
  Optional<ScannerSource> source(Clock clock) {
    return device.map(place ->
        () -> {
          Path path = place.find();
          return kind == ScannerKind.SERIAL
              ? SerialLine.open(path, clock)
              : EvdevLine.open(path, layout, clock);
        });
  }

  /** How it stands before anybody has looked. */
  ScannerState atFirst() {
    return device
        .map(place -> new ScannerState(kind, ScannerState.Link.MISSING, place.named()))
        .orElseGet(() -> new ScannerState(kind, ScannerState.Link.IN_PAGE, ""));
  }
}
