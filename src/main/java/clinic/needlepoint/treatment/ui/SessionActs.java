package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.ui.Buttons;
import com.vaadin.flow.component.Component;

/** The acts at the foot of the session's screen. */
record SessionActs(Say say, Runnable leave, Runnable askWhyStop, Runnable askWhyAnother) {
  /** Nothing is left to do but to go. */
  static Component[] none() {
    return new Component[0];
  }

  Component[] onlyBack() {
    return new Component[] {back()};
  }

  Component[] running() {
    return new Component[] {back(), stop()};
  }

  Component[] runningOr(Component more) {
    return new Component[] {back(), stop(), more};
  }

  Component another() {
    return Buttons.plain(say.text("act.another"), askWhyAnother);
  }

  Component arrivals() {
    return Buttons.primary(say.text("act.arrivals"), leave);
  }

  private Component back() {
    return Buttons.before("back", Buttons.plain(say.text("act.back"), leave));
  }

  private Component stop() {
    return Buttons.plain(say.text("act.stop"), askWhyStop);
  }
}
