package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of every patient screen, 800 by 480 and scaled up whole: top with progress and tools,
 * room for one thing, bar with Back, Call staff and the one primary action.
 *
 * <p>A screen is given as a fill: it runs at {@link #show} and again after a change of language, so
 * it must take its answers from where they are kept and not from its own components.
 *
 * <p>"Make it easier to read", the voice and the keys of a keypad belong to the frame: a screen
 * does nothing for them. What does not fit in larger words or in the lower part of the screen is
 * turned by two buttons ({@code reading.js}).
 */
@JavaScript("context://shell/reading.js")
@JavaScript("context://shell/keypad.js")
public final class PatientFrame extends Div {
  private static final int MOST_STITCHES = 10; // what the row has room for in either width

  private static final List<String> NAMED_KEYS =
      List.of("space", "bksp", "shift", "done", "signs", "letters", "latin", "arabic");

  private final Header top = new Header();
  private final Main room = new Main();
  private final Footer bar = new Footer();
  private final Div start = new Div();
  private final Nav tools = new Nav();
  private final Div pager = new Div();
  private final Div mid = new Div();
  private final Div barStart = new Div();
  private final Div barEnd = new Div();
  private final StaffCall staffCall;
  private final ReadAloud voice;
  private final List<Registration> heard = new ArrayList<>();
  private String screen = "";
  private Runnable fill = () -> {};
  private Runnable chosen = () -> {};
  private boolean justShown;

  /** A frame at a kiosk without a voice. */
  public PatientFrame(StaffCall staffCall) {
    this(staffCall, Voice.NONE);
  }

  public PatientFrame(StaffCall staffCall, Voice voice) {
    this.staffCall = staffCall;
    this.voice = new ReadAloud(this, voice);
    addClassName("patient");
    Div inner = new Div(top, room, pager, bar, tools);
    inner.addClassName("screen");
    top.addClassName("top");
    room.addClassName("room");
    bar.addClassName("bar");
    tools.addClassName("tools");
    mid.addClassName("mid");
    barStart.addClassName("bar-start");
    barEnd.addClassName("bar-end");
    pager.addClassName("pager");
    top.add(start);
    bar.add(barStart, mid, barEnd);
    add(inner);
    getElement().addEventListener("np-read", key -> help());
  }

  /**
   * What to do when somebody has chosen how they want to read: from then on the screen is theirs.
   *
   * @param chosen may run more than once
   */
  public void whenChosen(Runnable chosen) {
    this.chosen = chosen;
  }

  /** Forgets this person: what they chose, what is being said to them, what the page remembers. */
  public void forget() {
    voice.stop();
    deafen();
    fill = () -> {};
    Look.reset(UI.getCurrent());
    getElement().executeJs("window.np && np.wipe && np.wipe()");
  }

  /**
   * Shows a screen.
   *
   * @param name the screen's name for staff calls, such as "screening.question"
   * @param fill fills the cleared frame
   */
  public void show(String name, Runnable fill) {
    screen = name;
    this.fill = fill;
    justShown = true;
    getUI().ifPresent(ui -> ui.beforeClientResponse(this, response -> justShown = false));
    refill();
    getElement().executeJs("window.np && np.screen && np.screen(this, true)");
    voice.say(text());
  }

  /** Fills the present screen again. */
  public void refresh() {
    refill();
    getElement().executeJs("window.np && np.screen && np.screen(this, false)");
    voice.say(text());
  }

  /** Says that something went wrong in the place of the screen in which it did. */
  void fail(Failure failure) {
    show(
        "ui.failure",
        () -> {
          room(
              new Heading(getTranslation("ui.failure.title")),
              new Hint(getTranslation(failure.messageKey(), failure.number())));
          finalAction(getTranslation("ui.failure.close"), FailurePanel::freshScreen);
        });
  }

  private void refill() {
    clear();
    addTools();
    addPager();
    mid.add(callButton());
    fill.run();
    listen();
    if (Look.touched(UI.getCurrent().getSession())) {
      chosen.run();
    }
  }

  private void clear() {
    for (Component part : List.of(start, tools, mid, barStart, barEnd, room, pager)) {
      ((com.vaadin.flow.component.HasComponents) part).removeAll();
    }
    bar.removeClassNames("bar--wide");
  }

  private void addTools() {
    tools.getElement().setAttribute("aria-label", getTranslation("ui.tools"));
    tools.add(Buttons.tool("text", getTranslation("ui.tool.easier"), this::makeEasier));
    if (voice.offered()) {
      NativeButton speak =
          Buttons.tool("speak", getTranslation("ui.easier.read_aloud"), this::toggleVoice);
      speak.getElement().setAttribute("aria-pressed", String.valueOf(voice.on()));
      tools.add(speak);
    }
    if (Messages.offered().size() > 1) {
      tools.add(Buttons.tool("globe", getTranslation("ui.tool.language"), this::chooseLanguage));
    }
  }

  /** Two buttons that the page shows when there is more than fits. They ask the kiosk nothing. */
  private void addPager() {
    pager.add(turn("up", "ui.pager.up", "-1"), turn("down", "ui.pager.down", "1"));
  }

  private NativeButton turn(String icon, String key, String way) {
    NativeButton turn = Buttons.typed(new NativeButton());
    turn.add(Icon.of(icon));
    turn.setAriaLabel(getTranslation(key));
    turn.addClassNames("btn", "btn--tool");
    turn.getElement().setAttribute("data-turn", way);
    return turn;
  }

  private void toggleVoice() {
    voice.set(!voice.on());
    refresh();
  }

  /** The fourth key of a keypad: reads the screen, once more if need be. */
  private void help() {
    if (voice.offered()) {
      voice.set(true);
      refresh();
    } else {
      makeEasier();
    }
  }

  private void makeEasier() {
    if (screen.equals("ui.easier")) {
      return;
    }
    String before = screen;
    Runnable beforeFill = fill;
    show("ui.easier", () -> fillEasier(before, beforeFill));
  }

  private void fillEasier(String before, Runnable beforeFill) {
    tools.removeAll();
    title(getTranslation("ui.easier.title"));
    room(new EasierPanel(voice, this::redraw));
    back(getTranslation("ui.back"), () -> show(before, beforeFill));
    finalAction(getTranslation("ui.easier.done"), () -> show(before, beforeFill));
  }

  private void redraw(String words) {
    refill();
    getElement().executeJs("window.np && np.screen && np.screen(this, false)");
    voice.say(words);
  }

  /** What the screen says when it is read aloud. */
  String text() {
    return ScreenText.of(this, List.of(start, room, barStart, mid, barEnd, tools));
  }

  /** While somebody is read to, the page tells where they are and what they touched. */
  private void listen() {
    if (!voice.on()) {
      deafen();
    } else if (heard.isEmpty()) {
      heard.add(
          getElement()
              .addEventListener("np-on", at -> at.getEventTarget().ifPresent(this::sayPart))
              .mapEventTargetElement());
      heard.add(getElement().addEventListener("click", this::sayAfter).mapEventTargetElement());
      heard.add(
          getElement()
              .addEventListener(
                  "np-key", key -> sayKey(key.getEventData().path("event.detail").asString("")))
              .addEventData("event.detail"));
      heard.add(getElement().addEventListener("np-warned", silence -> sayWarning()));
    }
  }

  private void deafen() {
    heard.forEach(Registration::remove);
    heard.clear();
  }

  private void sayPart(Element place) {
    if (!place.equals(getElement())) {
      voice.say(ScreenText.part(this, place));
    }
  }

  /** What a touch did. Where it led to another screen, that has said itself already. */
  private void sayAfter(DomEvent touch) {
    if (justShown) {
      return;
    }
    String alert = ScreenText.alerts(this, room);
    if (alert.isEmpty()) {
      touch.getEventTarget().filter(this::isHere).ifPresent(this::sayPart);
    } else {
      voice.say(alert);
    }
  }

  private boolean isHere(Element place) {
    for (Element at = place; at != null; at = at.getParent()) {
      if (at.equals(getElement())) {
        return true;
      }
    }
    return false;
  }

  /** A key of the keyboard in the page, which the kiosk itself does not know. */
  private void sayKey(String key) {
    String word = key.replaceAll("[{}]", "");
    boolean named = NAMED_KEYS.contains(word);
    if (named) {
      voice.say(getTranslation("ui.speech.key." + word));
    } else if (key.codePointCount(0, key.length()) == 1) {
      voice.say(key);
    }
  }

  private void sayWarning() {
    voice.say(
        String.join(
            "\n",
            getTranslation("ui.timeout.title"),
            getTranslation("ui.timeout.reason"),
            getTranslation("ui.speech.button", getTranslation("ui.timeout.stay")),
            getTranslation("ui.speech.button", getTranslation("ui.timeout.clear"))));
  }

  private void chooseLanguage() {
    String before = screen;
    Runnable beforeFill = fill;
    show("ui.language", () -> fillLanguages(before, beforeFill));
  }

  private void fillLanguages(String before, Runnable beforeFill) {
    tools.removeAll();
    title(getTranslation("ui.language.title"));
    room(new LanguageChoice(() -> show(before, beforeFill)));
    back(getTranslation("ui.back"), () -> show(before, beforeFill));
  }

  private NativeButton callButton() {
    return Buttons.before("call", Buttons.quiet(getTranslation("ui.call-staff"), this::callStaff));
  }

  private void callStaff() {
    staffCall.call(screen);
    Span told = new Span(getTranslation("ui.call-staff.told"));
    told.addClassName("told");
    told.getElement().setAttribute("role", "status");
    mid.removeAll();
    mid.add(told);
    voice.say(told.getText());
  }

  /** "3 of 8" in words, then a stitch for each, or a tenth of the way for each of ten. */
  public void progress(int now, int of) {
    Span words = new Span(getTranslation("ui.progress", now, of));
    Span stitches = new Span();
    stitches.addClassName("stitches");
    int sewn = Math.min(of, MOST_STITCHES);
    int needle = 1 + (now - 1) * sewn / of;
    for (int i = 1; i <= sewn; i++) {
      Component stitch = new Component(new com.vaadin.flow.dom.Element("i")) {};
      stitch
          .getElement()
          .setAttribute("class", i < needle ? "done" : i == needle ? "now" : "later");
      stitches.add(stitch);
    }
    stitches.getElement().setAttribute("aria-hidden", "true");
    Div progress = new Div(words, stitches);
    progress.addClassName("prog");
    start.removeAll();
    start.add(progress);
  }

  /** Words instead of progress. */
  public void title(String words) {
    Div title = new Div(new Span(words));
    title.addClassName("prog");
    start.removeAll();
    start.add(title);
  }

  /** Anything else in the top's start corner, such as the mark. */
  public void corner(Component component) {
    start.removeAll();
    start.add(component);
  }

  /** Puts a component in place of the tools. */
  public void replaceTools(Component... components) {
    tools.removeAll();
    tools.add(components);
  }

  public void room(Component... content) {
    room.removeAll();
    room.add(content);
  }

  public void back(String words, Runnable action) {
    barStart.removeAll();
    barStart.add(Buttons.before("back", Buttons.plain(words, action)));
  }

  /** Another way to begin, in the place of the way back. */
  public void aside(String words, Runnable action) {
    barStart.removeAll();
    barStart.add(Buttons.plain(words, action));
  }

  public void noBack() {
    barStart.removeAll();
  }

  /** The one action, with an arrow to the next screen. */
  public void primary(String words, Runnable action) {
    primary(Buttons.after(Buttons.primary(words, action), "next"));
  }

  /** The one action without an arrow: it ends something. */
  public void finalAction(String words, Runnable action) {
    primary(Buttons.primary(words, action));
  }

  /** Says what the screen waits for, in place of the action. */
  public void waiting(String words) {
    primary(Buttons.waiting(words));
  }

  private void primary(NativeButton button) {
    barEnd.removeAll();
    barEnd.add(button);
  }

  /** Leaves Call staff out: only where it would be in the way, as on the time-out. */
  public void noCallStaff() {
    mid.removeAll();
  }
}
