package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.CartridgeVerdict;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** Yes or no from two metres, then why, then what to do. Fills the screen. */
@StyleSheet("context://cartridge/verdict.css")
public final class VerdictPanel extends Div {
  private final JudgedScan scan;
  private final LocalDate today;
  private final boolean mayAllow;
  private final VerdictActions actions;
  private final String question;
  private final Paragraph whatToDo = new Paragraph();
  private final Footer footer = new Footer();

  VerdictPanel(
      JudgedScan scan,
      VerdictWords words,
      LocalDate today,
      boolean mayAllow,
      VerdictActions actions) {
    this.scan = scan;
    this.today = today;
    this.actions = actions;
    this.question = words.whatToDo();
    this.mayAllow = mayAllow;
    String colour = colour(scan.verdict());
    addClassNames("verdict", "verdict--" + colour);
    getElement().setAttribute("role", "alertdialog");
    getElement().setAttribute("aria-labelledby", "verdict-title");
    getElement().setAttribute("aria-describedby", "verdict-reason");
    add(upper(colour, words), lower(words));
    ask();
  }

  private static String colour(CartridgeVerdict verdict) {
    return switch (verdict) {
      case CartridgeVerdict.Accepted _ -> "ok";
      case CartridgeVerdict.Amber _, CartridgeVerdict.HalfLabel _ -> "warn";
      default -> "stop";
    };
  }

  private static Component upper(String colour, VerdictWords words) {
    H1 title = new H1(words.title());
    title.setId("verdict-title");
    Paragraph reason = new Paragraph(words.reason());
    reason.setId("verdict-reason");
    reason.addClassName("sub");
    Div upper = new Div(Icon.of("pic-verdict-" + colour), new Div(title, reason));
    upper.addClassName("v");
    return upper;
  }

  private Component lower(VerdictWords words) {
    whatToDo.addClassName("why");
    say(words.whatToDo());
    Div below = new Div(facts(words.facts()), whatToDo, small(words), footer);
    below.addClassName("facts");
    return below;
  }

  private Component small(VerdictWords words) {
    Div small = new Div();
    small.addClassName("small");
    if (scan.typed()) {
      small.add(new Status(Shape.WARN, text("typed")));
    }
    if (!words.brief().isEmpty()) {
      Span brief = new Span(words.brief());
      brief.addClassName("brief");
      small.add(brief);
    }
    return small;
  }

  private static Component facts(List<VerdictWords.Fact> facts) {
    DescriptionList list = new DescriptionList();
    for (VerdictWords.Fact fact : facts) {
      var value = new DescriptionList.Description(fact.value());
      value.addClassName("num");
      Div pair = new Div(new DescriptionList.Term(fact.caption()), value);
      list.getElement().appendChild(pair.getElement());
    }
    return list;
  }

  /** The one or two answers of this verdict; the primary one stands at the end. */
  private void ask() {
    switch (scan.verdict()) {
      case CartridgeVerdict.Accepted _ -> askHowThePackLooks();
      case CartridgeVerdict.Amber _ when scan.waits() -> askHowThePackLooks();
      case CartridgeVerdict.Amber _ when mayAllow ->
          buttons(
              Buttons.plain(text("another"), actions::scanAnother),
              Buttons.primary(text("say-why"), actions::sayWhy));
      case CartridgeVerdict.Expired _ ->
          buttons(
              Buttons.plain(text("discard"), () -> actions.discard(DiscardReason.EXPIRED)),
              another("another"));
      case CartridgeVerdict.Recalled _ when scan.waits() ->
          buttons(
              new Span(),
              Buttons.primary(text("discard"), () -> actions.discard(DiscardReason.RECALLED)));
      case CartridgeVerdict.Recalled _ ->
          buttons(
              Buttons.plain(text("discard"), () -> actions.discard(DiscardReason.RECALLED)),
              another("another"));
      case CartridgeVerdict.Unreadable _ ->
          buttons(Buttons.plain(text("type"), actions::typeCode), another("again"));
      case CartridgeVerdict.HalfLabel _ ->
          buttons(
              Buttons.before("back", Buttons.plain(text("back"), actions::scanAnother)),
              Buttons.waiting(text("half.waiting")));
      case CartridgeVerdict.ClockUnconfirmed _ ->
          buttons(
              Buttons.plain(text("clock-unconfirmed.no"), this::sayWhoSetsTheClock),
              Buttons.primary(text("clock-unconfirmed.yes"), () -> actions.confirmToday(today)));
      default -> buttons(new Span(), another("another"));
    }
  }

  private void askHowThePackLooks() {
    buttons(
        Buttons.plain(text("no"), this::askWhatIsWrong),
        Buttons.primary(text("yes"), actions::useIt));
  }

  private Component another(String key) {
    return Buttons.before("scan", Buttons.primary(text(key), actions::scanAnother));
  }

  private void askWhatIsWrong() {
    say(text("what-is-wrong"));
    footer.removeAll();
    footer.add(Buttons.before("back", Buttons.plain(text("back"), this::askAgain)), fill());
    for (DiscardReason reason :
        List.of(DiscardReason.WET, DiscardReason.OPEN, DiscardReason.DAMAGED)) {
      footer.add(Buttons.plain(text("discard." + reason.word()), () -> actions.discard(reason)));
    }
  }

  private void askAgain() {
    say(question);
    ask();
  }

  private void sayWhoSetsTheClock() {
    say(text("clock-unconfirmed.wrong"));
    buttons(new Span(), Buttons.primary(text("leave"), actions::leave));
  }

  private void buttons(Component first, Component primary) {
    footer.removeAll();
    footer.add(first, fill(), primary);
  }

  private static Component fill() {
    Span fill = new Span();
    fill.addClassName("fill");
    return fill;
  }

  private void say(String sentence) {
    whatToDo.setText(sentence);
  }

  private String text(String key) {
    return getTranslation("cartridge.verdict." + key);
  }
}
