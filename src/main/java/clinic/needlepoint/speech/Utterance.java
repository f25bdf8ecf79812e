package clinic.needlepoint.speech;

import java.util.Optional;

/** One text on its way to being sound. */
public interface Utterance {
  /**
   * Speaks, which takes a moment. Once: a second call gives nothing.
   *
   * @return a WAV file (PCM, 16 bit, mono); empty when it was stopped, took too long, grew too
   *     large or there is no voice
   */
  Optional<byte[]> wav();

  /** Ends it, whether it has begun or not. */
  void stop();
}
