package clinic.needlepoint.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every screen: style sheets in their order, the icon, push for live screens. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://design/tokens.css")
@StyleSheet("context://design/components.css")
@StyleSheet("context://keyboard/simple-keyboard.css")
@StyleSheet("context://design/needlepoint.css")
@StyleSheet("context://design/easier.css")
public final class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "/favicon.svg", "any");
    settings.setPageTitle("Needlepoint");
  }
}
