package clinic.needlepoint.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code (ISO/IEC 18004) with the white around it that readers need. */
public final class QrCode {
  /** Modules of white. */
  private static final int QUIET = 4;

  private final BitMatrix dots;

  private QrCode(BitMatrix dots) {
    this.dots = dots;
  }

  /**
   * Draws a text.
   *
   * @throws IllegalArgumentException above 2331 bytes, which no code of this strength holds
   */
  public static QrCode of(String text) {
    try {
      return new QrCode(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.CHARACTER_SET,
                      "UTF-8",
                      EncodeHintType.MARGIN,
                      QUIET,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M)));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The text is too long for a QR code", e);
    }
  }

  /** Modules on each side, the white included. */
  public int size() {
    return dots.getWidth();
  }

  /** Whether a module is dark; 0 is the left and the top. */
  public boolean dark(int x, int y) {
    return dots.get(x, y);
  }

  /** As SVG, one unit a module: sharp on any screen and on paper. */
  public String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (dark(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" stroke=\"none\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" stroke=\"none\" d=\"%s\"/></svg>"
        .formatted(size(), size(), size(), size(), path);
  }
}
