package clinic.needlepoint.station.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.Reading;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F086")
class MockStationTests {
  private final AtomicLong ticks = new AtomicLong();
  private final StationClock clock =
      new StationClock(() ->
          new Stamp(
              Instant.EPOCH.plusMillis(ticks.get()),
              ticks.incrementAndGet(),
              "test",
              ClockState.NTP));
  private final MockStation station = MockStation.standing(LineMap.activeInDemo(), clock);
  private final List<Reading> heard = new ArrayList<>();

  @AfterEach
  void stop() {
    station.sensors().stop();
  }

  @Test
  void readsEveryLineOnceAtTheStart() {
    station.sensors().start(heard::add);

    assertThat(heard).hasSize(23).extracting(Reading::line).doesNotHaveDuplicates();
    assertThat(heard.stream().filter(Reading::active).map(Reading::line))
        .containsExactlyInAnyOrderElementsOf(LineMap.activeInDemo());
  }

  @Test
  void bouncesBeforeItKeepsStill() {
    station.sensors().start(heard::add);
    heard.clear();
    SimulatedSwitches switches = station.sensors().switches().orElseThrow();

    switches.move(LineName.DRAWER_CLOSED, false);
    assertThat(heard).hasSize(7).extracting(Reading::line).containsOnly(LineName.DRAWER_CLOSED);
    assertThat(heard.getLast().active()).isFalse();
    assertThat(switches.isActive(LineName.DRAWER_CLOSED)).isFalse();

    switches.move(LineName.DRAWER_CLOSED, false);
    assertThat(heard).hasSize(7);
  }

  @Test
  void goesOnAfterAListenerThatThrows() {
    station
        .sensors()
        .start(reading -> {
          heard.add(reading);
          throw new IllegalStateException("planted");
        });
    station.sensors().switches().orElseThrow().takePen(1);

    assertThat(heard).hasSizeGreaterThan(22);
  }

  @Test
  void lightsTheLampOfADock() {
    station.sensors().perform(new StationCommand.DockLamp(2, true));
    assertThat(station.lampLit(2)).isTrue();
    assertThat(station.lampLit(1)).isFalse();

    station.sensors().perform(new StationCommand.DockLamp(2, false));
    assertThat(station.lampLit(2)).isFalse();
  }

  @Test
  void givesNoPinTwice() {
    List<Integer> pins = new ArrayList<>(LineMap.inputPins().values());
    pins.addAll(LineMap.lampPins().values());
    assertThat(pins).hasSize(Set.copyOf(pins).size()).allMatch(pin -> pin >= 2 && pin <= 27);
  }
}
