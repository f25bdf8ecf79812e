package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.AlarmsChanged;
import clinic.needlepoint.ui.OpenScreens;
import com.vaadin.flow.component.Component;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens of alarms once they are durable, and each minute for the quiet hours. */
@org.springframework.stereotype.Component
class LiveAlarms {
  private final OpenScreens screens = new OpenScreens();

  /** Refreshes this part of a screen at once, and for as long as it is open. */
  void keep(Component part, Runnable refresh) {
    screens.keep(part, refresh);
    part.addAttachListener(_ -> refresh.run());
  }

  @TransactionalEventListener
  void changed(AlarmsChanged event) {
    refreshAll();
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void refreshAll() {
    screens.refresh();
  }
}
