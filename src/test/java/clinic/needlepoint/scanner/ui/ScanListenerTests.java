package clinic.needlepoint.scanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.UnreadableReason;
import clinic.needlepoint.scanner.UnreadableScan;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ScanListenerTests {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  private final List<Scan> scans = new ArrayList<>();
  private final List<UnreadableScan> unreadable = new ArrayList<>();
  private final ScanListener listener =
      new ScanListener(scans::add, unreadable::add, Clock.fixed(AT, ZoneOffset.UTC));

  @Test
  void handsOnScanWithItsTime() {
    browserSends("scan-read", data("]d201\u001dA"));

    assertThat(scans).containsExactly(new Scan("]d201\u001dA", AT, ScanSource.KEYBOARD_WEDGE));
    assertThat(unreadable).isEmpty();
  }

  @Test
  void distrustsWhatTheBrowserSends() {
    browserSends("scan-read", data("9".repeat(10_000)));
    browserSends("scan-read", data("A\nB"));
    browserSends("scan-read", JsonNodeFactory.instance.objectNode());

    assertThat(scans).isEmpty();
    assertThat(unreadable)
        .extracting(UnreadableScan::reason)
        .containsExactly(
            UnreadableReason.TOO_LONG, UnreadableReason.CHARACTER, UnreadableReason.EMPTY);
  }

  @Test
  void handsOnWhyScanWasDropped() {
    browserSends("scan-unreadable", dropped("TOO_LONG", 10_001));
    browserSends("scan-unreadable", dropped("<script>", -1));

    assertThat(unreadable)
        .containsExactly(
            new UnreadableScan(UnreadableReason.TOO_LONG, 10_001, AT, ScanSource.KEYBOARD_WEDGE),
            new UnreadableScan(UnreadableReason.UNKNOWN_KEY, 0, AT, ScanSource.KEYBOARD_WEDGE));
  }

  @Test
  void loadsScriptThatIsThere() {
    String file = ScanListener.class.getAnnotation(JavaScript.class).value();

    assertThat(file).startsWith("context://");
    assertThat(getClass().getResource("/META-INF/resources/" + file.substring(10))).isNotNull();
  }

  private static ObjectNode data(String text) {
    return JsonNodeFactory.instance.objectNode().put("event.detail.text", text);
  }

  private static ObjectNode dropped(String reason, int length) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event.detail.reason", reason)
        .put("event.detail.length", length);
  }

  private void browserSends(String event, ObjectNode data) {
    listener
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(listener.getElement(), event, data));
  }
}
