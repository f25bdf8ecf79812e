package clinic.needlepoint;

import com.microsoft.playwright.Page;
import java.util.List;

/** A touch panel that a kiosk may have. */
enum Panel {
  SEVEN_INCH(800, 480, 133),
  TEN_INCH(1280, 800, 149);

  static final List<Panel> ALL = List.of(values());

  private static final double MM_PER_INCH = 25.4;

  /** Twice the next frame: the page has been told of its size, and is drawn. */
  private static final String DRAWN =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))";

  private final int width;
  private final int height;
  private final int pixelsPerInch;

  Panel(int width, int height, int pixelsPerInch) {
    this.width = width;
    this.height = height;
    this.pixelsPerInch = pixelsPerInch;
  }

  int width() {
    return width;
  }

  double pixelsPerMm() {
    return pixelsPerInch / MM_PER_INCH;
  }

  /** Gives a page this panel's size, as if the same person stood before it. */
  void show(Page page) {
    if (page.viewportSize().width != width || page.viewportSize().height != height) {
      page.setViewportSize(width, height);
    }
    page.evaluate(DRAWN);
  }
}
