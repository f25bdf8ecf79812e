package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.StickState;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** What is in the USB socket, in a shape and a few words. */
final class StickLine extends Div {
  private final String wanted;
  private @Nullable StickState shown;
  private String words = "";

  /**
   * @param wanted the name that a stick must have; empty for any
   */
  StickLine(String wanted) {
    this.wanted = wanted;
    addClassName("stick-line");
    getElement().setAttribute("role", "status");
  }

  /**
   * Shows it.
   *
   * @return whether it is another kind of state than before
   */
  boolean show(StickState state) {
    boolean other = shown == null || !shown.getClass().equals(state.getClass());
    shown = state;
    String now = headline(state);
    if (!now.equals(words)) { // else a screen reader would say it again at every look
      words = now;
      removeAll();
      add(new Status(shape(state), now));
    }
    return other;
  }

  private static Shape shape(StickState state) {
    return switch (state) {
      case StickState.Ready _ -> Shape.OK;
      case StickState.Unknown _ -> Shape.UNKNOWN;
      default -> Shape.WARN;
    };
  }

  private String headline(StickState state) {
    return switch (state) {
      case StickState.Ready(var stick) ->
          getTranslation(
              stick.practice() ? "export.stick.practice" : "export.stick.ready",
              stick.label(),
              FileSize.words(stick.free(), getLocale()));
      default -> getTranslation(key(state) + ".wrong");
    };
  }

  /** What is wrong with it and what to do, for whoever wants to write now. */
  Banner wrong(StickState state) {
    String name = state instanceof StickState.OtherName(String label) ? label : "";
    String key = key(state) + ".mend";
    return new Banner(
        Shape.WARN,
        getTranslation(key(state) + ".wrong"),
        getTranslation(wanted.isEmpty() ? key + ".any" : key, wanted, name));
  }

  private static String key(StickState state) {
    return "export.stick."
        + switch (state) {
          case StickState.Ready _ -> "ready";
          case StickState.Missing _ -> "missing";
          case StickState.OtherName(String label) -> label.isEmpty() ? "unnamed" : "other";
          case StickState.Closed _ -> "closed";
          case StickState.ReadOnly _ -> "read-only";
          case StickState.Full _ -> "full";
          case StickState.Several _ -> "several";
          case StickState.Unknown _ -> "unknown";
        };
  }
}
