package clinic.needlepoint.station.gpio;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.station.StationCheck;
import clinic.needlepoint.station.gpio.StationWiring.InputWire;
import clinic.needlepoint.station.gpio.StationWiring.OutputWire;
import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the station's wiring as the file has it and as the pins read, for a technician at a
 * console. Drives no output.
 */
public final class PinCheck implements StationCheck {
  private static final int LOOK_MS = 1_000;
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private final Path config;
  private final boolean once;
  private final PrintWriter out;

  /** For the service loader, which finds it by its name in META-INF/services. */
  public PinCheck() {
    this(Path.of(""), true, new PrintWriter(Writer.nullWriter()));
  }

  private PinCheck(Path config, boolean once, PrintWriter out) {
    this.config = config;
    this.once = once;
    this.out = out;
  }

  @Override
  public int run(Path folder, boolean onlyOnce, PrintWriter console) {
    return new PinCheck(folder, onlyOnce, console).look();
  }

  private int look() {
    StationFile file = StationFile.read(new ConfigDirectory(config));
    if (!file.faults().isEmpty()) {
      int count = file.faults().size();
      say(
          count == 1
              ? "1 mistake in station.yaml. The kiosk starts without a station until it is corrected."
              : count
                  + " mistakes in station.yaml. The kiosk starts without a station until they are corrected.");
      file.faults().forEach(fault -> say("- " + fault));
      return NO;
    }
    StationWiring wiring = file.wiring();
    say("station.yaml has no mistakes. " + use(wiring));
    try (GpioChip chip = GpioChip.find(wiring.chip())) {
      say("Chip %s (%s), %d lines.".formatted(chip.label(), chip.path(), chip.lines()));
      return look(chip, wiring);
    } catch (GpioTrouble e) {
      say(new PinTable(wiring).text(Map.of(), Map.of()));
      say(words(e, wiring.chip()));
      return UNREADABLE;
    }
  }

  private static String use(StationWiring wiring) {
    return switch (wiring.sensors()) {
      case PINS -> "A clinic's kiosk reads these lines.";
      case NONE -> "A clinic's kiosk does not use these lines: sensors is none.";
      case SIMULATED -> "A clinic's kiosk will not start: sensors is simulated.";
    };
  }

  private static String words(GpioTrouble trouble, String chip) {
    String what =
        switch (trouble.kind()) {
          case MISSING ->
              "There is no GPIO chip "
                  + chip
                  + ". See gpiodetect for its label, and write that as chip into station.yaml.";
          case REFUSED ->
              "You may not open the GPIO chip. Use sudo, or put this user into the group gpio.";
          case HELD -> "Another program took the lines just now. Stop it and try again.";
          case FAILED, FILE ->
              "The kernel did not let us read the lines. Is it Linux 5.10 or newer?";
        };
    return what + " (" + trouble.getMessage() + ")";
  }

  private int look(GpioChip chip, StationWiring wiring) throws GpioTrouble {
    Map<Integer, LineStanding> standings = standings(chip, wiring);
    List<PinInput.Pin> free =
        wiring.inputs().stream()
            .map(InputWire::pin)
            .filter(pin -> !isHeld(standings.get(pin.bcm())))
            .toList();
    PinTable table = new PinTable(wiring);
    if (free.isEmpty()) {
      say(table.text(standings, Map.of()));
    } else {
      try (LineRequest lines = LineRequest.inputs(chip, PinBank.CONSUMER + "-check", free)) {
        show(table, standings, lines.values());
        if (!once) {
          follow(table, standings, lines);
        }
      }
    }
    return sayHeld(standings) ? NO : YES;
  }

  /** Ctrl+C ends it, as the process. */
  private void follow(PinTable table, Map<Integer, LineStanding> standings, LineRequest lines)
      throws GpioTrouble {
    Map<Integer, Boolean> before = lines.values();
    while (!out.checkError()) {
      List<LineRequest.Edge> edges = lines.edges(LOOK_MS);
      Map<Integer, Boolean> now = lines.values();
      if (!edges.isEmpty() || !now.equals(before)) {
        show(table, standings, now);
        before = now;
      }
    }
  }

  private void show(
      PinTable table, Map<Integer, LineStanding> standings, Map<Integer, Boolean> levels) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    String clear = !once && terminal ? CLEAR : "";
    say(clear + table.text(standings, levels));
  }

  private static Map<Integer, LineStanding> standings(GpioChip chip, StationWiring wiring)
      throws GpioTrouble {
    List<Wire> wires = new ArrayList<>();
    wiring.inputs().stream().map(InputWire::wire).forEach(wires::add);
    wiring.outputs().stream().map(OutputWire::wire).forEach(wires::add);
    Map<Integer, LineStanding> standings = new TreeMap<>();
    for (Wire wire : wires) {
      standings.put(wire.bcm(), chip.standing(wire.bcm()));
    }
    return standings;
  }

  private boolean sayHeld(Map<Integer, LineStanding> standings) {
    String holders =
        standings.values().stream()
            .filter(PinCheck::isHeld)
            .map(LineStanding::consumer)
            .distinct()
            .collect(Collectors.joining(" and "));
    if (holders.isEmpty()) {
      return false;
    }
    say(
        holders.equals(PinBank.CONSUMER)
            ? "The kiosk runs and holds these lines. Its station screen shows what they read; to read them here, stop it: systemctl stop needlepoint"
            : "Some lines are held by " + holders + " and can not be read. Stop that program.");
    return true;
  }

  private static boolean isHeld(@Nullable LineStanding standing) {
    return standing != null && standing.held();
  }

  private void say(String words) {
    out.println(words);
    out.flush();
  }
}
