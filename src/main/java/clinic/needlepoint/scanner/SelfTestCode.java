package clinic.needlepoint.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/**
 * A code that the kiosk draws to see what the scanner makes of it: letters that other layouts have
 * elsewhere, in both cases, every digit and one separator.
 */
public enum SelfTestCode {
  /** GS1 DataMatrix, which begins with FNC1; a further FNC1 is the separator. */
  DATA_MATRIX("01" + SelfTestCode.GTIN + "10" + "aQwZyM-" + Scan.GS + "21" + "AqWzYm0123456789") {
    @Override
    BitMatrix drawn() {
      return new DataMatrixWriter()
          .encode(
              text(),
              BarcodeFormat.DATA_MATRIX,
              0,
              0,
              Map.of(EncodeHintType.DATA_MATRIX_COMPACT, true, EncodeHintType.GS1_FORMAT, true));
    }
  },
  /** GS1-128. */
  CODE_128("10" + "aQyZ-50162" + Scan.GS + "21" + "Wm34789") {
    @Override
    BitMatrix drawn() {
      String withFnc1 = FNC1 + text().replace(Scan.GS, FNC1);
      return new Code128Writer().encode(withFnc1, BarcodeFormat.CODE_128, 0, 1);
    }
  };

  /** From the worked example in the GS1 General Specifications: of no product that is sold. */
  private static final String GTIN = "09506000134352";

  private static final char FNC1 = '\u00f1'; // as ZXing's writer takes it

  private final String text;

  SelfTestCode(String text) {
    this.text = text;
  }

  /** What a scanner sends that is set up right, without the symbology's own prefix. */
  public String text() {
    return text;
  }

  /** In the log: "data-matrix". */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  abstract BitMatrix drawn();

  /** How many modules wide. */
  public int width() {
    return drawn().getWidth();
  }

  /** How many modules high; a linear code has one, to be drawn as high as one likes. */
  public int height() {
    return drawn().getHeight();
  }

  /** The dark modules as a path of SVG, one unit a module. */
  public String path() {
    BitMatrix drawn = drawn();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        if (drawn.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
