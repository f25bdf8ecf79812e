package clinic.needlepoint.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/** A GS1 DataMatrix (ISO/IEC 16022, ECC 200) with the white around it that readers need. */
public final class DataMatrix {
  /** Modules of white: ISO/IEC 16022 asks for one, readers of small prints like two. */
  private static final int QUIET = 2;

  private static final char FNC1 = 0x1D;

  private final BitMatrix dots;

  private DataMatrix(BitMatrix dots) {
    this.dots = dots;
  }

  /**
   * Draws an element string.
   *
   * @param elements begins with FNC1, written as GS (0x1D), and has a GS after each element whose
   *     length varies, unless it is the last
   * @throws IllegalArgumentException when it does not begin so, or is too long for a symbol
   */
  public static DataMatrix gs1(String elements) {
    if (elements.isEmpty() || elements.charAt(0) != FNC1) {
      throw new IllegalArgumentException("A GS1 DataMatrix begins with FNC1");
    }
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.DATA_MATRIX_COMPACT,
            true,
            EncodeHintType.GS1_FORMAT,
            true,
            EncodeHintType.DATA_MATRIX_SHAPE,
            SymbolShapeHint.FORCE_SQUARE);
    // The writer puts the first FNC1 there by itself.
    String rest = elements.substring(1);
    return new DataMatrix(
        new DataMatrixWriter().encode(rest, BarcodeFormat.DATA_MATRIX, 0, 0, hints));
  }

  /** Modules on each side, the white included. */
  public int size() {
    return dots.getWidth() + 2 * QUIET;
  }

  /** Whether a module is dark; 0 is the left and the top. */
  public boolean dark(int x, int y) {
    int column = x - QUIET;
    int row = y - QUIET;
    return column >= 0
        && row >= 0
        && column < dots.getWidth()
        && row < dots.getHeight()
        && dots.get(column, row);
  }
}
