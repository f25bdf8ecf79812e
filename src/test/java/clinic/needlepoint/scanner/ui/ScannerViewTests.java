package clinic.needlepoint.scanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskScreen;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.scanner.KeyboardLayout;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.Scanner;
import clinic.needlepoint.scanner.ScannerKind;
import clinic.needlepoint.scanner.ScannerProof;
import clinic.needlepoint.scanner.ScannerState;
import clinic.needlepoint.scanner.SelfTestCode;
import clinic.needlepoint.udi.Separators;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

@KioskTest
@Tag("F054")
class ScannerViewTests {
  @Autowired private ApplicationContext kiosk;
  private KioskScreen screen;

  @BeforeEach
  void open() {
    screen = new KioskScreen(kiosk);
    screen.signIn("1006", "386240");
    screen.open("admin/scanner");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void saysThatACodeArrivedWhole() {
    assertThat(screen.text()).contains("Square code", "Bar code", "Waits for a scan");

    scan(SelfTestCode.DATA_MATRIX.text());
    scan("]C1" + SelfTestCode.CODE_128.text());

    assertThat(screen.text())
        .contains("The separator (GS) arrived", "All digits arrived")
        .doesNotContain("Waits for a scan", "did not arrive");
  }

  @Test
  void trustsAScannerOnceEveryCodeArrivedWholeUntilOneDoesNot() {
    ScannerProof proof = kiosk.getBean(ScannerProof.class);
    scan(SelfTestCode.DATA_MATRIX.text());
    scan(SelfTestCode.CODE_128.text());
    assertThat(proof.separators()).isEqualTo(Separators.ARRIVE);
    assertThat(screen.text()).contains("Every code below arrived whole");
    int records = tested();
    scan(SelfTestCode.CODE_128.text());
    assertThat(tested()).as("nothing new").isEqualTo(records);

    scan(SelfTestCode.CODE_128.text().replace("\u001d", ""));
    assertThat(proof.separators()).isEqualTo(Separators.MAY_BE_LOST);
    assertThat(screen.text()).contains("Not tested yet");
    assertThat(tested()).isEqualTo(records + 1);
  }

  private int tested() {
    return kiosk
        .getBean(AuditLog.class)
        .find(List.of("scanner.tested"), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
        .size();
  }

  @Test
  void saysWhatToSetInTheScanner() {
    scan(SelfTestCode.CODE_128.text().replace("\u001d", ""));
    assertThat(screen.text())
        .contains("The separator (GS) did not arrive", "Let the scanner send GS");

    scan("10qQ"); // no code of ours
    assertThat(screen.text()).contains("This is not one of the codes below");
  }

  @Test
  void namesTheKeyboardThatTheScannerIsSetTo() {
    String german = SelfTestCode.CODE_128.text().replace('y', '#').replace('Z', 'Y');
    scan(german.replace('#', 'z').replace('-', '/'));

    assertThat(screen.text())
        .contains("The scanner is set to the German keyboard, and the kiosk reads US.");
  }

  @Test
  void catchesAScanOnAScreenThatAsksForNone() {
    screen.open("admin");
    assertThat(screen.text()).doesNotContain("This screen uses no scans");
    scan("ABC-123");
    assertThat(screen.text()).contains("This screen uses no scans");

    screen.open("admin/scanner");
    assertThat(LocatorJ._find(ScanCatcher.class)).isEmpty();
    assertThat(LocatorJ._find(ScanListener.class)).hasSize(1);
  }

  @Test
  void givesThePageWhatTheServerReadsUntilItIsLeft() throws Exception {
    HandScanner hand = new HandScanner();
    ComponentUtil.setData(UI.getCurrent(), Scanner.class, hand);
    screen.open("admin");
    Thread reader = new Thread(() -> hand.scan("ABC-123"));
    reader.start();
    reader.join();
    MockVaadin.clientRoundtrip(false);

    assertThat(screen.text()).contains("This screen uses no scans");
    assertThat(hand.listeners).hasSize(1);
    screen.open("");
    assertThat(hand.listeners).isEmpty();
  }

  /** A scanner that a test holds in its hand. */
  private static final class HandScanner implements Scanner {
    private final List<Predicate<ScanReading>> listeners = new ArrayList<>();

    void scan(String raw) {
      assertThat(listeners.getFirst().test(new Scan(raw, Instant.EPOCH, ScanSource.EVDEV)))
          .isTrue();
    }

    @Override
    public ScannerState state() {
      return new ScannerState(ScannerKind.EVDEV, ScannerState.Link.READY, "by hand");
    }

    @Override
    public KeyboardLayout layout() {
      return KeyboardLayout.US;
    }

    @Override
    public Runnable listen(Predicate<ScanReading> listener) {
      listeners.addFirst(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public long unheard() {
      return 0;
    }
  }

  private static void scan(String text) {
    List<ScanListener> listeners = LocatorJ._find(ScanListener.class);
    assertThat(listeners).hasSize(1);
    ScanListener listener = listeners.getFirst();
    listener
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(
            new DomEvent(
                listener.getElement(),
                "scan-read",
                JsonNodeFactory.instance.objectNode().put("event.detail.text", text)));
  }
}
