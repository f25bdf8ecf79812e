package clinic.needlepoint.speech;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Speaks with espeak-ng. The text goes in by standard input: a command line is there to be read by
 * every user of the machine.
 */
@Service
class Espeak implements Speech {
  /** The program's voice of a language; it is a US clinic's English and an American's Spanish. */
  private static final Map<String, String> VOICES =
      Map.of("en", "en-us", "es", "es-419", "de", "de", "fr", "fr-fr", "ar", "ar");

  /**
   * More than one person at the kiosk there is not; a second text is one that replaces the first.
   */
  private static final int AT_ONCE = 2;

  private final SpeechSettings settings;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Espeak(SpeechSettings settings) {
    this.settings = settings;
  }

  /** Asked anew each time: the program may be taken away or put there while the kiosk runs. */
  boolean installed() {
    return Files.isExecutable(settings.program());
  }

  @Override
  public boolean speaks(Locale language) {
    return VOICES.containsKey(language.getLanguage()) && installed();
  }

  @Override
  public Utterance say(String words, Locale language) {
    String voice = VOICES.getOrDefault(language.getLanguage(), "en-us");
    List<String> command =
        List.of(
            settings.program().toString(),
            "-v",
            voice,
            "-s",
            String.valueOf(settings.pace()),
            "-b",
            "1", // UTF-8
            "--stdin",
            "--stdout");
    return new EspeakUtterance(command, spoken(words), settings, turns);
  }

  private static String spoken(String words) {
    return words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT);
  }
}
