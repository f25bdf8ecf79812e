package clinic.needlepoint.journey.ui;

import clinic.needlepoint.consent.ConsentChanged;
import clinic.needlepoint.journey.ArrivalsChanged;
import clinic.needlepoint.ui.OpenScreens;
import clinic.needlepoint.visit.CheckInChanged;
import com.vaadin.flow.component.Component;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps open boards up to date: at once when something happened here, and each half minute. */
@org.springframework.stereotype.Component
class LiveArrivals {
  private final OpenScreens screens = new OpenScreens();

  /** Refreshes this screen for as long as it is open. */
  void keep(Component screen, Runnable refresh) {
    screens.keep(screen, refresh);
  }

  @TransactionalEventListener
  void changed(ArrivalsChanged event) {
    refreshAll();
  }

  @TransactionalEventListener
  void changed(ConsentChanged event) {
    refreshAll();
  }

  @TransactionalEventListener
  void changed(CheckInChanged event) {
    refreshAll();
  }

  @Scheduled(fixedDelay = 30_000)
  void refreshAll() {
    screens.refresh();
  }
}
