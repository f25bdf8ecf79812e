package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** A screen that could not be opened. */
@AnonymousAllowed
public class FailureScreen extends Div implements HasErrorParameter<Exception> {
  private final transient ObjectProvider<Trouble> troubles;

  public FailureScreen(ObjectProvider<Trouble> troubles) {
    this.troubles = troubles;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> thrown) {
    Failure failure = Failure.of(thrown.getException(), troubles.stream().toList());
    Main main = new Main();
    main.add(
        new Banner(
                Shape.WARN,
                getTranslation("ui.failure.title"),
                getTranslation(failure.messageKey(), failure.number()))
            .with(
                Buttons.primary(
                    getTranslation("ui.failure.again"), () -> UI.getCurrent().navigate(""))));
    addClassName("lost");
    add(main);
    return 500;
  }
}
