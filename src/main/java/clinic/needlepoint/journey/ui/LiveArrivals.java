package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.ArrivalsChanged;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps open boards up to date: at once when something happened here, and each half minute. */
@org.springframework.stereotype.Component
class LiveArrivals {
  private final Map<UI, Runnable> screens = new ConcurrentHashMap<>();

  /** Refreshes this screen for as long as it is open. */
  void keep(Component screen, Runnable refresh) {
    screen.addAttachListener(attach -> {
      UI ui = attach.getUI();
      screens.put(ui, refresh);
      Registration[] once = new Registration[1];
      once[0] =
          screen.addDetachListener(detach -> {
            screens.remove(ui);
            once[0].remove();
          });
    });
  }

  @TransactionalEventListener
  void changed(ArrivalsChanged event) {
    refreshAll();
  }

  @Scheduled(fixedDelay = 30_000)
  void refreshAll() {
    screens.forEach((ui, refresh) -> {
      Future<Void> _ = ui.access(refresh::run);
    });
  }
}
