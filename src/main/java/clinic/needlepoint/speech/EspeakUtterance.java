package clinic.needlepoint.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the program, with a bound on its time and on what it may give. */
final class EspeakUtterance implements Utterance {
  private static final Logger LOG = LoggerFactory.getLogger(EspeakUtterance.class);

  private final List<String> command;
  private final byte[] words;
  private final SpeechSettings settings;
  private final Semaphore turns;
  private @Nullable Process process;
  private boolean over;

  EspeakUtterance(List<String> command, String words, SpeechSettings settings, Semaphore turns) {
    this.command = List.copyOf(command);
    this.words = words.getBytes(StandardCharsets.UTF_8);
    this.settings = settings;
    this.turns = turns;
  }

  @Override
  public Optional<byte[]> wav() {
    try {
      if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      Process begun = begin();
      return begun == null ? Optional.empty() : sound(begun);
    } catch (IOException e) {
      LOG.warn("Nothing was read aloud: {} did not run", settings.program());
      return Optional.empty();
    } finally {
      turns.release();
    }
  }

  private synchronized @Nullable Process begin() throws IOException {
    if (over) {
      return null;
    }
    over = true;
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().clear(); // nothing of the kiosk's own settings is its business
    Process begun = builder.start();
    process = begun;
    return begun;
  }

  private Optional<byte[]> sound(Process begun) throws IOException {
    Thread.ofVirtual().name("speech-words").start(() -> feed(begun.getOutputStream()));
    Thread.ofVirtual().name("speech-patience").start(() -> endAfter(begun, settings.patience()));
    try (InputStream out = begun.getInputStream()) {
      byte[] sound = out.readNBytes(settings.largest() + 1);
      if (sound.length > settings.largest()) {
        LOG.warn("A text to read aloud made more sound than is allowed");
        return Optional.empty();
      }
      return begun.waitFor() == 0 ? Wav.whole(sound) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      begun.destroyForcibly();
    }
  }

  private void feed(OutputStream in) {
    try (in) {
      in.write(words);
    } catch (IOException ended) {
      // It was stopped, and whoever waits for its sound is told so.
    }
  }

  private static void endAfter(Process begun, Duration patience) {
    try {
      if (!begun.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        begun.destroyForcibly();
      }
    } catch (InterruptedException e) {
      begun.destroyForcibly();
    }
  }

  @Override
  public synchronized void stop() {
    over = true;
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
