package clinic.needlepoint.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Debian's pdftotext (poppler), which {@code ./kiosk} installs: what others read in a file. */
public final class PdfToText {
  private static final Path PROGRAM = Path.of("/usr/bin/pdftotext");

  private PdfToText() {}

  /** Every word of a file. */
  public static String of(byte[] pdf) throws Exception {
    return of(pdf, false);
  }

  /**
   * Every word of a file, a form feed after each page.
   *
   * @param raw in the order in which it was written, where it stands in columns
   */
  public static String of(byte[] pdf, boolean raw) throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException("pdftotext is missing: install the package poppler-utils.");
    }
    Path file = Files.createTempFile("read-back", ".pdf");
    try {
      Files.write(file, pdf);
      List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-enc", "UTF-8"));
      if (raw) {
        command.add("-raw");
      }
      command.addAll(List.of(file.toString(), "-"));
      Process reader =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      byte[] text = reader.getInputStream().readAllBytes();
      if (reader.waitFor() != 0) {
        throw new IllegalStateException("pdftotext can not read it");
      }
      return new String(text, StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  /** After NFKC, without format controls (category Cf) and white space. */
  public static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .filter(point -> !Character.isISOControl(point))
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }
}
