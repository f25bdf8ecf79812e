package clinic.needlepoint.aftercare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** What fills the room of a screen after a visit, with the style sheets of questions. */
@StyleSheet("context://screening/screening.css")
@StyleSheet("context://aftercare/aftercare.css")
final class LatePage extends Div {
  LatePage(String kinds, Component... content) {
    super(content);
    addClassNames(kinds.split(" "));
  }
}
