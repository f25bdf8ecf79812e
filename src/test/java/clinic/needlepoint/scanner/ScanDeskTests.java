package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F052")
class ScanDeskTests {
  private static final Scan SCAN = new Scan("A", Instant.EPOCH, ScanSource.EVDEV);

  private final ScanDesk desk =
      new ScanDesk(
          new ScannerState(ScannerKind.EVDEV, ScannerState.Link.MISSING, "1234:abcd"),
          KeyboardLayout.US);
  private final List<String> heard = new ArrayList<>();

  @Test
  void givesAScanToTheScreenThatWasOpenedLast() {
    desk.listen(scan -> heard.add("first"));
    Runnable leave = desk.listen(scan -> heard.add("second"));

    assertThat(desk.deliver(SCAN)).isTrue();
    leave.run();
    leave.run();
    assertThat(desk.deliver(SCAN)).isTrue();

    assertThat(heard).containsExactly("second", "first");
    assertThat(desk.unheard()).isZero();
  }

  @Test
  void asksTheOneBeforeWhereAScreenIsGone() {
    desk.listen(scan -> heard.add("first"));
    desk.listen(scan -> false);

    assertThat(desk.deliver(SCAN)).isTrue();
    assertThat(heard).containsExactly("first");
  }

  @Test
  void countsWhatNobodyTook() {
    assertThat(desk.deliver(SCAN)).isFalse();
    desk.listen(scan -> false);
    assertThat(desk.deliver(SCAN)).isFalse();
    desk.listen(scan -> {
      throw new IllegalStateException("a screen in trouble");
    });
    assertThat(desk.deliver(SCAN)).isFalse();

    assertThat(desk.unheard()).isEqualTo(3);
  }
}
