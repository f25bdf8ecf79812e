package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.RecallsChanged;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that a recall was entered or lifted, once that is durable. */
@Component
class LiveRecalls {
  private final Map<UI, Runnable> screens = new ConcurrentHashMap<>();

  /** Tells this screen for as long as it is open. */
  void keep(com.vaadin.flow.component.Component screen, Runnable changed) {
    screen.addAttachListener(attach -> {
      UI ui = attach.getUI();
      screens.put(ui, changed);
      Registration[] once = new Registration[1];
      once[0] =
          screen.addDetachListener(detach -> {
            screens.remove(ui, changed);
            once[0].remove();
          });
    });
  }

  @TransactionalEventListener
  void changed(RecallsChanged event) {
    screens.forEach((ui, changed) -> {
      Future<Void> _ = ui.access(changed::run);
    });
  }
}
