package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.Scanner;
import clinic.needlepoint.ui.StaffLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/**
 * Tells each page where scans come from, and puts a catcher on those screens of staff that ask for
 * none: a scan there must not type into whatever has the focus, and must not vanish unsaid.
 */
@org.springframework.stereotype.Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ScannerInPages implements VaadinServiceInitListener {
  private final Scanner scanner;
  private final Clock clock;

  ScannerInPages(Scanner scanner, Clock clock) {
    this.scanner = scanner;
    this.clock = clock;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service.getSource().addUIInitListener(created -> begin(created.getUI()));
  }

  private void begin(UI ui) {
    ComponentUtil.setData(ui, Scanner.class, scanner);
    ui.addAfterNavigationListener(arrived -> arrange(ui, arrived));
  }

  private void arrange(UI ui, AfterNavigationEvent arrived) {
    ui.getChildren().filter(ScanCatcher.class::isInstance).toList().forEach(ui::remove);
    boolean staff = arrived.getActiveChain().stream().anyMatch(StaffLayout.class::isInstance);
    boolean listens =
        arrived.getActiveChain().stream()
            .filter(Component.class::isInstance)
            .map(Component.class::cast)
            .flatMap(ScannerInPages::all)
            .anyMatch(ScanListener.class::isInstance);
    if (staff && !listens) {
      ui.add(new ScanCatcher(clock));
    }
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(ScannerInPages::all));
  }
}
