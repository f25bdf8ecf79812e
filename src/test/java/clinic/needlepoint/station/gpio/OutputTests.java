package clinic.needlepoint.station.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationCommand;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the station is told to do reaches the output of that name, with that output's polarity. */
@Tag("F087")
class OutputTests {
  private static final StationClock CLOCK =
      new StationClock(() -> new Stamp(Instant.EPOCH, 0, "test", ClockState.NTP));

  private final Context pi4j =
      Pi4J.newContextBuilder()
          .noAutoDetect()
          .disableShutdownHook()
          .add(MockDigitalOutputProvider.newInstance())
          .build();
  private final Map<String, DigitalOutput> outputs = new TreeMap<>();

  @AfterEach
  void stop() {
    pi4j.shutdown();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachCommandTurnsItsOutputAndNoOther(boolean activeLow) {
    DigitalState on = activeLow ? DigitalState.LOW : DigitalState.HIGH;
    for (String name :
        new String[] {"dock1.lamp", "dock2.enable", "call.lamp", "buzzer", "drawer.lock"}) {
      outputs.put(name, output(name, outputs.size() + 4, on));
    }
    Pi4JSensors sensors = new Pi4JSensors(new NoInputs(), pi4j, Map.of(), outputs, CLOCK);
    assertThat(sensors.locksDrawer()).isTrue();
    for (Turn turn :
        List.of(
            new Turn("dock1.lamp", lit -> new StationCommand.DockLamp(1, lit)),
            new Turn("dock2.enable", lit -> new StationCommand.ChargeEnable(2, lit)),
            new Turn("call.lamp", StationCommand.AlarmLamp::new),
            new Turn("buzzer", StationCommand.Buzzer::new),
            new Turn("drawer.lock", StationCommand.DrawerLock::new))) {
      sensors.perform(turn.command.apply(true));
      outputs.forEach((each, output) ->
          assertThat(output.state() == on).as(each).isEqualTo(each.equals(turn.name)));
      sensors.perform(turn.command.apply(false));
    }
    sensors.perform(new StationCommand.DockLamp(3, true)); // has no output here
    assertThat(outputs.values()).noneMatch(output -> output.state() == on);
  }

  @Test
  void aStationWithoutALockSaysSo() {
    outputs.put("buzzer", output("buzzer", 4, DigitalState.HIGH));
    assertThat(new Pi4JSensors(new NoInputs(), pi4j, Map.of(), outputs, CLOCK).locksDrawer())
        .isFalse();
  }

  private record Turn(String name, Function<Boolean, StationCommand> command) {}

  private DigitalOutput output(String name, int bcm, DigitalState on) {
    MockDigitalOutputProvider provider = pi4j.provider(MockDigitalOutputProvider.class);
    return provider.create(
        DigitalOutput.newConfigBuilder(pi4j)
            .id(name)
            .bcm(bcm)
            .onState(on)
            .initial(DigitalState.getInverseState(on))
            .build());
  }

  private record NoInputs() implements Pi4JSensors.Backing {
    @Override
    public SensorKind kind() {
      return SensorKind.SIMULATED;
    }

    @Override
    public DigitalState active(LineName line) {
      return DigitalState.HIGH;
    }
  }
}
