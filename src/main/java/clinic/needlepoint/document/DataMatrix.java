package clinic.needlepoint.document;

import com.google.zxing.common.BitMatrix;
import uk.org.okapibarcode.backend.DataMatrix.ForceMode;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A GS1 DataMatrix (ISO/IEC 16022, ECC 200) with the white around it that readers need. Drawn by
 * Okapi: ZXing 3.5.4 writes an FNC1 between capitals as ESC, so that a reader loses the separator.
 */
public final class DataMatrix {
  /** Modules of white: ISO/IEC 16022 asks for one, readers of small prints like two. */
  private static final int QUIET = 2;

  private static final char FNC1 = 0x1D;
  private static final String OKAPI_FNC1 = "\\<FNC1>";

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
    var symbol = new uk.org.okapibarcode.backend.DataMatrix();
    symbol.setForceMode(ForceMode.SQUARE);
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    try {
      symbol.setContent(elements.replace(String.valueOf(FNC1), OKAPI_FNC1));
    } catch (OkapiException e) {
      throw new IllegalArgumentException("No GS1 DataMatrix can hold this", e);
    }
    return new DataMatrix(dots(symbol));
  }

  private static BitMatrix dots(uk.org.okapibarcode.backend.DataMatrix symbol) {
    int module = symbol.getModuleWidth();
    BitMatrix dots = new BitMatrix(symbol.getWidth() / module, symbol.getHeight() / module);
    for (Rectangle dark : symbol.getRectangles()) {
      dots.setRegion(
          (int) dark.x / module,
          (int) dark.y / module,
          (int) dark.width / module,
          (int) dark.height / module);
    }
    return dots;
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
