package clinic.needlepoint.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * RIFF WAVE as espeak-ng writes it to a pipe: one header of 44 bytes, whose lengths it can not know
 * yet, and samples.
 */
final class Wav {
  private static final int HEADER = 44;

  private Wav() {}

  /** With the true lengths in its header; empty when it is no such file or holds no sample. */
  static Optional<byte[]> whole(byte[] written) {
    if (written.length <= HEADER
        || !word(written, 0).equals("RIFF")
        || !word(written, 8).equals("WAVE")
        || !word(written, 36).equals("data")) {
      return Optional.empty();
    }
    ByteBuffer whole = ByteBuffer.wrap(written.clone()).order(ByteOrder.LITTLE_ENDIAN);
    whole.putInt(4, written.length - 8);
    whole.putInt(40, written.length - HEADER);
    return Optional.of(whole.array());
  }

  private static String word(byte[] written, int at) {
    return new String(written, at, 4, StandardCharsets.US_ASCII);
  }
}
