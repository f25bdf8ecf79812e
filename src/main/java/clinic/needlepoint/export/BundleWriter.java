package clinic.needlepoint.export;

import clinic.needlepoint.audit.AuditSnapshot;
import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Head;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.audit.StrictBase64;
import clinic.needlepoint.site.Site;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;

/** Writes a bundle: docs/bundle.md, byte by byte. */
final class BundleWriter {
  /** How often a bundle goes through the log: lines, bodies, and the rows three times. */
  static final int STEPS = 5;

  private final ReportRequest request;
  private final ReportRows rows;
  private final AuditSnapshot snapshot;
  private final Locale language;
  private final Progress progress;

  BundleWriter(
      ReportRequest request,
      ReportRows rows,
      AuditSnapshot snapshot,
      Locale language,
      Progress progress) {
    this.request = request;
    this.rows = rows;
    this.snapshot = snapshot;
    this.language = language;
    this.progress = progress;
  }

  void write(OutputStream out, Site site, Head head, Head previous, Heads heads, Instant made)
      throws IOException {
    try (BundleZip zip = new BundleZip(new BufferedOutputStream(out))) {
      step();
      zip.file("log.jsonl", this::lines);
      step();
      long bodies = zip.file("bodies.jsonl", this::bodies);
      step();
      long count = zip.file("report.csv", file -> rows.write(RowFile.CSV, file));
      step();
      zip.file("report.jsonl", file -> rows.write(RowFile.JSON_LINES, file));
      String csv = zip.sum("report.csv");
      step();
      zip.file(
          "report.pdf",
          file ->
              new ReportPdf(request, rows, site, language)
                  .write(file, head.checkpoint(), csv, made));
      zip.file("checkpoint", head.note());
      zip.file("checkpoint.prev", previous.note());
      zip.file("vkey", heads.verifier().vkey() + "\n");
      zip.file("pub.pem", heads.verifier().pem());
      zip.file("README.txt", readme());
      zip.file(
          "manifest.json",
          Manifest.write(
              request,
              site,
              head.checkpoint(),
              heads.verifier(),
              rows.offsets(),
              bodies,
              count,
              made));
      String sums = zip.sums();
      zip.file("SHA256SUMS", sums);
      zip.file("SHA256SUMS.note", heads.note(sums));
    }
  }

  private void step() throws IOException {
    progress.step(snapshot.size());
  }

  private long lines(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    snapshot.lines(line -> {
      buffered.write(line.getBytes(StandardCharsets.UTF_8));
      buffered.write('\n');
    });
    buffered.flush();
    return snapshot.size();
  }

  private long bodies(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    long count = 0;
    for (PrimitiveIterator.OfInt seqs = rows.selection().demanded(); seqs.hasNext(); ) {
      long seq = seqs.nextInt();
      var body = snapshot.body(seq);
      if (body.isEmpty()) {
        requireErased(seq);
        continue;
      }
      buffered.write(line(seq, body.get()).getBytes(StandardCharsets.UTF_8));
      count++;
    }
    buffered.flush();
    return count;
  }

  private static String line(long seq, AuditSnapshot.Body body) {
    return CanonicalJson.write(
            Map.of(
                "body", CanonicalReader.object(body.text()),
                "salt", StrictBase64.encode(body.salt()),
                "seq", seq))
        + "\n";
  }

  /** An erasure after the head of this bundle would look like an omission. */
  private void requireErased(long seq) {
    if (new SnapshotSource(snapshot).withKey("of", String.valueOf(seq), "body.erased").isEmpty()) {
      throw new IllegalStateException(
          "Record " + seq + " was erased while the export was made. Export once more.");
    }
  }

  private static String readme() throws IOException {
    try (InputStream text = BundleWriter.class.getResourceAsStream("/export/README.txt")) {
      if (text == null) {
        throw new IOException("export/README.txt is not in the jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
