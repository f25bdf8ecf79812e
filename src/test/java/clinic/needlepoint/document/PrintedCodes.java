package clinic.needlepoint.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a scanner reads from a printed sheet of labels, with its AIM prefix. */
public final class PrintedCodes {
  private static final char FNC1 = 0x1D;
  private static final int DPI = 200;
  private static final int ACROSS = 3;
  private static final int DOWN = 8;

  private PrintedCodes() {}

  /** Every code, in the order of the labels. */
  public static List<String> on(byte[] pdf) throws Exception {
    List<String> read = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(page, DPI);
        for (int place = 0; place < ACROSS * DOWN; place++) {
          BufferedImage label = cut(paper, place % ACROSS, place / ACROSS);
          try {
            read.add(read(label));
          } catch (NotFoundException e) {
            return read; // the last sheet is not full
          }
        }
      }
    }
    return read;
  }

  private static BufferedImage cut(BufferedImage paper, int column, int row) {
    int width = paper.getWidth() / ACROSS;
    int height = Math.round(37 * DPI / 25.4f);
    int top = (paper.getHeight() - DOWN * height) / 2;
    // The code alone: the words beside it are for people.
    return paper.getSubimage(column * width + 10, top + row * height, width * 45 / 100, height);
  }

  private static String read(BufferedImage label) throws Exception {
    int width = label.getWidth();
    int height = label.getHeight();
    int[] pixels = label.getRGB(0, 0, width, height, null, 0, width);
    Result result =
        new DataMatrixReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))));
    // A scanner says by the prefix that FNC1 stood first, and does not send it.
    String text = result.getText();
    return result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER)
        + (text.charAt(0) == FNC1 ? text.substring(1) : text);
  }
}
