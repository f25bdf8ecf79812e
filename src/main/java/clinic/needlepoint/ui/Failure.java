package clinic.needlepoint.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something went wrong, as people are told it.
 *
 * @param messageKey the sentence
 * @param number finds the entry in the kiosk's log
 */
record Failure(String messageKey, String number) {
  private static final Logger log = LoggerFactory.getLogger(Failure.class);

  /** Names the failure. A kind nobody knows is written to the log with its trace. */
  static Failure of(Throwable thrown, List<Trouble> troubles) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      for (Trouble trouble : troubles) {
        Optional<String> key = trouble.messageKey(cause);
        if (key.isPresent()) {
          return new Failure(key.get(), "");
        }
      }
    }
    String number = String.valueOf(ThreadLocalRandom.current().nextInt(1_000, 10_000));
    log.error("Failure {}", number, thrown);
    return new Failure("ui.failure.text", number);
  }
}
