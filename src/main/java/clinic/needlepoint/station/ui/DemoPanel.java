package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.SimulatedSwitches;
import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The simulated station's switches as buttons; each says what a press will do now. */
final class DemoPanel extends Section {
  private static final int SLOTS = 12;

  private final SimulatedSwitches switches;
  private final Div buttons = new Div();
  private final List<Runnable> labels = new ArrayList<>();

  DemoPanel(SimulatedSwitches switches) {
    this.switches = switches;
    addClassNames("card", "demo-panel");
    buttons.addClassName("switches");
    add(new H2(getTranslation("station.demo.title")), buttons);
    addDock(1);
    addDock(2);
    addToggle(LineName.DRAWER_CLOSED, "station.demo.openDrawer", "station.demo.closeDrawer");
    addSlot(true, "station.demo.takeCartridge", "station.demo.noCartridge");
    addSlot(false, "station.demo.putCartridge", "station.demo.noEmptySlot");
    addButton("drop", () -> getTranslation("station.demo.drop"), switches::dropCartridge);
    addToggle(LineName.BIN_PRESENT, "station.demo.takeBin", "station.demo.putBin");
    addToggle(LineName.BIN_FULL, "station.demo.emptyBin", "station.demo.fillBin");
    addButton("call", () -> getTranslation("station.demo.call"), switches::pressCallButton);
    refresh();
  }

  /** Makes every button say what it would do now. */
  void refresh() {
    labels.forEach(Runnable::run);
  }

  private void addDock(int dock) {
    LineName presence = LineName.dock(dock, "presence");
    LineName charging = LineName.dock(dock, "charging");
    String number = String.valueOf(dock);
    addButton(
        "pen" + dock,
        () ->
            getTranslation(
                active(presence) ? "station.demo.takePen" : "station.demo.putPen", number),
        () -> move(active(presence), () -> switches.takePen(dock), () -> switches.seatPen(dock)));
    addButton(
        "charge" + dock,
        () ->
            getTranslation(
                active(charging) ? "station.demo.chargeFull" : "station.demo.charge", number),
        () -> charge(dock, presence, charging));
  }

  private void charge(int dock, LineName presence, LineName charging) {
    if (active(presence)) {
      move(
          active(charging),
          () -> switches.finishCharging(dock),
          () -> switches.startCharging(dock));
    }
  }

  private static void move(boolean active, Runnable away, Runnable back) {
    (active ? away : back).run();
  }

  private void addToggle(LineName line, String whenActive, String whenNot) {
    addButton(
        line.value().replace('.', '-'),
        () -> getTranslation(active(line) ? whenActive : whenNot),
        () -> switches.move(line, !active(line)));
  }

  private void addSlot(boolean full, String key, String keyIfNone) {
    addButton(
        full ? "take" : "put",
        () -> {
          OptionalInt slot = firstSlot(full);
          return slot.isPresent()
              ? getTranslation(key, String.valueOf(slot.getAsInt()))
              : getTranslation(keyIfNone);
        },
        () -> firstSlot(full).ifPresent(slot -> switches.move(LineName.slot(slot), !full)));
  }

  private OptionalInt firstSlot(boolean full) {
    return IntStream.rangeClosed(1, SLOTS)
        .filter(slot -> active(LineName.slot(slot)) == full)
        .findFirst();
  }

  private void addButton(String name, Supplier<String> label, Runnable press) {
    NativeButton button =
        Buttons.plain(
            label.get(),
            () -> {
              press.run();
              refresh();
            });
    button.getElement().setAttribute("data-switch", name);
    labels.add(() ->
        button
            .getChildren()
            .findFirst()
            .ifPresent(words -> words.getElement().setText(label.get())));
    buttons.add(button);
  }

  private boolean active(LineName line) {
    return switches.isActive(line);
  }
}
