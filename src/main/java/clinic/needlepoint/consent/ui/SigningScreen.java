package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.consent.SignatureRefused;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.SignaturePad;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Signing by finger, by typing one's name, or by a mark before a witness: equal ways. */
final class SigningScreen {
  private final Taking taking;
  private final PatientFrame frame;
  private final Begun begun;
  private final Optional<StaffMember> witness;
  private final Predicate<Signature.Typed> unlike;
  private final Consumer<Signature> sign;
  private final Runnable back;
  private final Runnable decline;

  /**
   * Makes it.
   *
   * @param witness who stands by, if a mark is made
   * @param unlike whether staff have to confirm who typed this name
   * @param back shows what is going to be signed
   */
  SigningScreen(
      Taking taking,
      Begun begun,
      Optional<StaffMember> witness,
      Predicate<Signature.Typed> unlike,
      Consumer<Signature> sign,
      Runnable back,
      Runnable decline) {
    this.taking = taking;
    this.frame = taking.frame();
    this.begun = begun;
    this.witness = witness;
    this.unlike = unlike;
    this.sign = sign;
    this.back = back;
    this.decline = decline;
  }

  void show() {
    frame.show("consent.sign", this::fillDrawing);
  }

  private void showTyping() {
    frame.show("consent.sign-name", this::fillTyping);
  }

  private void fillDrawing() {
    Paragraph refused = refusedLine();
    SignaturePad pad =
        new SignaturePad(
            begun.strokes(),
            begun::draw,
            drawing -> trySigning(refused, () -> sign.accept(signature(drawing))));
    frame.title(taking.form().statement().in(UI.getCurrent().getLocale()));
    frame.room(new Page("signing", pad, refused, ways(pad)));
    frame.back(text("ui.back"), back);
    frame.finalAction(text("consent.sign.sign"), pad::take);
  }

  private Signature signature(SignaturePad.Drawing drawing) {
    return witness
        .<Signature>map(by -> new Signature.Mark(drawing.strokes(), drawing.png(), by))
        .orElseGet(() -> new Signature.Drawn(drawing.strokes(), drawing.png()));
  }

  private Div ways(SignaturePad pad) {
    NativeButton type =
        Buttons.before("keys", Buttons.plain(text("consent.sign.type"), this::showTyping));
    Div end = new Div();
    offerClear(end, pad);
    Div ways = witness.isPresent() ? new Div() : new Div(type);
    ways.add(declineButton(), end);
    ways.addClassName("ways");
    return ways;
  }

  /** Clearing asks once more, in its own place: a slip of the hand costs nothing. */
  private void offerClear(Div place, SignaturePad pad) {
    place.removeAll();
    place.add(
        Buttons.quiet(
            text("consent.sign.clear"),
            () -> {
              place.removeAll();
              place.add(
                  Buttons.quiet(
                      text("consent.sign.clear-sure"),
                      () -> {
                        pad.clear();
                        begun.draw("");
                        offerClear(place, pad);
                      }));
            }));
  }

  private void fillTyping() {
    Paragraph refused = refusedLine();
    Input field = new Input();
    field.setId("typed-name");
    field.setValue(begun.name());
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.getElement().setAttribute("autocomplete", "off");
    field.getElement().setAttribute("maxlength", "80");
    field.addValueChangeListener(change -> begun.type(change.getValue()));
    NativeLabel label = new NativeLabel(text("consent.sign.name"));
    label.setFor(field);
    NativeButton draw = Buttons.before("pen", Buttons.plain(text("consent.sign.draw"), this::show));
    Div ways = new Div(draw, declineButton());
    ways.addClassName("ways");
    frame.title(taking.form().statement().in(UI.getCurrent().getLocale()));
    frame.room(new Page("signing", label, field, refused, ways));
    frame.back(text("ui.back"), back);
    frame.finalAction(
        text("consent.sign.sign"),
        () -> trySigning(refused, () -> signTyped(new Signature.Typed(begun.name()))));
  }

  private void signTyped(Signature.Typed typed) {
    if (unlike.test(typed)) {
      new NameUnlikeScreen(
              taking, typed.name(), this::showTyping, by -> sign.accept(typed.confirmed(by)))
          .show();
    } else {
      sign.accept(typed);
    }
  }

  private NativeButton declineButton() {
    return Buttons.quiet(text("consent.decline"), decline);
  }

  private static Paragraph refusedLine() {
    Paragraph refused = new Paragraph();
    refused.addClassName("refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    return refused;
  }

  private void trySigning(Paragraph refused, Runnable signing) {
    try {
      signing.run();
    } catch (SignatureRefused e) {
      refused.setText(text(e.messageKey()));
      refused.setVisible(true);
    }
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }
}
