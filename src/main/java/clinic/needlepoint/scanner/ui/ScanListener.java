package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.Scanner;
import clinic.needlepoint.scanner.UnreadableReason;
import clinic.needlepoint.scanner.UnreadableScan;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.DomEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the scanner while it is attached to a page: to one that behaves as a keyboard,
 * wherever the focus is, and to one that the server reads. It shows nothing. Where a page has more
 * than one, the newest gets the scans. What the browser sends is held against the allow-list again:
 * a page can be made to send anything.
 */
@Tag("needlepoint-scan-listener")
@JavaScript("context://scanner/scan-listener.js")
public final class ScanListener extends Component {
  private static final String TEXT = "event.detail.text";
  private static final String REASON = "event.detail.reason";
  private static final String LENGTH = "event.detail.length";

  private final transient Consumer<Scan> onScan;
  private final transient Consumer<UnreadableScan> onUnreadable;
  private final transient Clock clock;
  private transient @Nullable Runnable hearing;

  /**
   * @param onScan called in the UI's lock with each scan
   * @param onUnreadable called in the UI's lock with each scan that was dropped
   * @param clock tells when a scan was received
   */
  public ScanListener(Consumer<Scan> onScan, Consumer<UnreadableScan> onUnreadable, Clock clock) {
    this.onScan = onScan;
    this.onUnreadable = onUnreadable;
    this.clock = clock;
    getElement().addEventListener("scan-read", this::read).addEventData(TEXT);
    getElement()
        .addEventListener("scan-unreadable", this::dropped)
        .addEventData(REASON)
        .addEventData(LENGTH);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    Scanner scanner = ComponentUtil.getData(ui, Scanner.class);
    if (scanner != null) {
      hearing = scanner.listen(reading -> hear(ui, reading));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (hearing != null) {
      hearing.run();
      hearing = null;
    }
  }

  /** Comes from the scanner's own thread. Says false when nobody sees this page any more. */
  private boolean hear(UI ui, ScanReading reading) {
    if (ui.isClosing()) {
      return false;
    }
    try {
      Future<Void> _ = ui.access(() -> take(reading));
      return true;
    } catch (UIDetachedException _) {
      return false;
    }
  }

  private void read(DomEvent event) {
    String text = event.getEventData().path(TEXT).asString("");
    take(ScanReading.of(text, clock.instant(), ScanSource.KEYBOARD_WEDGE));
  }

  private void take(ScanReading reading) {
    switch (reading) {
      case Scan scan -> onScan.accept(scan);
      case UnreadableScan unreadable -> onUnreadable.accept(unreadable);
      case ScanPair(Scan first, Scan second) -> {
        onScan.accept(first);
        onScan.accept(second);
      }
    }
  }

  private void dropped(DomEvent event) {
    String name = event.getEventData().path(REASON).asString("");
    UnreadableReason reason =
        Arrays.stream(UnreadableReason.values())
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElse(UnreadableReason.UNKNOWN_KEY);
    int length = Math.max(0, event.getEventData().path(LENGTH).asInt(0));
    onUnreadable.accept(
        new UnreadableScan(reason, length, clock.instant(), ScanSource.KEYBOARD_WEDGE));
  }
}
