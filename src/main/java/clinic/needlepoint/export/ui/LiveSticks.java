package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.StickState;
import clinic.needlepoint.export.Sticks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells open screens what is in the USB sockets. It looks only while somebody sees it, and never
 * with a screen's lock held: a stick that dies can keep a look waiting.
 */
@org.springframework.stereotype.Component
class LiveSticks {
  private final Sticks sticks;
  private final Map<Component, Consumer<StickState>> screens = new ConcurrentHashMap<>();

  LiveSticks(Sticks sticks) {
    this.sticks = sticks;
  }

  /** Tells this screen for as long as it is open. */
  void keep(Component screen, Consumer<StickState> tell) {
    screen.addAttachListener(attach -> screens.put(screen, tell));
    screen.addDetachListener(detach -> screens.remove(screen));
  }

  @Scheduled(fixedDelay = 2_000)
  void look() {
    if (!screens.isEmpty()) {
      StickState state = sticks.look();
      screens.forEach(
          (screen, tell) -> screen.getUI().ifPresent(ui -> tell(ui, () -> tell.accept(state))));
    }
  }

  private static void tell(UI ui, Runnable news) {
    try {
      Future<Void> _ = ui.access(news::run);
    } catch (UIDetachedException closed) {
      // its screen is gone, and so is whoever looked at it
    }
  }
}
