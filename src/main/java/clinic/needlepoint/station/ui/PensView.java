package clinic.needlepoint.station.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ui.ScanListener;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.Disinfectant;
import clinic.needlepoint.station.Disinfectants;
import clinic.needlepoint.station.Disinfection;
import clinic.needlepoint.station.PenRefused;
import clinic.needlepoint.station.PenStanding;
import clinic.needlepoint.station.Pens;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pens: which is ready and what to do with the others, one thing at a time. */
@Route(value = "staff/pens", layout = StaffLayout.class)
@Menu(title = "station.pens.menu", icon = "pen", order = 4.5)
@RolesAllowed({"PRACTITIONER", "ASSISTANT", "LEAD", "ADMINISTRATOR"})
@StyleSheet("context://sign-in/staff.css")
@StyleSheet("context://station/pens.css")
class PensView extends StaffPage implements HasDynamicTitle, BeforeEnterObserver {
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_SERIAL = 128;

  private final transient Pens pens;
  private final transient Disinfectants products;
  private final transient Station station;
  private final transient SignedInStaff staff;
  private final transient StaffMembers members;
  private final transient Sites sites;
  private final transient Messages messages;
  private final transient Timekeeper timekeeper;
  private final Div said = new Div();
  private final Div page = new Div();
  private @Nullable NewPenForm adding;

  PensView(
      Pens pens,
      Disinfectants products,
      Station station,
      SignedInStaff staff,
      StaffMembers members,
      Sites sites,
      Messages messages,
      Timekeeper timekeeper,
      Clock clock) {
    this.pens = pens;
    this.products = products;
    this.station = station;
    this.staff = staff;
    this.members = members;
    this.sites = sites;
    this.messages = messages;
    this.timekeeper = timekeeper;
    scrolls();
    said.addClassName("pens-said");
    page.addClassNames("page-in", "pens");
    add(said, page, new ScanListener(this::scanned, this::scanned, clock), new TouchKeyboard());
  }

  /** Also when somebody on a pen touches the rail. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list();
  }

  private void list() {
    fresh("title", "");
    if (pens.all().isEmpty()) {
      page.add(new Hint(words().say("none")));
    }
    pens.all().forEach(pen -> page.add(new PenCard(pen, words(), cardActs(pen))));
    if (mayCare()) {
      acts(Buttons.before("plus", Buttons.plain(words().say("add"), this::add)));
    } else {
      acts();
    }
  }

  private Component[] cardActs(PenStanding pen) {
    NativeButton open = Buttons.plain(words().say("open"), () -> open(pen.serial()));
    open.setAriaLabel(words().say("open.name", pen.serial()));
    if (!mayDisinfect() || pen.pen().out().isPresent()) {
      return new Component[] {open};
    }
    String act = pen.disinfecting().isPresent() ? "contact.go-on" : "disinfect";
    NativeButton clean = Buttons.plain(words().say(act), () -> disinfect(pen.serial()));
    return new Component[] {open, clean};
  }

  /** One pen with its history, and what is done more rarely. */
  private void open(String serial) {
    PenStanding pen = pens.find(serial).orElseThrow();
    fresh("one", serial);
    page.add(new PenCard(pen, words()));
    page.add(new ChargeChart(pens.history(serial), words()));
    if (!mayCare()) {
      acts(back());
      return;
    }
    NativeButton service =
        pen.pen().out().isPresent()
            ? Buttons.plain(
                words().say("in"), () -> then(serial, () -> pens.bringBack(serial, me())))
            : Buttons.plain(words().say("out.do"), () -> takeOut(serial));
    Component[] start = {
      back(), service, Buttons.plain(words().say("dock.do"), () -> askForLabel(serial))
    };
    if (mayDisinfect() && pen.pen().out().isEmpty()) {
      acts(start, Buttons.primary(words().say("disinfect"), () -> disinfect(serial)));
    } else {
      acts(start);
    }
  }

  private void add() {
    fresh("add", "");
    NewPenForm form = new NewPenForm(words());
    adding = form;
    page.add(form);
    acts(
        new Component[] {back()},
        Buttons.primary(
            words().say("form.save"),
            () ->
                attempt(() -> {
                  var pen = form.pen();
                  pens.add(pen, me());
                  chooseDock(pen.serial());
                })));
  }

  /** A dock is given to the pen that somebody holds, and not to one on a list. */
  private void askForLabel(String serial) {
    fresh("dock.title", serial);
    TextField typed = new TextField();
    typed.setLabel(words().say("dock.type"));
    typed.setMaxLength(LONGEST_SERIAL);
    typed.setAutocorrect(false);
    page.add(new Hint(words().say("dock.scan")), typed);
    acts(
        new Component[] {back()},
        Buttons.primary(words().say("dock.next"), () -> label(typed.getValue().strip())));
  }

