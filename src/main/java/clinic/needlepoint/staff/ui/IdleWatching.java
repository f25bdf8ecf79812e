package clinic.needlepoint.staff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts an idle watch on every page of somebody who is signed in. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdleWatching implements VaadinServiceInitListener {
  private final Door door;
  private final StaffIdle idle;

  IdleWatching(Door door, StaffIdle idle) {
    this.door = door;
    this.idle = idle;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service
        .getSource()
        .addUIInitListener(created ->
            created.getUI().addAfterNavigationListener(arrived -> watch(created.getUI())));
  }

  private void watch(UI ui) {
    boolean inside = door.inside().isPresent();
    door.touch();
    ui.getChildren()
        .filter(IdleWatch.class::isInstance)
        .findFirst()
        .ifPresentOrElse(
            watch -> {
              if (!inside) {
                ui.remove(watch);
              }
            },
            () -> {
              if (inside) {
                ui.add(new IdleWatch(door, idle));
              }
            });
  }
}
