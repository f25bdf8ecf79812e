package clinic.needlepoint.visit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the file's bytes into text: UTF-8 without a fault, a byte order mark left out. */
final class AppointmentBytes {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private AppointmentBytes() {}

  /** The text, or why there is none. */
  static String text(byte[] file) throws Unreadable {
    if (file.length > LARGEST) {
      throw new Unreadable(1, "The file is larger than 8 MiB. Split it into several.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CharBuffer text = CharBuffer.allocate(file.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw new Unreadable(
          lineAt(file, bytes.position()),
          "This line is not UTF-8. Save the file as UTF-8 and import it again.");
    }
    text.flip();
    boolean marked = text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK;
    return text.subSequence(marked ? 1 : 0, text.remaining()).toString();
  }

  private static long lineAt(byte[] file, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (file[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The file can not be taken apart at all. */
  static final class Unreadable extends Exception {
    private final long line;
    private final String sentence;

    Unreadable(long line, String sentence) {
      super(sentence);
      this.line = line;
      this.sentence = sentence;
    }

    ImportProblem problem() {
      return new ImportProblem(ImportPlace.line(line), sentence);
    }
  }
}
