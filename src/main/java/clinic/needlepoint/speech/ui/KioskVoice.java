package clinic.needlepoint.speech.ui;

import clinic.needlepoint.speech.Speech;
import clinic.needlepoint.speech.Utterance;
import clinic.needlepoint.ui.Voice;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The voice that patients' screens are read with. */
@Component
class KioskVoice implements Voice {
  private final Speech speech;

  KioskVoice(Speech speech) {
    this.speech = speech;
  }

  @Override
  public boolean speaks(Locale language) {
    return speech.speaks(language);
  }

  @Override
  public Sound say(String words, Locale language) {
    Utterance utterance = speech.say(words, language);
    return new Sound() {
      @Override
      public Optional<byte[]> wav() {
        return utterance.wav();
      }

      @Override
      public void stop() {
        utterance.stop();
      }
    };
  }
}
