package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.ui.Messages;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F086")
class DemoPanelTests {
  private final Switches switches = new Switches();

  @BeforeEach
  void open() {
    System.setProperty("vaadin.i18n.provider", Messages.class.getName());
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
    UI.getCurrent().add(new DemoPanel(switches));
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
    System.clearProperty("vaadin.i18n.provider");
  }

  @Test
  void saysInWordsWhatAPressWillDo() {
    assertThat(labels())
        .containsExactly(
            "Take pen 1 out",
            "Charge pen 1",
            "Put pen 2 in",
            "Charge pen 2",
            "Close the drawer",
            "Take the cartridge from slot 5",
            "Put a cartridge in slot 1",
            "Drop a cartridge in the bin",
            "Set a bin in",
            "Fill the bin up",
            "Press the call button");
  }

  @Test
  void movesTheSwitchAndThenOffersTheWayBack() {
    press("Close the drawer");
    assertThat(switches.active).contains(LineName.DRAWER_CLOSED);
    assertThat(labels()).contains("Open the drawer");

    press("Take the cartridge from slot 5");
    assertThat(labels()).contains("No cartridge left");
    press("No cartridge left");

    press("Take pen 1 out");
    press("Drop a cartridge in the bin");
    assertThat(switches.done).containsExactly("drawer.closed", "slot5", "take 1", "drop");
    assertThat(labels()).contains("Put pen 1 in");
  }

  @Test
  void chargesNoPenThatIsNotThere() {
    press("Charge pen 2");
    assertThat(switches.done).isEmpty();
    press("Charge pen 1");
    press("Pen 1 is now full");
    assertThat(switches.done).containsExactly("charge 1", "full 1");
  }

  private static void press(String label) {
    LocatorJ._click(
        LocatorJ._find(NativeButton.class).stream()
            .filter(button -> label.equals(label(button)))
            .findFirst()
            .orElseThrow());
  }

  private static List<String> labels() {
    return LocatorJ._find(NativeButton.class).stream().map(DemoPanelTests::label).toList();
  }

  private static String label(NativeButton button) {
    return button.getElement().getTextRecursively();
  }

  /** Switches that remember what was done. */
  static final class Switches implements SimulatedSwitches {
    private final Set<LineName> active =
        new HashSet<>(Set.of(LineName.dock(1, "presence"), LineName.slot(5)));
    private final List<String> done = new ArrayList<>();

    @Override
    public boolean isActive(LineName line) {
      return active.contains(line);
    }

    @Override
    public void move(LineName line, boolean nowActive) {
      done.add(line.value());
      set(line, nowActive);
    }

    @Override
    public void seatPen(int dock) {
      done.add("seat " + dock);
      set(LineName.dock(dock, "presence"), true);
    }

    @Override
    public void takePen(int dock) {
      done.add("take " + dock);
      set(LineName.dock(dock, "presence"), false);
    }

    @Override
    public void startCharging(int dock) {
      done.add("charge " + dock);
      set(LineName.dock(dock, "charging"), true);
    }

    @Override
    public void finishCharging(int dock) {
      done.add("full " + dock);
      set(LineName.dock(dock, "charging"), false);
    }

    @Override
    public void pressCallButton() {
      done.add("call");
    }

    @Override
    public void dropCartridge() {
      done.add("drop");
    }

    private void set(LineName line, boolean nowActive) {
      if (nowActive) {
        active.add(line);
      } else {
        active.remove(line);
      }
    }
  }
}
