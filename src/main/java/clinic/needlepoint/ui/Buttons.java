package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * Buttons of the design. Each acts once for a double tap: the page takes no second press of any of
 * them until the server has answered and 300 ms have passed ({@code shell.js}).
 */
public final class Buttons {
  private Buttons() {}

  public static NativeButton plain(String text, Runnable action) {
    return button(text, action);
  }

  /** The one action of the screen. At most one of them on a screen. */
  public static NativeButton primary(String text, Runnable action) {
    return styled(button(text, action), "btn--primary");
  }

  /** A quiet way out: underlined words without a frame. */
  public static NativeButton quiet(String text, Runnable action) {
    var button = button("", action);
    button.add(new Span(text));
    return styled(button, "btn--quiet");
  }

  /** A red button, for what stops or throws away. */
  public static NativeButton stop(String text, Runnable action) {
    return styled(button(text, action), "btn--stop");
  }

  /** A square button with a picture; the name is what a screen reader says. */
  public static NativeButton tool(String icon, String name, Runnable action) {
    var button = button("", action);
    button.add(Icon.of(icon));
    button.setAriaLabel(name);
    return styled(button, "btn--tool");
  }

  /** Puts an icon before the words. */
  public static NativeButton before(String icon, NativeButton button) {
    button.addComponentAsFirst(Icon.of(icon));
    return button;
  }

  /** Puts an icon after the words. */
  public static NativeButton after(NativeButton button, String icon) {
    button.add(Icon.of(icon));
    return button;
  }

  /**
   * Looks like a button that waits for something (grey, dashed) and does nothing. Its words say
   * what it waits for.
   */
  public static NativeButton waiting(String text) {
    var button = new NativeButton();
    button.add(new Span(text));
    button.addClassNames("btn", "btn--wait");
    button.setEnabled(false);
    return typed(button);
  }

  private static NativeButton button(String text, Runnable action) {
    var button = new NativeButton();
    if (!text.isEmpty()) {
      button.add(new Span(text));
    }
    button.addClassName("btn");
    button.getElement().setAttribute("data-once", true);
    button.addClickListener(click -> {
      try {
        action.run();
      } finally {
        Client.settled(button);
      }
    });
    return typed(button);
  }

  /** A button that submits nothing. */
  public static NativeButton typed(NativeButton button) {
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private static NativeButton styled(NativeButton button, String style) {
    button.addClassName(style);
    return button;
  }
}
