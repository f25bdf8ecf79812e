package clinic.needlepoint.consent;

import java.nio.ByteBuffer;

/** What of a PNG picture (ISO/IEC 15948) is checked before it is kept: kind and size. */
final class Png {
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_PIXELS = 4_096;
  private static final long MAGIC = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;

  private Png() {}

  static void require(byte[] png) {
    if (png.length > MOST_BYTES) {
      throw new SignatureRefused("consent.sign.too-much");
    }
    if (!startsAsPicture(ByteBuffer.wrap(png))) {
      throw new SignatureRefused("consent.sign.unreadable");
    }
  }

  private static boolean startsAsPicture(ByteBuffer bytes) {
    return bytes.remaining() > 45
        && bytes.getLong() == MAGIC
        && bytes.getInt() == 13
        && bytes.getInt() == IHDR
        && sensible(bytes.getInt())
        && sensible(bytes.getInt());
  }

  private static boolean sensible(int side) {
    return side > 0 && side <= MOST_PIXELS;
  }
}
