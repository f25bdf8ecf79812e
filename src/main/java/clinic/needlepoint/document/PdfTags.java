package clinic.needlepoint.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * What each piece of a document is and in which order it is read (ISO 32000-1 14.7 and 14.8), so
 * that it can be read aloud. Everything is kept in memory: for documents, not for long tables.
 */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);

  /** For each page, what its marks stand for. */
  private final List<COSArray> pages = new ArrayList<>();

  PdfTags(PDDocument of) {
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    of.getDocumentCatalog().setMarkInfo(info);
    of.getDocumentCatalog().setStructureTreeRoot(root);
    root.appendKid(document);
  }

  void page(PDPage page) {
    page.setStructParents(pages.size());
    pages.add(new COSArray());
  }

  /**
   * A piece on the last page.
   *
   * @param type such as "P" or "H1"
   * @param instead what is said in place of a picture; empty for text
   * @param said the exact words, where the glyphs do not tell; may be empty
   * @return the number to mark it with
   */
  int piece(PDPage page, String type, String instead, String said) {
    PDStructureElement piece = new PDStructureElement(type, document);
    COSArray marks = pages.getLast();
    int mark = marks.size();
    piece.setPage(page);
    if (!instead.isEmpty()) {
      piece.setAlternateDescription(instead);
    }
    if (!said.isEmpty()) {
      piece.setActualText(said);
    }
    piece.getCOSObject().setItem(COSName.K, COSInteger.get(mark));
    marks.add(piece.getCOSObject());
    document.appendKid(piece);
    return mark;
  }

  /** Ties pages and pieces together, now that all are known. */
  void finish() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(pages.get(i));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(pages.size());
  }
}
