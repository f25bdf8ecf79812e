package clinic.needlepoint.setup.ui;

import clinic.needlepoint.document.QrCode;

/** A QR code (ISO/IEC 18004) as SVG: sharp on any screen and on paper. */
final class QrDrawing {
  private QrDrawing() {}

  static String svg(String text) {
    QrCode dots = QrCode.of(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.size(); y++) {
      for (int x = 0; x < dots.size(); x++) {
        if (dots.dark(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" stroke=\"none\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" stroke=\"none\" d=\"%s\"/></svg>"
        .formatted(dots.size(), dots.size(), dots.size(), dots.size(), path);
  }
}
