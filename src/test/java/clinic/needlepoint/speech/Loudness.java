package clinic.needlepoint.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How loud a sound is. */
public final class Loudness {
  private static final int HEADER = 44;

  private Loudness() {}

  /** The root mean square of all samples of a WAV file of 16 bits, of 32 768. */
  public static double of(byte[] wav) {
    ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    double sum = 0;
    int count = (wav.length - HEADER) / 2;
    for (int i = 0; i < count; i++) {
      double sample = samples.getShort(HEADER + 2 * i);
      sum += sample * sample;
    }
    return Math.sqrt(sum / count);
  }
}
