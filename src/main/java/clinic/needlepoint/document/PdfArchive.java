package clinic.needlepoint.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Bidi;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** The document with what ISO 19005-2 asks for: its metadata, its colours, its font, its tags. */
final class PdfArchive implements Closeable {
  private final PDDocument document;
  private final PdfFont font;
  private final OutputStream out;
  private final Optional<PdfTags> tags;
  private final boolean fromRight;

  /** Without tags, level B. */
  PdfArchive(OutputStream out, Path scratch, String title, Locale language, ZonedDateTime made)
      throws IOException {
    this(out, scratch, title, language, made, false);
  }

  /**
   * Begins a document.
   *
   * @param tagged whether it says what each piece is: level A
   */
  PdfArchive(
      OutputStream out,
      Path scratch,
      String title,
      Locale language,
      ZonedDateTime made,
      boolean tagged)
      throws IOException {
    this.out = out;
    document =
        new PDDocument(
            MemoryUsageSetting.setupTempFileOnly().setTempDir(scratch.toFile()).streamCache);
    font = new PdfFont(document);
    fromRight = PdfScript.fromRight(language);
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    if (fromRight) {
      PDViewerPreferences way = new PDViewerPreferences(new COSDictionary());
      way.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
      document.getDocumentCatalog().setViewerPreferences(way);
    }
    document.getDocumentCatalog().setMetadata(metadata(title, language, made, tagged));
    document.getDocumentCatalog().addOutputIntent(colours());
    tags = tagged ? Optional.of(new PdfTags(document)) : Optional.empty();
  }

  Optional<PdfTags> tags() {
    return tags;
  }

  /** Whether its lines run from the right. */
  boolean fromRight() {
    return fromRight;
  }

  /** The direction of its lines, a constant of {@link Bidi}. */
  int direction() {
    return fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
  }

  PDDocument document() {
    return document;
  }

  PdfFont font() {
    return font;
  }

  void save() throws IOException {
    tags.ifPresent(PdfTags::finish);
    document.save(out);
  }

  private PDMetadata metadata(String title, Locale language, ZonedDateTime made, boolean tagged)
      throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      PDFAIdentificationSchema archive = xmp.createAndAddPDFAIdentificationSchema();
      archive.setPart(2);
      archive.setConformance(tagged ? "A" : "B");
      xmp.createAndAddDublinCoreSchema().setTitle(title);
      xmp.getDublinCoreSchema().addLanguage(language.toLanguageTag());
      xmp.createAndAddXMPBasicSchema().setCreateDate(GregorianCalendar.from(made));
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, packet, true);
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(packet.toByteArray());
      return metadata;
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException("The report's metadata can not be written", e);
    }
  }

  private PDOutputIntent colours() throws IOException {
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(srgb));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
