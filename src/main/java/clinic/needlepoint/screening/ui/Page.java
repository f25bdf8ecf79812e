package clinic.needlepoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** What fills the room of a screen of this module, with the module's style sheet. */
@StyleSheet("context://screening/screening.css")
final class Page extends Div {
  Page(String kind, Component... content) {
    super(content);
    addClassNames(kind.split(" ", -1));
  }
}
