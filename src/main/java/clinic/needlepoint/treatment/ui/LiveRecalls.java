package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.RecallsChanged;
import clinic.needlepoint.ui.OpenScreens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that a recall was entered or lifted, once that is durable. */
@Component
class LiveRecalls {
  private final OpenScreens screens = new OpenScreens();

  /** Tells this screen for as long as it is open. */
  void keep(com.vaadin.flow.component.Component screen, Runnable changed) {
    screens.keep(screen, changed);
  }

  @TransactionalEventListener
  void changed(RecallsChanged event) {
    screens.refresh();
  }
}
