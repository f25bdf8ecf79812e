package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F054")
class SelfTestTests {
  private static final int MODULE = 4;

  @ParameterizedTest
  @EnumSource(SelfTestCode.class)
  void drawsACodeThatReadsAsItsText(SelfTestCode code) throws Exception {
    boolean linear = code == SelfTestCode.CODE_128;
    Reader reader = linear ? new Code128Reader() : new DataMatrixReader();
    String read =
        reader
            .decode(
                picture(code.drawn(), linear ? 40 : 1),
                linear
                    ? Map.of(DecodeHintType.ASSUME_GS1, true)
                    : Map.of(DecodeHintType.PURE_BARCODE, true))
            .getText();

    assertThat(read.replaceFirst("^(\\]C1|\u001d)", "")).isEqualTo(code.text());
  }

  @ParameterizedTest
  @EnumSource(SelfTestCode.class)
  void saysThatAllArrived(SelfTestCode code) {
    assertThat(judged(code.text())).hasValue(new SelfTest(code, true, true, true, none()));
    assertThat(judged("]d2" + code.text()).orElseThrow().whole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SelfTestCode.class)
  void namesWhatWasLost(SelfTestCode code) {
    String text = code.text();

    assertThat(judged(text.replace("\u001d", "")))
        .hasValue(new SelfTest(code, false, true, true, none()));
    assertThat(judged(text.replace('\u001d', '|')))
        .hasValue(new SelfTest(code, false, true, true, none()));
    assertThat(judged(text.toUpperCase(java.util.Locale.ROOT)))
        .hasValue(new SelfTest(code, true, false, true, none()));
    assertThat(judged(text.replaceAll("[0-9]", "")).orElseThrow().digits()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(SelfTestCode.class)
  void namesTheLayoutThatTheScannerIsSetTo(SelfTestCode code) {
    for (KeyboardLayout set : KeyboardLayout.values()) {
      for (KeyboardLayout readBy : KeyboardLayout.values()) {
        set.readBy(readBy, code.text())
            .filter(arrived -> Scan.reasonAgainst(arrived) == null)
            .ifPresent(arrived ->
                assertThat(SelfTest.of(scan(arrived), readBy).orElseThrow().setTo())
                    .isEqualTo(set == readBy ? Optional.empty() : Optional.of(set)));
      }
    }
    assertThat(KeyboardLayout.DE.readBy(KeyboardLayout.US, code.text())).isPresent();
    assertThat(KeyboardLayout.FR.readBy(KeyboardLayout.US, code.text())).isPresent();
  }

  @Test
  void knowsACodeOfItsOwnFromAnyOther() {
    assertThat(judged("]d20109506000134352" + "10ABC")).isEmpty();
    assertThat(judged("0109506000134352")).isEmpty();
    assertThat(judged("]")).isEmpty();
  }

  private static Optional<KeyboardLayout> none() {
    return Optional.empty();
  }

  private static Optional<SelfTest> judged(String raw) {
    return SelfTest.of(scan(raw), KeyboardLayout.US);
  }

  private static Scan scan(String raw) {
    return new Scan(raw, Instant.EPOCH, ScanSource.EVDEV);
  }

  /** As a camera would see it, with white around it. */
  private static BinaryBitmap picture(BitMatrix code, int stretch) {
    int quiet = 12 * MODULE;
    int width = code.getWidth() * MODULE + 2 * quiet;
    int height = code.getHeight() * stretch * MODULE + 2 * quiet;
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0xffffff);
    for (int y = quiet; y < height - quiet; y++) {
      for (int x = quiet; x < width - quiet; x++) {
        if (code.get((x - quiet) / MODULE, (y - quiet) / (MODULE * stretch))) {
          pixels[y * width + x] = 0;
        }
      }
    }
    return new BinaryBitmap(
        new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
  }
}
