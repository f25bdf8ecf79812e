package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Turns whatever goes wrong in a screen into one sentence: over it, or in the place of a patient's
 * screen. Never a stack trace.
 */
@org.springframework.stereotype.Component
class FailureHandler implements VaadinServiceInitListener, ErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);

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
        .ifPresent(ui -> show(ui, failure));
  }

  /** A patient's screen gives way to it, with its voice, its keys and its call for help. */
  private static void show(UI ui, Failure failure) {
    try {
      Optional<PatientFrame> frame = frame(ui);
      if (frame.isPresent()) {
        frame.get().fail(failure);
        return;
      }
    } catch (RuntimeException again) {
      log.warn("The failure could not be said in its frame: {}", again.toString());
    }
    if (ui.getChildren().noneMatch(FailurePanel.class::isInstance)) {
      ui.add(new FailurePanel(failure));
    }
  }

  private static Optional<PatientFrame> frame(UI ui) {
    return ui.getInternals().getActiveRouterTargetsChain().stream()
        .filter(Component.class::isInstance)
        .map(Component.class::cast)
        .flatMap(FailureHandler::all)
        .filter(PatientFrame.class::isInstance)
        .map(PatientFrame.class::cast)
        .findFirst();
  }

  private static Stream<Component> all(Component of) {
    return Stream.concat(Stream.of(of), of.getChildren().flatMap(FailureHandler::all));
  }
}