  private void chooseDock(String serial) {
    fresh("dock.title", serial);
    page.add(new Hint(words().say("dock.which")));
    Div docks = new Div();
    docks.addClassName("pen-docks");
    for (int dock : station.snapshot().docks().keySet()) {
      docks.add(
          Buttons.plain(
              words().say("dock.name", String.valueOf(dock)),
              () -> then(serial, () -> pens.assign(serial, dock, me()))));
    }
    page.add(docks);
    acts(back(), Buttons.plain(words().say("dock.none"), () -> open(serial)));
  }

  private void takeOut(String serial) {
    fresh("out.title", serial);
    TextArea reason = new TextArea(words().say("out.reason"));
    reason.setMaxLength(LONGEST_REASON);
    page.add(new Hint(words().say("out.hint")), reason);
    acts(
        new Component[] {back()},
        Buttons.primary(
            words().say("out.go"),
            () -> then(serial, () -> pens.takeOut(serial, reason.getValue(), me()))));
  }

  private void disinfect(String serial) {
    Optional<Disinfection> running = pens.find(serial).flatMap(PenStanding::disinfecting);
    if (running.isPresent()) {
      contact(running.get());
      return;
    }
    fresh("disinfect.title", serial);
    page.add(new Hint(words().say("disinfect.which")));
    Div choices = new Div();
    choices.addClassName("pen-products");
    products.all().forEach(product -> choices.add(choice(serial, product)));
    page.add(choices);
    acts(back());
  }

  private NativeButton choice(String serial, Disinfectant product) {
    return Buttons.plain(
        words().say("product", product.name(), String.valueOf(product.contactMinutes())),
        () ->
            attempt(() -> {
              pens.beginDisinfection(serial, product.id(), me());
              disinfect(serial);
            }));
  }

  private void contact(Disinfection running) {
    fresh("contact.title", running.pen());
    page.add(new ContactTimer(running, timekeeper, words(), () -> contactActs(running)));
    page.add(new Hint(words().say("contact.source", running.with().source())));
    contactActs(running);
  }

  private void contactActs(Disinfection running) {
    String serial = running.pen();
    Component giveUp =
        Buttons.plain(
            words().say("contact.give-up"),
            () -> then(serial, () -> pens.giveUpDisinfection(serial, me())));
    Component finish =
        running.over(timekeeper.now())
            ? Buttons.primary(words().say("contact.finish"), () -> finished(serial))
            : Buttons.waiting(words().say("contact.wait"));
    acts(new Component[] {back(), giveUp}, finish);
  }

  private void finished(String serial) {
    attempt(() -> {
      pens.finishDisinfection(serial, me());
      list();
      said.add(new Banner(Shape.OK, words().say("contact.done", serial)));
    });
  }

  private void scanned(ScanReading reading) {
    if (adding != null && adding.isAttached()) {
      adding.scanned(reading);
    } else {
      label(reading instanceof Scan(String raw, var _, var _) ? raw : "");
    }
  }

  /** The label of the pen in somebody's hand. */
  private void label(String text) {
    Optional<String> pen = pens.withLabel(text);
    if (pen.isEmpty()) {
      complain(words().say("not-ours"));
    } else if (mayCare()) {
      chooseDock(pen.get());
    } else {
      open(pen.get());
    }
  }

  private void fresh(String title, String extra) {
    said.removeAll();
    page.removeAll();
    adding = null;
    title(words().say(title, extra));
    extra("");
  }

  private void then(String serial, Runnable work) {
    attempt(() -> {
      work.run();
      open(serial);
    });
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (PenRefused refused) {
      complain(messages.getTranslation(refused.key(), getLocale(), refused.values().toArray()));
    } catch (NotAllowed denied) {
      complain(messages.getTranslation(denied.messageKey(), getLocale()));
    }
  }

  private void complain(String sentence) {
    said.removeAll();
    said.add(new Banner(Shape.WARN, sentence));
    said.scrollIntoView();
  }

  private Component back() {
    return Buttons.before("back", Buttons.plain(words().say("back"), this::list));
  }

  private boolean mayDisinfect() {
    return me().may(Permission.SCAN_CARTRIDGES, today());
  }

  private boolean mayCare() {
    return mayDisinfect() || me().may(Permission.MANAGE_STOCK, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(timekeeper.now().at(), sites.require().zone());
  }

  private StaffMember me() {
    return staff.require();
  }

  private PenWords words() {
    return new PenWords(
        messages, members, getLocale(), sites.require().zone(), timekeeper.now().at());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("station.pens.title");
  }
}
