package clinic.needlepoint.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

  /** Whether the program has each voice, by its name; asked once, as packages hold them all. */
  private final Map<String, Boolean> has = new ConcurrentHashMap<>();

  /** Asked anew each time: the program may be taken away or put there while the kiosk runs. */
  boolean installed() {
    return Files.isExecutable(settings.program());
  }

  @Override
  public boolean speaks(Locale language) {
    String voice = VOICES.get(language.getLanguage());
    return voice != null && installed() && has.computeIfAbsent(voice, this::tries);
  }

  /** The languages of the kiosk that it has no voice of, though it has the program. */
  List<String> missing() {
    return VOICES.keySet().stream()
        .filter(language -> installed() && !speaks(Locale.of(language)))
        .sorted()
        .toList();
  }

  /** The program ends with 0 where it knows a voice. */
  private boolean tries(String voice) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(settings.program().toString(), "-v", voice, "-q", "a")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      Process asked = builder.start();
      boolean ended = asked.waitFor(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      asked.destroyForcibly();
      return ended && asked.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
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
