package clinic.needlepoint.speech;

import java.util.Locale;

/** The voice of this kiosk. */
public interface Speech {
  /** Whether there is a voice of this language now. */
  boolean speaks(Locale language);

  /**
   * A text to be spoken. Nothing happens before its sound is asked for.
   *
   * @param words plain text; what is beyond {@value #LONGEST_TEXT} characters is not spoken
   */
  Utterance say(String words, Locale language);

  int LONGEST_TEXT = 4_000;
}
