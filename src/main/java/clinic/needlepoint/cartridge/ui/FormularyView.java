package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.FormularyResult;
import clinic.needlepoint.cartridge.ListedDevice;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;

/** The devices that the clinic may use: add, change, retire. Nothing that was true is lost. */
@Route(value = "staff/stock/devices", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://cartridge/stock.css")
class FormularyView extends StaffPage implements HasDynamicTitle {
  private final transient Formulary list;
  private final transient TodaysDate date;
  private final transient SignedInStaff staff;
  private final transient Sites sites;
  private final transient Messages messages;
  private final Div page = new Div();
  private final Div said = new Div();

  FormularyView(
      Formulary list, TodaysDate date, SignedInStaff staff, Sites sites, Messages messages) {
    this.list = list;
    this.date = date;
    this.staff = staff;
    this.sites = sites;
    this.messages = messages;
    scrolls();
    title(words().say("list.title"));
    page.addClassNames("page-in", "stock");
    add(page, new TouchKeyboard());
    all();
  }

  private void all() {
    page.removeAll();
    Div rows = new Div();
    rows.addClassName("rows");
    list.all().forEach(listed -> rows.add(row(listed)));
    page.add(said, new Hint(words().say("list.intro")), rows);
    acts(
        new Component[] {
          Buttons.before(
              "back",
              Buttons.plain(
                  words().say("stock.title"), () -> UI.getCurrent().navigate(StockView.class)))
        },
        Buttons.before(
            "plus", Buttons.primary(words().say("list.add"), () -> edit(Optional.empty()))));
  }

  private Div row(ListedDevice listed) {
    Device device = listed.device();
    Paragraph name = new Paragraph(device.model());
    name.addClassName("key-t");
    Div left =
        new Div(
            name,
            caption(
                words()
                    .say(
                        "list.row.what",
                        device.maker(),
                        device.identifier(),
                        device.authorisation()
                            + device.productCode().map(code -> " " + code).orElse(""))),
            caption(
                words()
                    .say(
                        "list.row.needles",
                        String.valueOf(device.needles()),
                        String.valueOf(device.needleLengthMicrometres()))));
    if (!device.limits().depthMicrometres().isEmpty()) {
      left.add(caption(words().say("list.row.depths", depths(device))));
    }
    if (!device.packages().isEmpty()) {
      left.add(
          caption(
              words()
                  .say(
                      "list.row.packages",
                      device.packages().entrySet().stream()
                          .map(box ->
                              words()
                                  .say(
                                      "list.row.package",
                                      box.getKey(),
                                      String.valueOf(box.getValue())))
                          .collect(Collectors.joining(", ")))));
    }
    left.add(
        caption(
            words()
                .say(
                    "list.row.version",
                    String.valueOf(listed.version()),
                    When.day(listed.changedAt(), sites.require().zone(), getLocale()))));
    Div acts = new Div();
    acts.addClassName("acts-end");
    if (listed.retired()) {
      acts.add(
          new Status(Shape.UNKNOWN, words().say("list.retired")),
          Buttons.plain(words().say("list.restore"), () -> put(device)));
    } else {
      acts.add(
          Buttons.plain(words().say("list.change"), () -> edit(Optional.of(device))),
          Buttons.quiet(words().say("list.retire"), () -> askToRetire(device)));
    }
    Div row = new Div(left, acts);
    row.addClassNames("card", "row");
    return row;
  }

  private String depths(Device device) {
    return device.limits().depthMicrometres().entrySet().stream()
        .map(limit ->
            words()
                .say(
                    "list.row.depth",
                    words().say("list.area." + limit.getKey().word()),
                    String.valueOf(limit.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static Paragraph caption(String words) {
    Paragraph caption = new Paragraph(words);
    caption.addClassName("cap");
    return caption;
  }

  private void edit(Optional<Device> before) {
    said.removeAll();
    page.removeAll();
    DeviceForm form =
        new DeviceForm(before, before.map(Device::identifier).orElse(""), words(), this::put);
    page.add(said, form);
    acts(
        new Component[] {
          Buttons.before("back", Buttons.plain(words().say("receive.back"), this::leave))
        },
        Buttons.primary(words().say("list.save"), form::send));
  }

  private void leave() {
    said.removeAll();
    all();
  }

  private void put(Device device) {
    said.removeAll();
    switch (list.put(device, staff.require())) {
      case FormularyResult.NumberTaken(String number, String other) ->
          said.add(new Banner(Shape.WARN, words().say("list.taken", number, other)));
      case FormularyResult.Unchanged _ -> {
        all();
        said.add(new Banner(Shape.OK, words().say("list.unchanged", device.model())));
      }
      case FormularyResult.Added _, FormularyResult.Changed _ -> {
        all();
        said.add(new Banner(Shape.OK, words().say("list.saved", device.model())));
      }
    }
    said.scrollIntoView();
  }

  private void askToRetire(Device device) {
    said.removeAll();
    said.add(
        new Banner(
                Shape.WARN,
                words().say("list.retire.sure", device.model()),
                words().say("list.retire.what"))
            .with(
                Buttons.plain(words().say("list.keep"), said::removeAll),
                Buttons.stop(words().say("list.retire"), () -> retire(device))));
    said.scrollIntoView();
  }

  private void retire(Device device) {
    list.retire(device.identifier(), staff.require());
    said.removeAll();
    all();
    said.add(new Banner(Shape.OK, words().say("list.retire.done", device.model())));
  }

  private StockWords words() {
    return new StockWords(messages, getLocale(), date.today());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("cartridge.list.title");
  }
}
