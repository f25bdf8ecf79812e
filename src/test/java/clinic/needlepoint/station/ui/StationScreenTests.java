package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.Alarms;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.station.StationChanged;
import clinic.needlepoint.station.StationPictures;
import clinic.needlepoint.ui.Messages;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F083")
class StationScreenTests {
  private final StationScreens screens = new StationScreens();
  private final Station station = mock(Station.class);
  private final Sites sites = mock(Sites.class);

  @BeforeEach
  void open() {
    System.setProperty("vaadin.i18n.provider", Messages.class.getName());
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
    when(sites.find()).thenReturn(Optional.empty());
    when(station.snapshot()).thenReturn(StationPictures.demo().picture());
    when(station.switches()).thenReturn(Optional.empty());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
    System.clearProperty("vaadin.i18n.provider");
  }

  @Test
  void redrawsWhenItHearsOfAChangeAndStopsWhenLeft() {
    StationScreen screen = screen();
    UI.getCurrent().add(screen);
    assertThat(screen.getElement().getTextRecursively()).contains("Room left");

    StationPictures out = StationPictures.demo().says(6_000, "bin.present", false).passes(9_000);
    screens.on(new StationChanged(out.picture(), List.of()));
    MockVaadin.clientRoundtrip(true);
    assertThat(screen.getElement().getTextRecursively()).contains("No bin");
    assertThat(UI.getCurrent().getPollInterval()).isPositive();

    UI.getCurrent().remove(screen);
    screens.on(new StationChanged(StationPictures.demo().picture(), List.of()));
    MockVaadin.clientRoundtrip(true);
    assertThat(screen.getElement().getTextRecursively()).contains("No bin");
    assertThat(UI.getCurrent().getPollInterval()).isNegative();
  }

  @Test
  @Tag("F086")
  void offersSwitchesOnlyWhereTheSensorsAreSimulated() {
    UI.getCurrent().add(screen());
    assertThat(LocatorJ._find(DemoPanel.class)).isEmpty();

    when(station.switches()).thenReturn(Optional.of(mock(SimulatedSwitches.class)));
    UI.getCurrent().add(screen());
    assertThat(LocatorJ._find(DemoPanel.class)).hasSize(1);
  }

  private StationScreen screen() {
    Clock clock = Clock.fixed(StationPictures.START.plusSeconds(60), ZoneOffset.UTC);
    return new StationScreen(station, screens, mock(Alarms.class), new LiveAlarms(), sites, clock);
  }
}
