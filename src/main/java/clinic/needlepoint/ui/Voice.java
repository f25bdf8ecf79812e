package clinic.needlepoint.ui;

import java.util.Locale;
import java.util.Optional;

/** What the shell needs to read a screen aloud. */
public interface Voice {
  /** A kiosk that can not speak. */
  Voice NONE =
      new Voice() {
        @Override
        public boolean speaks(Locale language) {
          return false;
        }

        @Override
        public Sound say(String words, Locale language) {
          throw new IllegalStateException("There is no voice.");
        }
      };

  boolean speaks(Locale language);

  Sound say(String words, Locale language);

  /** One text as sound. */
  interface Sound {
    /** Speaks, which takes a moment: a WAV file, or nothing. Once. */
    Optional<byte[]> wav();

    /** Ends it, whether it has begun or not. */
    void stop();
  }
}
