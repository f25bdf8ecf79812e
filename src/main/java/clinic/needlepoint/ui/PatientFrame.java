package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The frame of every patient screen, 800 by 480 and scaled up whole: top with progress and tools,
 * room for one thing, bar with Back, Call staff and the one primary action.
 *
 * <p>A screen is given as a fill: it runs at {@link #show} and again after a change of language, so
 * it must take its answers from where they are kept and not from its own components.
 */
public final class PatientFrame extends Div {
  private final Header top = new Header();
  private final Main room = new Main();
  private final Footer bar = new Footer();
  private final Div start = new Div();
  private final Div tools = new Div();
  private final Div mid = new Div();
  private final Div barStart = new Div();
  private final Div barEnd = new Div();
  private final StaffCall staffCall;
  private String screen = "";
  private Runnable fill = () -> {};

  public PatientFrame(StaffCall staffCall) {
    this.staffCall = staffCall;
    addClassName("patient");
    Div inner = new Div(top, room, bar);
    inner.addClassName("screen");
    top.addClassName("top");
    room.addClassName("room");
    bar.addClassName("bar");
    tools.addClassName("tools");
    mid.addClassName("mid");
    barStart.addClassName("bar-start");
    barEnd.addClassName("bar-end");
    top.add(start, tools);
    bar.add(barStart, mid, barEnd);
    add(inner);
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
    refresh();
  }

  /** Fills the present screen again. */
  public void refresh() {
    for (Component part : List.of(start, tools, mid, barStart, barEnd, room)) {
      ((com.vaadin.flow.component.HasComponents) part).removeAll();
    }
    bar.removeClassNames("bar--wide");
    addTools();
    mid.add(callButton());
    fill.run();
  }

  private void addTools() {
    NativeButton larger =
        Buttons.tool("text", getTranslation("ui.tool.larger"), this::toggleLargerText);
    larger.getElement().setAttribute("aria-pressed", String.valueOf(large()));
    tools.add(
        larger, Buttons.tool("globe", getTranslation("ui.tool.language"), this::chooseLanguage));
  }

  private static boolean large() {
    return Look.largerText(UI.getCurrent().getSession());
  }

  private void toggleLargerText() {
    Look.largerText(UI.getCurrent(), !large());
    refresh();
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
  }

  /** "3 of 8" in words, then a stitch for each. */
  public void progress(int now, int of) {
    Span words = new Span(getTranslation("ui.progress", now, of));
    Span stitches = new Span();
    stitches.addClassName("stitches");
    if (of > 10) {
      stitches.addClassName("stitches--many");
    }
    for (int i = 1; i <= of; i++) {
      Component stitch = new Component(new com.vaadin.flow.dom.Element("i")) {};
      stitch.getElement().setAttribute("class", i < now ? "done" : i == now ? "now" : "later");
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
