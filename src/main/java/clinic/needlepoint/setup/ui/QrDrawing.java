package clinic.needlepoint.setup.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as SVG: sharp on any screen and on paper. */
final class QrDrawing {
  /** Modules of white around the code that readers need. */
  private static final int QUIET = 4;

  private QrDrawing() {}

  static String svg(String text) {
    BitMatrix dots = dots(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" stroke=\"none\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" stroke=\"none\" d=\"%s\"/></svg>"
        .formatted(dots.getWidth(), dots.getHeight(), dots.getWidth(), dots.getHeight(), path);
  }

  private static BitMatrix dots(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalStateException("A verifier key always fits into a QR code", e);
    }
  }
}
