package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.SignOutReason;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Warns before an untouched screen locks, and locks it. {@code idle.js} counts in the browser. */
@JavaScript("context://sign-in/idle.js")
@StyleSheet("context://sign-in/staff.css")
final class IdleWatch extends Div {
  private final Door door;
  private final StaffIdle idle;

  IdleWatch(Door door, StaffIdle idle) {
    this.door = door;
    this.idle = idle;
    addClassName("idle-warning");
    getElement().setAttribute("role", "alertdialog");
    getElement().setAttribute("aria-live", "assertive");
    getElement().setAttribute("hidden", true);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    removeAll();
    getElement().setAttribute("aria-label", getTranslation("staff.idle.headline"));
    Span seconds = new Span();
    seconds.addClassName("idle-seconds");
    Paragraph headline = new Paragraph(getTranslation("staff.idle.headline"));
    headline.addClassName("key-t");
    add(headline, new Paragraph(getTranslation("staff.idle.what")), seconds);
    getElement()
        .executeJs(
            "window.npIdle(this, $0, $1)",
            (double) idle.staffIdle().toMillis(),
            (double) StaffIdle.WARNING.toMillis());
  }

  /** Somebody touched the screen; said at most every few seconds. */
  @ClientCallable
  void touched() {
    door.touch();
  }

  @ClientCallable
  void untouched() {
    door.leave(SignOutReason.IDLE);
  }
}
