package clinic.needlepoint.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

@Tag("F025")
class EspeakTests {
  private static final Path ESPEAK = Path.of("/usr/bin/espeak-ng");

  @TempDir Path folder;

  private static Espeak with(Path program, Duration patience, int largest) {
    return new Espeak(new SpeechSettings(program, patience, largest, 150));
  }

  private Path script(String words) throws IOException {
    Path script = folder.resolve("speaker");
    Files.writeString(script, "#!/bin/sh\n" + words + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  @ParameterizedTest
  @CsvSource({
    "en, Do you take medicine that thins your blood?",
    "es, ¿Toma medicinas para la circulación?",
    "de, Nehmen Sie Blutverdünner?",
    "fr, Prenez-vous un anticoagulant ?",
    "ar, هل لديك علاج بأدوية سيولة الدم؟"
  })
  void makesSoundThatIsNotSilentAndEndsWhereItSays(String language, String words) {
    Espeak espeak = with(ESPEAK, Duration.ofSeconds(10), 16_000_000);
    Locale locale = Locale.of(language);
    assertThat(espeak.speaks(locale)).as("is espeak-ng installed?").isTrue();
    byte[] wav = espeak.say(words, locale).wav().orElseThrow();

    ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getInt(4)).isEqualTo(wav.length - 8);
    assertThat(header.getInt(40)).isEqualTo(wav.length - 44);
    double seconds = header.getInt(40) / (double) header.getInt(28);
    assertThat(seconds).isBetween(1.0, 8.0);
    assertThat(Loudness.of(wav)).isGreaterThan(1_000);
  }

  /** Any user of the machine can read the command line and environment of a running program. */
  @Test
  void givesTheWordsToTheProgramByStandardInputAlone() throws IOException {
    Path seen = folder.resolve("seen");
    Path said = folder.resolve("said");
    Path program = script("{ echo \"$@\"; /usr/bin/env; } > " + seen + "; /usr/bin/cat > " + said);
    assertThat(with(program, Duration.ofSeconds(10), 1_000).say("Zyxcanary", Locale.ENGLISH).wav())
        .isEmpty();
    assertThat(Files.readString(said)).isEqualTo("Zyxcanary");
    assertThat(Files.readString(seen)).contains("--stdin").doesNotContain("Zyxcanary", "HOME=");
  }

  @Test
  void endsAProgramThatHangs() throws IOException {
    Espeak espeak = with(script("exec /usr/bin/sleep 60"), Duration.ofMillis(300), 1_000);
    long begun = System.nanoTime();
    assertThat(espeak.say("a", Locale.ENGLISH).wav()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void endsAProgramThatDoesNotStop() throws IOException {
    Espeak espeak = with(script("exec /usr/bin/cat /dev/zero"), Duration.ofMinutes(5), 1_000_000);
    assertThat(espeak.say("a", Locale.ENGLISH).wav()).isEmpty();
  }

  @Test
  void fallsSilentWhenItIsTold() throws Exception {
    Path pid = folder.resolve("pid");
    Path program = script("echo $$ > " + pid + "; exec /usr/bin/sleep 60");
    Utterance text = with(program, Duration.ofMinutes(5), 1_000).say("a", Locale.ENGLISH);
    CompletableFuture<Optional<byte[]>> sound = CompletableFuture.supplyAsync(text::wav);
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      Thread.sleep(20);
    }
    text.stop();
    assertThat(sound.get(20, TimeUnit.SECONDS)).isEmpty();
    long number = Long.parseLong(Files.readString(pid).strip());
    assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void saysNothingAfterItWasStoppedAndNothingTwice() {
    Espeak espeak = with(ESPEAK, Duration.ofSeconds(10), 16_000_000);
    Utterance stopped = espeak.say("a", Locale.ENGLISH);
    stopped.stop();
    assertThat(stopped.wav()).isEmpty();
    Utterance once = espeak.say("a", Locale.ENGLISH);
    assertThat(once.wav()).isPresent();
    assertThat(once.wav()).isEmpty();
  }

  @Test
  void hasNoVoiceWithoutTheProgramAndHealthSaysWhatToDo() {
    Espeak espeak = with(folder.resolve("none"), Duration.ofSeconds(1), 1_000);
    assertThat(espeak.speaks(Locale.ENGLISH)).isFalse();
    assertThat(espeak.say("a", Locale.ENGLISH).wav()).isEmpty();
    var health = new SpeechHealth(espeak).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(String.valueOf(health.getDetails().get("read-aloud")))
        .startsWith("The kiosk cannot read its screens aloud: install the package espeak-ng.");
  }

  @Test
  void speaksNoLanguageItHasNoVoiceOf() {
    assertThat(with(ESPEAK, Duration.ofSeconds(1), 1_000).speaks(Locale.of("tlh"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"en", "es", "de", "fr", "ar"})
  void hasAVoiceForEachLanguageOfTheKiosk(String language) {
    assertThat(with(ESPEAK, Duration.ofSeconds(10), 1_000).speaks(Locale.of(language))).isTrue();
  }

  /** A package may lack one voice: then that language alone has no button. */
  @Test
  @Tag("F044")
  void knowsAtStartWhichVoiceIsMissing() throws IOException {
    Path program = script("[ \"$2\" != ar ]");
    Espeak espeak = with(program, Duration.ofSeconds(10), 1_000);
    assertThat(espeak.missing()).containsExactly("ar");
    assertThat(espeak.speaks(Locale.of("ar"))).isFalse();
    assertThat(espeak.speaks(Locale.GERMAN)).isTrue();
    var health = new SpeechHealth(espeak).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(String.valueOf(health.getDetails().get("read-aloud")))
        .startsWith("espeak-ng has no voice for ar");
  }

  @Test
  void takesNothingElseForASoundFile() {
    assertThat(Wav.whole(new byte[0])).isEmpty();
    assertThat(Wav.whole(new byte[200])).isEmpty();
  }
}
