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
}
