package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Turns whatever goes wrong in a screen into one sentence over it. Never a stack trace. */
@org.springframework.stereotype.Component
class FailureHandler implements VaadinServiceInitListener, ErrorHandler {
  private final ObjectProvider<Trouble> troubles;

  FailureHandler(ObjectProvider<Trouble> troubles) {
    this.troubles = troubles;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
  }

  @Override
  public void error(ErrorEvent event) {
    Failure failure = Failure.of(event.getThrowable(), troubles.stream().toList());
    event
        .getComponent()
        .flatMap(Component::getUI)
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .filter(ui -> ui.getChildren().noneMatch(FailurePanel.class::isInstance))
        .ifPresent(ui -> ui.add(new FailurePanel(failure)));
  }
}
