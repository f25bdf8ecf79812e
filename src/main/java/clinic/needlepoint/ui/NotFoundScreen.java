package clinic.needlepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An address that leads nowhere. */
@PageTitle("Needlepoint")
@AnonymousAllowed
public class NotFoundScreen extends Div implements HasErrorParameter<NotFoundException> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> thrown) {
    Main main = new Main();
    main.add(
        new Banner(
                Shape.UNKNOWN,
                getTranslation("ui.not-found.title"),
                getTranslation("ui.not-found.text"))
            .asHeading()
            .with(
                Buttons.primary(
                    getTranslation("ui.failure.again"), () -> UI.getCurrent().navigate(""))));
    addClassName("lost");
    add(main);
    return 404;
  }
}
