package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.AlarmsChanged;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens of alarms once they are durable, and each minute for the quiet hours. */
@org.springframework.stereotype.Component
class LiveAlarms {
  private final Map<Component, Listening> screens = new ConcurrentHashMap<>();

  private record Listening(UI ui, Runnable refresh) {}

  /** Refreshes this part of a screen at once, and for as long as it is open. */
  void keep(Component part, Runnable refresh) {
    part.addAttachListener(attach -> {
      UI ui = attach.getUI();
      screens.put(part, new Listening(ui, refresh));
      Registration[] once = new Registration[1];
      once[0] =
          part.addDetachListener(_ -> {
            screens.remove(part);
            once[0].remove();
          });
      refresh.run();
    });
  }

  @TransactionalEventListener
  void changed(AlarmsChanged event) {
    refreshAll();
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void refreshAll() {
    screens
        .values()
        .forEach(each -> {
          Future<Void> _ = each.ui().access(each.refresh()::run);
        });
  }
}
