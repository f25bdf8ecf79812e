package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.DeviceStock;
import clinic.needlepoint.cartridge.LabelPrints;
import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.cartridge.StockShelf;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.cartridge.UnitLabels;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.PaperExits;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The cupboard: what is there by device and lot, the first to expire first, and what is amiss. */
@Route(value = "staff/stock", layout = StaffLayout.class)
@Menu(title = "cartridge.stock.menu", icon = "box", order = 5)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://cartridge/stock.css")
class StockView extends StaffPage implements HasDynamicTitle, BeforeEnterObserver {
  private final transient StockShelf shelf;
  private final transient UnitLabels labels;
  private final transient LabelPrints prints;
  private final transient PaperExits exits;
  private final transient TodaysDate date;
  private final transient SignedInStaff staff;
  private final transient Messages messages;
  private final Div page = new Div();

  StockView(
      StockShelf shelf,
      UnitLabels labels,
      LabelPrints prints,
      PaperExits exits,
      TodaysDate date,
      SignedInStaff staff,
      Messages messages) {
    this.shelf = shelf;
    this.labels = labels;
    this.prints = prints;
    this.exits = exits;
    this.date = date;
    this.staff = staff;
    this.messages = messages;
    scrolls();
    page.addClassNames("page-in", "stock");
    add(page, new TouchKeyboard());
  }

  /** Also when somebody on a lot touches the rail. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    cupboard();
  }

  /** Everything, as it stands now. */
  private void cupboard() {
    StockWords words = words();
    List<DeviceStock> devices = shelf.devices();
    title(words.say("stock.title"));
    extra("");
    page.removeAll();
    if (devices.isEmpty()) {
      page.add(new Hint(words.say("stock.none")));
    } else {
      page.add(summary(devices, words));
    }
    boolean manages = manages();
    for (DeviceStock device : devices) {
      page.add(new DeviceCard(device, words, manages, this::lot, () -> reorder(device)));
    }
    if (manages) {
      acts(
          new Component[] {
            Buttons.plain(
                words.say("stock.list"), () -> UI.getCurrent().navigate(FormularyView.class))
          },
          Buttons.before(
              "scan",
              Buttons.primary(
                  words.say("stock.receive"), () -> UI.getCurrent().navigate(ReceiveView.class))));
    } else {
      acts();
    }
  }

  /** The worst first, in one line; green only when there is nothing to look at. */
  private Banner summary(List<DeviceStock> devices, StockWords words) {
    long order = devices.stream().filter(device -> device.reorder(date.today())).count();
    long bad = lots(devices, LotStock.State.EXPIRED) + lots(devices, LotStock.State.QUARANTINED);
    long soon = lots(devices, LotStock.State.SOON);
    if (order + bad + soon == 0) {
      return new Banner(Shape.OK, words.say("stock.fine"));
    }
    return new Banner(
        Shape.WARN,
        words.say("stock.look"),
        words.say(
            "stock.look-at", String.valueOf(order), String.valueOf(bad), String.valueOf(soon)));
  }

  private long lots(List<DeviceStock> devices, LotStock.State state) {
    return devices.stream()
        .flatMap(device -> device.lots().stream())
        .filter(lot -> lot.onHand() > 0 && lot.state(date.today()) == state)
        .count();
  }

  private void lot(DeviceStock device, LotStock lot) {
    title(words().say("stock.lot", lot.lot()));
    extra(device.device().device().model());
    page.removeAll();
    page.add(
        new LotPanel(
            device.device().device(),
            lot,
            words(),
            shelf,
            labels,
            prints,
            exits,
            staff,
            this::lotActs,
            this::cupboard));
    page.scrollIntoView();
  }

  private void reorder(DeviceStock device) {
    title(words().say("stock.reorder.title"));
    extra(device.device().device().model());
    page.removeAll();
    ReorderForm form =
        new ReorderForm(
            device,
            words(),
            units -> {
              shelf.reorderAt(device.device().device().identifier(), units, staff.require());
              cupboard();
            });
    page.add(form);
    acts(new Component[] {back()}, Buttons.primary(words().say("stock.reorder.save"), form::save));
  }

  private void lotActs(Component[] start, Component end) {
    Component[] all = new Component[start.length + 1];
    all[0] = back();
    System.arraycopy(start, 0, all, 1, start.length);
    acts(all, new Component[] {end});
  }

  private Component back() {
    return Buttons.before("back", Buttons.plain(words().say("stock.back"), this::cupboard));
  }

  private boolean manages() {
    return staff.require().may(Permission.MANAGE_STOCK, date.today());
  }

  private StockWords words() {
    return new StockWords(messages, getLocale(), date.today());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("cartridge.stock.title");
  }
}
