package clinic.needlepoint.scanner.ui;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.UnreadableReason;
import clinic.needlepoint.scanner.UnreadableScan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.DomEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Listens to a scanner that behaves as a keyboard while it is attached to a page, wherever the
 * focus is. It shows nothing. What the browser sends is held against the allow-list again: a page
 * can be made to send anything.
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

  private void read(DomEvent event) {
    String text = event.getEventData().path(TEXT).asString("");
    switch (ScanReading.of(text, clock.instant(), ScanSource.KEYBOARD_WEDGE)) {
      case Scan scan -> onScan.accept(scan);
      case UnreadableScan unreadable -> onUnreadable.accept(unreadable);
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
