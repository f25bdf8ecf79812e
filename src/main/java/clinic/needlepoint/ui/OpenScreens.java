package clinic.needlepoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts of screens that are drawn anew, for as long as they are open, whoever changed something.
 */
public final class OpenScreens {
  private static final Logger LOG = LoggerFactory.getLogger(OpenScreens.class);

  private final Map<Component, Listening> parts = new ConcurrentHashMap<>();

  private record Listening(UI ui, Runnable refresh, AtomicBoolean failing) {}

  /**
   * Refreshes this part from when it comes onto a screen until it leaves it. One that fails stays
   * as it is until the next time: nobody may be there to touch a panel away.
   */
  public void keep(Component part, Runnable refresh) {
    part.addAttachListener(
        attach -> parts.put(part, new Listening(attach.getUI(), refresh, new AtomicBoolean())));
    part.addDetachListener(_ -> parts.remove(part));
  }

  /** Has each drawn anew in its own turn; the caller waits for none. */
  public void refresh() {
    parts.forEach((part, each) -> {
      Future<Void> _ = each.ui().access(() -> draw(part, each));
    });
  }

  private static void draw(Component part, Listening each) {
    try {
      each.refresh().run();
      each.failing().set(false);
    } catch (RuntimeException e) {
      if (!each.failing().getAndSet(true)) {
        LOG.error("{} can not be drawn anew: {}", part.getClass().getSimpleName(), kind(e));
      }
    }
  }

  /** What failed and where, without its message: that may hold what a screen shows. */
  private static String kind(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    StackTraceElement[] trace = cause.getStackTrace();
    return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
