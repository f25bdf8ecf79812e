package clinic.needlepoint.treatment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Looks at the bin every second while a screen waits for a drop. */
final class BinWatch {
  private static final int EVERY_MS = 1_000;

  private final Runnable look;
  private @Nullable Registration watching;

  BinWatch(Runnable look) {
    this.look = look;
  }

  void on(UI ui) {
    ui.setPollInterval(EVERY_MS);
    if (watching == null) {
      watching = ui.addPollListener(_ -> look.run());
    }
  }

  void off(UI ui) {
    ui.setPollInterval(-1);
    if (watching != null) {
      watching.remove();
      watching = null;
    }
  }
}
