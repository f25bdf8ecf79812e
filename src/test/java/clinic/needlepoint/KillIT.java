package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.HurriedPatient.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power cuts at any moment of a check-in, all on one data folder: what the screen said was taken is
 * there afterwards, and nothing is there by halves.
 */
@Tag("F110")
class KillIT {
  private static final int CYCLES = 50;
  private static final int LONG_CYCLES = 1_000;
  private static final int ENOUGH = 100;
  private static final List<String> ANSWERS = List.of("Yes", "No", "Not sure");

  /** What was lost once is lost: no second try of this test makes that good. */
  private static final AtomicBoolean RED = new AtomicBoolean();

  @TempDir Path folder;

  private final Random random = new Random();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final Acknowledged acknowledged = new Acknowledged();
  private @Nullable DemoPerson person;
  private @Nullable CompletableFuture<Void> cut;

  /** Whether this life lasts until the answers are handed in: a cut before that undoes them. */
  private boolean late;

  @Test
  void losesNothingThatTheScreenSaidWasTaken() throws Exception {
    cutThePower(CYCLES);
  }

  @Test
  @Tag("long")
  void losesNothingInAThousandPowerCuts() throws Exception {
    cutThePower(LONG_CYCLES);
  }

  private void cutThePower(int times) throws Exception {
    assertThat(RED.getAndSet(true)).as("it was red a moment ago, see its first run").isFalse();
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("kill.seed=" + seed);
    random.setSeed(seed);
    RunningKiosk kiosk = RunningKiosk.start(folder);
    try (Touchscreen screen = Touchscreen.of(800, 480)) {
      for (int i = 1; i <= times; i++) {
        live(kiosk, i, screen);
        screen.open("about:blank");
        acknowledged.check(kiosk.database());
        System.out.println("cut " + i + ", acknowledged so far: " + acknowledged);
        kiosk.start();
        kiosk.awaitHealthy();
      }
    } finally {
      kiosk.close();
    }
    assertThat(acknowledged.count()).isGreaterThan(ENOUGH);
    assertThat(acknowledged.consents()).isPositive();
    RED.set(false);
  }

  /** One life of the kiosk, from its start to its kill. */
  private void live(RunningKiosk kiosk, int number, Touchscreen screen) throws Exception {
    DemoPerson now = person == null ? DemoPerson.announced(kiosk, number) : person;
    person = now;
    gone.set(false);
    cut = null;
    late = random.nextInt(4) == 0;
    new HurriedPatient(screen.page(), gone)
        .untilGone(patient -> {
          patient.identify(kiosk.url("/"), now.born(), now.letters());
          acknowledged.begin(kiosk.database(), now.born());
          checkIn(patient, kiosk);
        });
    if (cut != null) {
      cut.get(1, TimeUnit.MINUTES);
    }
  }

  private void checkIn(HurriedPatient patient, RunningKiosk kiosk) {
    Seen seen = patient.until(now -> !now.room().isEmpty());
    while (!seen.action().equals("Finish")) {
      seen = seen.question().isEmpty() ? turn(patient, seen, kiosk) : answer(patient, seen, kiosk);
    }
    person = null;
    cutWithin(kiosk, 0, 200);
  }

  private Seen answer(HurriedPatient patient, Seen seen, RunningKiosk kiosk) {
    acknowledged.requireOpen(seen.question());
    String words = ANSWERS.get(random.nextInt(ANSWERS.size()));
    patient.answer(seen.question(), words);
    acknowledged.answer(seen.question(), words);
    if (!late) {
      cutWithin(kiosk, 200, 3_000);
    }
    return patient.act(patient.seen());
  }

  /** Any screen that is no question; some of them promise something. */
  private Seen turn(HurriedPatient patient, Seen seen, RunningKiosk kiosk) {
    String followUp = patient.followUp();
    if (!followUp.isEmpty()) {
      acknowledged.requireOpen(followUp);
      patient.notSureOfFollowUp();
      acknowledged.reply(followUp);
      return patient.act(patient.seen());
    }
    if (seen.action().equals("I sign")) {
      patient.draw();
      cutWithin(kiosk, 0, 1_200);
    }
    Seen next = patient.act(seen);
    if (seen.action().equals("Now")) {
      acknowledged.goOn(kiosk.database());
    }
    if (next.room().startsWith("What happens today")) {
      if (acknowledged.handedIn()) {
        cutWithin(kiosk, 0, 6_000);
      }
    } else if (next.start().equals("You have signed")) {
      acknowledged.signed();
      person = null;
    }
    return next;
  }

  /** The first call in a life of the kiosk decides when it ends. */
  private void cutWithin(RunningKiosk kiosk, int fromMillis, int toMillis) {
    if (cut == null) {
      Duration delay = Duration.ofMillis(random.nextInt(fromMillis, toMillis));
      cut =
          CompletableFuture.runAsync(
              () -> {
                kiosk.kill();
                gone.set(true);
              },
              CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
    }
  }
}
