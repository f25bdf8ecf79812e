package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Box;
import clinic.needlepoint.cartridge.BoxReading;
import clinic.needlepoint.cartridge.BoxRefusal;
import clinic.needlepoint.cartridge.DeliveryNote;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.FormularyResult;
import clinic.needlepoint.cartridge.Receiving;
import clinic.needlepoint.cartridge.TakenIn;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.udi.HibcSymbol;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.Tone;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Boxes come in: scan them, say what their labels do not, say who delivered them. */
@Route(value = "staff/stock/receive", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://cartridge/verdict.css")
@StyleSheet("context://cartridge/stock.css")
class ReceiveView extends StaffPage implements HasDynamicTitle {
  private final transient Receiving receiving;
  private final transient Formulary list;
  private final transient TodaysDate date;
  private final transient SignedInStaff staff;
  private final transient Messages messages;
  private final transient DemoLabels labels;
  private final transient Clock clock;
  private final transient LabelScans labelScans;
  private final Div page = new Div();
  private final Div said = new Div();
  private final transient Boxes boxes = new Boxes();
  private final transient Set<String> quarantined = new HashSet<>();

  ReceiveView(
      Receiving receiving,
      Formulary list,
      TodaysDate date,
      SignedInStaff staff,
      Messages messages,
      DemoLabels labels,
      Timekeeper time,
      Clock clock) {
    this.receiving = receiving;
    this.list = list;
    this.date = date;
    this.staff = staff;
    this.messages = messages;
    this.labels = labels;
    this.clock = clock;
    this.labelScans = new LabelScans(date, time);
    scrolls();
    title(words().say("receive.title"));
    page.addClassNames("page-in", "stock");
    add(page, new ScanListener(this::scanned, this::scanned, clock), new TouchKeyboard());
    scan();
  }

  /** Ready for the next box, with what was scanned so far. */
  private void scan() {
    page.removeAll();
    BoxLines lines =
        new BoxLines(
            boxes.all(), this::isQuarantined, banners()::model, words(), this::more, this::drop);
    page.add(said, lines);
    if (boxes.all().isEmpty()) {
      page.add(lines.empty());
    }
    labels.boxes(this::scanned).ifPresent(page::add);
    Component go =
        boxes.all().isEmpty()
            ? Buttons.waiting(words().say("receive.waiting"))
            : Buttons.primary(words().say("receive.next"), this::deliver);
    acts(
        new Component[] {
          Buttons.before(
              "back",
              Buttons.plain(
                  words().say("stock.title"), () -> UI.getCurrent().navigate(StockView.class))),
          Buttons.plain(words().say("receive.type"), this::type)
        },
        go);
  }

  private void type() {
    labelScans.forget();
    said.removeAll();
    page.removeAll();
    page.add(new TypedLabel(clock, this::scanned, this::scan));
    acts();
  }

  /** Everything that a scanner, a finger or the demo sends comes through here. */
  void scanned(ScanReading reading) {
    boolean again = labelScans.again(reading);
    ScanReading scan = labelScans.take(reading, staff.require());
    if (again) {
      return;
    }
    said.removeAll();
    switch (receiving.read(scan, staff.require())) {
      case BoxReading.Known known -> known(known);
      case BoxReading.Half(var symbol, var alone) -> half(symbol, alone);
      case BoxReading.UnknownDevice(String number) -> unknown(number, scan);
      case BoxReading.Unreadable(String reason, _) -> answer(Tone.STOP, banners().unread(reason));
    }
  }

  /** A label may have one symbol only; then a person says the rest. */
  private void half(HibcSymbol symbol, Optional<BoxReading.Known> alone) {
    Optional<Runnable> go =
        alone.map(known ->
            () -> {
              labelScans.forget();
              known(known);
            });
    answer(Tone.CARE, banners().half(symbol, go));
  }

  private void known(BoxReading.Known known) {
    said.removeAll();
    BoxForm form = new BoxForm(known, words(), this::propose);
    Optional<Box> whole = form.whole();
    if (whole.isPresent()) {
      propose(whole.get());
      return;
    }
    Optional<BoxRefusal> hindrance = form.asOne().flatMap(receiving::hindrance);
    if (hindrance.isPresent() && !(hindrance.get() instanceof BoxRefusal.Recalled)) {
      refuse(form.asOne().get(), hindrance.get());
      return;
    }
    form(form, Buttons.primary(words().say("receive.add"), form::send));
  }

  /** Counts a box to the delivery, or says why not. */
  private void propose(Box box) {
    Optional<BoxRefusal> hindrance =
        receiving
            .hindrance(box)
            .filter(why -> !(why instanceof BoxRefusal.Recalled && isQuarantined(box)));
    if (hindrance.isPresent()) {
      refuse(box, hindrance.get());
      return;
    }
    boolean added = boxes.add(box);
    Tone sound = added ? Tone.OK : Tone.STOP;
    sound.sound(UI.getCurrent());
    scan();
    if (!added) {
      say(banners().sameBox(box));
    }
  }

  private void refuse(Box box, BoxRefusal why) {
    answer(
        Tone.STOP,
        banners()
            .refused(
                box,
                why,
                () -> {
                  said.removeAll();
                  quarantined.add(key(box));
                  propose(box);
                },
                () -> {
                  receiving.refuse(box, why, staff.require());
                  said.removeAll();
                  say(banners().sentBack());
                }));
  }

  private void unknown(String number, ScanReading scan) {
    answer(
        Tone.STOP, banners().unknown(number, () -> boxOf(number, scan), () -> add(number, scan)));
  }

  /** The number is a box of something that is listed. */
  private void boxOf(String number, ScanReading scan) {
    PackageForm form =
        new PackageForm(
            number,
            list.all(),
            words(),
            (device, units) ->
                saved(list.put(device.withPackage(number, units), staff.require()), scan));
    form(form, Buttons.primary(words().say("list.save"), form::send));
  }

  private void add(String number, ScanReading scan) {
    DeviceForm form =
        new DeviceForm(
            Optional.empty(),
            number,
            words(),
            device -> saved(list.put(device, staff.require()), scan));
    form(form, Buttons.primary(words().say("list.save"), form::send));
  }

  private void saved(FormularyResult result, ScanReading scan) {
    said.removeAll();
    if (result instanceof FormularyResult.NumberTaken taken) {
      say(banners().taken(taken));
      return;
    }
    labelScans.forget();
    scanned(scan);
  }

  private void form(Component form, Component go) {
    said.removeAll();
    page.removeAll();
    page.add(said, form);
    acts(
        new Component[] {
          Buttons.before("back", Buttons.plain(words().say("receive.back"), this::scan))
        },
        go);
  }

  private void more(Box box) {
    boxes.more(box);
    scan();
  }

  private void drop(Box box) {
    boxes.drop(box);
    said.removeAll();
    scan();
  }

  private void deliver() {
    DeliveryForm form = new DeliveryForm(boxes.quantity(), words(), this::takeIn);
    form(form, Buttons.primary(words().say("receive.take-in"), form::send));
  }

  private void takeIn(DeliveryNote note) {
    said.removeAll();
    Set<Box> knowing = boxes.all().stream().filter(this::isQuarantined).collect(Collectors.toSet());
    switch (receiving.takeIn(boxes.all(), knowing, note, staff.require())) {
      case TakenIn.Done(int units) -> {
        boxes.clear();
        quarantined.clear();
        scan();
        say(banners().done(units));
      }
      case TakenIn.Refused(var refused) -> say(banners().none(refused));
    }
  }

  private void answer(Tone tone, Banner banner) {
    tone.sound(UI.getCurrent());
    scan();
    say(banner);
  }

  private void say(Banner banner) {
    said.add(banner);
    said.scrollIntoView();
  }

  private boolean isQuarantined(Box box) {
    return quarantined.contains(key(box));
  }

  private static String key(Box box) {
    return box.device() + " " + box.lot();
  }

  private BoxBanners banners() {
    return new BoxBanners(words(), list);
  }

  private StockWords words() {
    return new StockWords(messages, getLocale(), date.today());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("cartridge.receive.title");
  }
}
