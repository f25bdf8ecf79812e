package clinic.needlepoint.export;

import clinic.needlepoint.site.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Receipts as one file.
 *
 * @param receipts at least one, all under one head
 */
record ReceiptFile(List<Receipt> receipts, Site site, Locale language, Instant made) {
  void write(ReceiptForm form, OutputStream out) throws IOException {
    switch (form) {
      case PDF -> paper(out);
      case PROOF -> out.write(text(receipts.getFirst()));
      case ZIP -> zip(out);
    }
  }

  private void paper(OutputStream out) throws IOException {
    new ReceiptPdf(site, language).write(out, receipts, made);
  }

  private void zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("receipt.pdf"));
    java.io.ByteArrayOutputStream paper = new java.io.ByteArrayOutputStream(); // a page or two
    paper(paper);
    paper.writeTo(zip);
    for (Receipt receipt : receipts) {
      zip.putNextEntry(new ZipEntry(receipt.index() + Receipt.ENDING));
      zip.write(text(receipt));
    }
    zip.finish();
  }

  private static byte[] text(Receipt receipt) {
    return receipt.print().getBytes(StandardCharsets.UTF_8);
  }
}
