package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.needlepoint.udi.ScanResult.Accepted;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real symbols: drawn, looked at as a camera would, and parsed as a scanner sends them. */
@Tag("F053")
class SymbolTests {
  private static final String ELEMENTS = "01" + GTIN + "17270228" + "10LOT-7^21S00012";
  private static final String SAYS = GTIN + " | LOT-7 | S00012 | 2027-02-28 | null | {}";

  @ParameterizedTest
  @CsvSource({"DATA_MATRIX,]d2,600,600", "QR_CODE,]Q3,600,600", "CODE_128,]C1,1200,200"})
  void readsElementStringThroughSymbolWithFnc1(
      BarcodeFormat format, String prefix, int width, int height)
      throws WriterException, NotFoundException {
    // Code 128 takes FNC1 as a character of its own, the others take a flag and the separator.
    boolean linear = format == BarcodeFormat.CODE_128;
    String data = linear ? "\u00f1" + ELEMENTS.replace('^', '\u00f1') : Scans.raw(ELEMENTS);
    Map<EncodeHintType, Object> hints =
        linear
            ? Map.of()
            : Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true);
    BitMatrix drawn = new MultiFormatWriter().encode(data, format, width, height, hints);

    String scan = scanned(pixels(drawn), drawn.getWidth(), drawn.getHeight(), format);

    // This reader tells the FNC1 that opens a Data Matrix by the prefix and by a separator.
    assertThat(scan)
        .isIn(prefix + Scans.raw(ELEMENTS), prefix + Characters.GS + Scans.raw(ELEMENTS));
    assertReadsCleanly(scan, SAYS);
  }

  @ParameterizedTest
  @CsvSource({"DATA_MATRIX,]d1,600,600", "QR_CODE,]Q1,600,600"})
  void readsWebAddressThroughPlainSymbol(BarcodeFormat format, String prefix, int width, int height)
      throws WriterException, NotFoundException {
    String link = "https://id.example.org/01/" + GTIN + "/10/LOT-7/21/S00012?17=270228";
    BitMatrix drawn = new MultiFormatWriter().encode(link, format, width, height);

    String scan = scanned(pixels(drawn), drawn.getWidth(), drawn.getHeight(), format);

    assertThat(scan).isEqualTo(prefix + link);
    assertReadsCleanly(scan, SAYS);
  }

  @ParameterizedTest
  @CsvSource({
    "CODE_39,]A0,1200,200",
    "CODE_128,]C0,1200,200",
    "DATA_MATRIX,]d1,600,600",
    "QR_CODE,]Q1,600,600"
  })
  void readsHibcThroughEverySymbolThatTheStandardAllows(
      BarcodeFormat format, String prefix, int width, int height)
      throws WriterException, NotFoundException {
    String label = "+A99912345/$$52001510X33";
    BitMatrix drawn = new MultiFormatWriter().encode(label, format, width, height);

    String scan = scanned(pixels(drawn), drawn.getWidth(), drawn.getHeight(), format);

    assertThat(scan).isEqualTo(prefix + label);
    assertReadsCleanly(scan, "A99912345 | 10X3 | null | 2020-01-15 | null | {}");
  }

  @ParameterizedTest
  @CsvSource({"EAN_13,]E0,2112345678900", "EAN_8,]E4,02345673", "ITF,]I0,12345678901231"})
  void readsPlainGtinThroughRetailSymbol(BarcodeFormat format, String prefix, String digits)
      throws WriterException, NotFoundException {
    BitMatrix drawn = new MultiFormatWriter().encode(digits, format, 600, 200);

    String scan = scanned(pixels(drawn), drawn.getWidth(), drawn.getHeight(), format);

    assertThat(scan).isEqualTo(prefix + digits);
    assertReadsCleanly(scan, DeviceIdentifier.gtin(digits) + " | null | null | null | null | {}");
  }

  /**
   * Another maker's encoder and decoder, where they are installed: Debian's zint and dmtx-utils.
   */
  @Test
  void readsWhatZintDrawsAndDmtxreadReads(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled("zint") && isInstalled("dmtxread"), "zint and dmtx-utils are not here");
    String brackets = "[01]" + GTIN + "[17]270228[10]LOT-7[21]S00012";
    String png = folder.resolve("label.png").toString();

    run(
        "zint",
        "--barcode=DATAMATRIX",
        "--gs1",
        "--scale=4",
        "--whitesp=4",
        "--vwhitesp=4",
        "-o",
        png,
        "-d",
        brackets);
    byte[] read = run("dmtxread", "-N1", "-G29", png);

    // dmtxread writes the FNC1 that opens the symbol as a separator too, and no prefix.
    String scan = new String(read, StandardCharsets.ISO_8859_1);
    Accepted accepted = (Accepted) ScanParser.parse(scan, Scans.YEAR);
    assertThat(Scans.content(accepted.udi())).isEqualTo(SAYS);
    assertThat(accepted.warnings()).containsExactly(WarningCode.NO_AIM_PREFIX);
  }

  private static void assertReadsCleanly(String scan, String says) {
    Accepted accepted = (Accepted) ScanParser.parse(scan, Scans.YEAR);

    assertThat(Scans.content(accepted.udi())).isEqualTo(says);
    assertThat(accepted.warnings()).isEmpty();
  }

  private static int[] pixels(BitMatrix drawn) {
    int[] pixels = new int[drawn.getWidth() * drawn.getHeight()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = drawn.get(i % drawn.getWidth(), i / drawn.getWidth()) ? 0 : 0xFFFFFF;
    }
    return pixels;
  }

  /** With the symbology identifier in front, as a scanner sends it. */
  private static String scanned(int[] pixels, int width, int height, BarcodeFormat format)
      throws NotFoundException {
    BinaryBitmap picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    Result result =
        new MultiFormatReader()
            .decode(
                picture,
                Map.of(
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(format),
                    DecodeHintType.TRY_HARDER,
                    true,
                    DecodeHintType.ASSUME_GS1,
                    true));
    Object prefix = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
    // Of Code 128 alone this reader puts the identifier into the text itself.
    return result.getText().startsWith("]") ? result.getText() : prefix + result.getText();
  }

  private static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }

  private static byte[] run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(new String(said, StandardCharsets.UTF_8)).isZero();
    return said;
  }
}
