package clinic.needlepoint.staff.ui;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.DemoStaff;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.SignIn;
import clinic.needlepoint.staff.SignInResult;
import clinic.needlepoint.staff.SignInResult.Refused;
import clinic.needlepoint.staff.SignInResult.Stopped;
import clinic.needlepoint.staff.SignInResult.Wait;
import clinic.needlepoint.staff.SignInResult.Welcome;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLanguage;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;

/** Staff code, then PIN. Says no more than whether it let somebody in. */
@Route("staff/sign-in")
@AnonymousAllowed
@StyleSheet("context://sign-in/staff.css")
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final SignIn signIn;
  private final Door door;
  private final Sites sites;
  private final Clock clock;
  private final TypedBoxes boxes = new TypedBoxes();
  private final Div answer = new Div();
  private final Div room = new Div();
  private Typed typed = Typed.NOTHING;

  SignInView(SignIn signIn, Door door, Sites sites, Clock clock, ObjectProvider<DemoStaff> demo) {
    this.signIn = signIn;
    this.door = door;
    this.sites = sites;
    this.clock = clock;
    addClassNames("staff", "sign-in");
    answer.addClassName("sign-in-answer");
    answer.getElement().setAttribute("role", "status");
    say(getTranslation("staff.sign-in.hint"));
    Div left = new Div(new H1(getTranslation("staff.sign-in.title")), answer, boxes);
    left.addClassName("sign-in-left");
    demo.ifAvailable(staff -> left.add(new DemoList(staff.people(), this::show)));
    room.add(left, new Keypad(n -> show(typed.digit(n)), () -> show(typed.rubOut())));
    room.addClassName("sign-in-room");
    add(room, bar());
    Shortcuts.addShortcutListener(this, this::tryIt, Key.ENTER);
  }

  private Footer bar() {
    Footer bar =
        new Footer(
            Buttons.before(
                "back",
                Buttons.plain(
                    getTranslation("staff.sign-in.back"),
                    () -> getUI().ifPresent(ui -> ui.navigate("")))),
            languages(),
            Buttons.primary(getTranslation("staff.sign-in.go"), this::tryIt));
    bar.addClassNames("bar", "sign-in-bar");
    return bar;
  }

  private NativeButton languages() {
    NativeButton choose =
        Buttons.before(
            "globe", Buttons.quiet(getTranslation("ui.tool.language"), this::chooseLanguage));
    choose.setVisible(Messages.offered().size() > 1);
    return choose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (sites.find().isEmpty()) {
      event.forwardToUrl("admin/set-up");
    } else {
      door.inside().ifPresent(member -> event.forwardToUrl(RoleWords.home(member.role())));
    }
  }

  /** In place of the keys; whichever is touched loads the page anew. */
  private void chooseLanguage() {
    typed = Typed.NOTHING;
    room.removeAll();
    room.add(new StaffLanguage());
  }

  private void show(Typed now) {
    typed = now;
    boxes.show(now);
  }

  private void tryIt() {
    typed.complete().ifPresentOrElse(this::ask, this::askForTheRest);
  }

  private void askForTheRest() {
    say(getTranslation(typed.codeNext() ? "staff.sign-in.hint" : "staff.sign-in.pin-hint"));
  }

  private void ask(Pin pin) {
    SignInResult result = signIn.signIn(typed.code(), pin);
    show(Typed.NOTHING);
    switch (result) {
      case Welcome(StaffMember member) -> {
        door.enter(member);
        getUI().ifPresent(ui -> ui.navigate(RoleWords.home(member.role())));
      }
      case Refused refused -> warn(getTranslation("staff.sign-in.refused"));
      case Wait(var until) -> sayWait(Duration.between(clock.instant(), until));
      case Stopped stopped -> warn(getTranslation("staff.sign-in.stopped"));
    }
  }

  private void say(String words) {
    answer.removeAll();
    answer.add(new Paragraph(words));
  }

  private void sayWait(Duration wait) {
    WaitLine line = new WaitLine(wait, () -> say(getTranslation("staff.sign-in.hint")));
    Span aloud = new Span(line.getText());
    aloud.addClassName("sr");
    answer.removeAll();
    answer.add(Shape.WARN.icon(), line, aloud);
  }

  private void warn(String words) {
    answer.removeAll();
    answer.add(Shape.WARN.icon(), new Paragraph(words));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("staff.sign-in.title");
  }
}
