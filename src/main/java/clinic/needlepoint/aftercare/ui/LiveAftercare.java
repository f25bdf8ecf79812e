package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.AftercareChanged;
import clinic.needlepoint.ui.OpenScreens;
import com.vaadin.flow.component.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps open desks up to date with what patients report and others hand over. */
@org.springframework.stereotype.Component
class LiveAftercare {
  private final OpenScreens screens = new OpenScreens();

  void keep(Component part, Runnable refresh) {
    screens.keep(part, refresh);
  }

  @TransactionalEventListener
  void changed(AftercareChanged event) {
    screens.refresh();
  }
}
