package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.Taking.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F078")
class PairingTests {
  private static final Duration WINDOW = Duration.ofSeconds(30);
  private static final Instant START = StationScript.START;
  private long ids;

  @Test
  void pairsACartridgeWithItsScanInEitherOrder() {
    Taking removal = taking(What.REMOVAL, 0);
    Taking scan = taking(What.SCAN, 12);
    assertThat(pair(12, removal, scan).matched()).containsExactlyInAnyOrder(removal, scan);

    Taking early = taking(What.SCAN, 0);
    Taking late = taking(What.REMOVAL, 30);
    assertThat(pair(30, early, late).matched()).containsExactlyInAnyOrder(early, late);
  }

  @Test
  void waitsToTheEndOfTheWindowAndNotLonger() {
    Taking removal = taking(What.REMOVAL, 0);
    assertThat(pair(30, removal).alone()).isEmpty();
    assertThat(pair(31, removal).alone()).containsExactly(removal);
  }

  @Test
  void doesNotWaitForATimeToComeOnceTheClockWasSetBack() {
    Taking removal = taking(What.REMOVAL, 3_600);
    assertThat(pair(0, removal).alone()).containsExactly(removal);
    Taking scan = taking(What.SCAN, 3_610);
    assertThat(pair(0, removal, scan).matched()).containsExactlyInAnyOrder(removal, scan);
    Taking corrected = taking(What.REMOVAL, 2);
    assertThat(pair(0, corrected).alone()).as("a small correction of the clock").isEmpty();
  }

  @Test
  void leavesTheSecondOfTwoCartridgesAlone() {
    Taking first = taking(What.REMOVAL, 0);
    Taking second = taking(What.REMOVAL, 2);
    Taking scan = taking(What.SCAN, 10);
    Pairing pairing = pair(60, first, second, scan);
    assertThat(pairing.matched()).containsExactlyInAnyOrder(first, scan);
    assertThat(pairing.alone()).containsExactly(second);
  }

  @Test
  void takesARefusedScanForAnAnswerToo() {
    Taking removal = taking(What.REMOVAL, 0);
    Taking refused = taking(What.REFUSED_SCAN, 5);
    assertThat(pair(60, removal, refused).alone()).isEmpty();
  }

  static LongStream seeds() {
    return new Random(18L).longs(50);
  }

  /** Nothing is paired twice, or with its own kind, or over more than the window. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pairsWholePairsOnly(long seed) {
    Random random = new Random(seed);
    List<Taking> waiting = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      waiting.add(
          taking(
              List.of(What.REMOVAL, What.SCAN, What.REFUSED_SCAN).get(random.nextInt(3)),
              random.nextInt(600)));
    }
    Pairing pairing = Pairing.of(waiting, WINDOW, START.plusSeconds(random.nextInt(700)));
    long removals = pairing.matched().stream().filter(t -> t.what() == What.REMOVAL).count();
    assertThat(pairing.matched()).doesNotHaveDuplicates().hasSize((int) removals * 2);
    assertThat(pairing.alone()).doesNotContainAnyElementsOf(pairing.matched());
    List<Taking> shuffled = new ArrayList<>(waiting);
    Collections.shuffle(shuffled, random);
    assertThat(Pairing.of(shuffled, WINDOW, START).matched()).isEqualTo(pairing.matched());
    pairing.matched().stream()
        .filter(t -> t.what() == What.REMOVAL)
        .forEach(removal ->
            assertThat(pairing.matched())
                .anyMatch(scan ->
                    scan.what() != What.REMOVAL
                        && Duration.between(removal.at(), scan.at()).abs().compareTo(WINDOW) <= 0));
  }

  private Pairing pair(long now, Taking... takings) {
    return Pairing.of(List.of(takings), WINDOW, START.plusSeconds(now));
  }

  private Taking taking(What what, long seconds) {
    return new Taking(++ids, what, "slot4", START.plusSeconds(seconds));
  }
}
