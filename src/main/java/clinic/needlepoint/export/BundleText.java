package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.ENCODING;
import static clinic.needlepoint.export.VerdictCode.LINE_ENDS;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a text is UTF-8 and still has the line ends with which it was written. */
final class BundleText {
  private final boolean crlf;
  private boolean whole = true;
  private boolean first = true;
  private boolean afterReturn;

  private BundleText(boolean crlf) {
    this.crlf = crlf;
  }

  /** The report's CSV has CRLF, every other text LF. */
  static void require(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    BundleText text = new BundleText(name.equals("report.csv"));
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      char[] block = new char[1 << 16];
      for (int count = reader.read(block); count > 0; count = reader.read(block)) {
        for (int i = 0; i < count; i++) {
          text.take(block[i]);
        }
      }
    } catch (CharacterCodingException e) {
      throw new BundleFault(ENCODING, "The file " + name + " is not UTF-8 text.");
    }
    BundleFault.require(
        text.whole && !text.afterReturn,
        LINE_ENDS,
        "The line ends of " + name + " were changed, as some mail programs do.");
  }

  private void take(char c) {
    boolean mark = first && c == '\ufeff';
    boolean lone = afterReturn != (crlf && c == '\n');
    if (mark || lone || (c == '\r' && !crlf)) {
      whole = false;
    }
    first = false;
    afterReturn = crlf && c == '\r';
  }
}
