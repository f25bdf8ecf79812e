package clinic.needlepoint.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seconds of one morning; a drop counts for two minutes. */
@Tag("F068")
class SpareDropsTests {
  private static final Duration WINDOW = Duration.ofMinutes(2);
  private static final int USED = -1_000;

  @Test
  void aDropWitnessesTheDisposalAfterIt() {
    assertThat(seen(drops(100), disposals(), USED, 160)).isTrue();
    assertThat(seen(drops(), disposals(), USED, 160)).isFalse();
  }

  @Test
  void aDropBeforeTheCartridgeWasUsedWasAnother() {
    assertThat(seen(drops(100), disposals(), 110, 160)).isFalse();
  }

  @Test
  void anOldDropWitnessesNothing() {
    assertThat(seen(drops(100), disposals(), USED, 220)).isTrue();
    assertThat(seen(drops(100), disposals(), USED, 221)).isFalse();
  }

  @Test
  void eachDropWitnessesOneDisposal() {
    assertThat(seen(drops(100), disposals(150), USED, 160)).isFalse();
    assertThat(seen(drops(100, 140), disposals(150), USED, 160)).isTrue();
  }

  @Test
  void twoThatFellTogetherAreConfirmedOneAfterTheOther() {
    assertThat(seen(drops(100, 101), disposals(), USED, 110)).isTrue();
    assertThat(seen(drops(100, 101), disposals(110), USED, 115)).isTrue();
    assertThat(seen(drops(100, 101), disposals(110, 115), USED, 120)).isFalse();
  }

  /** In another room somebody else's fell, and was confirmed, before. */
  @Test
  void whatWitnessedAnotherLongAgoTakesNothingFromANewDrop() {
    assertThat(seen(drops(0, 190), disposals(60), USED, 200)).isTrue();
    assertThat(seen(drops(0, 190), disposals(60, 195), USED, 200)).isFalse();
  }

  private static boolean seen(List<Instant> drops, List<Instant> disposals, int used, int now) {
    return new SpareDrops(drops, disposals, WINDOW).seen(at(used), at(now));
  }

  private static List<Instant> drops(int... seconds) {
    return IntStream.of(seconds).mapToObj(SpareDropsTests::at).toList();
  }

  private static List<Instant> disposals(int... seconds) {
    return drops(seconds);
  }

  private static Instant at(int seconds) {
    return Instant.parse("2026-11-20T10:00:00Z").plusSeconds(seconds);
  }
}
