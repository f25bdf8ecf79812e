package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.consent.ConsentChanged;
import clinic.needlepoint.ui.OpenScreens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open sessions that somebody's consent changed, once that is durable. */
@Component
class LiveConsents {
  private final OpenScreens screens = new OpenScreens();

  /** Tells this screen for as long as it is open. */
  void keep(com.vaadin.flow.component.Component screen, Runnable changed) {
    screens.keep(screen, changed);
  }

  @TransactionalEventListener
  void changed(ConsentChanged event) {
    screens.refresh();
  }
}
