package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Parts of screens that are drawn anew, for as long as they are open, whoever changed something.
 */
public final class OpenScreens {
  private final Map<Component, Listening> parts = new ConcurrentHashMap<>();

  private record Listening(UI ui, Runnable refresh) {}

  /** Refreshes this part from when it comes onto a screen until it leaves it. */
  public void keep(Component part, Runnable refresh) {
    part.addAttachListener(attach -> parts.put(part, new Listening(attach.getUI(), refresh)));
    part.addDetachListener(_ -> parts.remove(part));
  }

  /** Has each drawn anew in its own turn; the caller waits for none. */
  public void refresh() {
    parts
        .values()
        .forEach(each -> {
          Future<Void> _ = each.ui().access(each.refresh()::run);
        });
  }
}
