package clinic.needlepoint.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F050")
class TriesTests {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void fiveTriesAreFree() {
    Tries tries = times(4);
    assertThat(tries.waits(NOON)).isFalse();
    assertThat(tries.another(NOON).next()).isEqualTo(NOON.plusSeconds(30));
  }

  @Test
  void waitsDoubleUpToAnHour() {
    assertThat(Tries.waitAfter(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Tries.waitAfter(11)).isEqualTo(Duration.ofMinutes(32));
    assertThat(Tries.waitAfter(12)).isEqualTo(Duration.ofHours(1));
    assertThat(Tries.waitAfter(49)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void fiftyTriesStop() {
    assertThat(times(49).stopped()).isFalse();
    assertThat(times(50).stopped()).isTrue();
  }

  @Test
  void aClockSetBackNeitherShortensNorStretchesTheWait() {
    Tries tries = times(5);
    Instant yesterday = NOON.minus(Duration.ofDays(1));
    Tries seen = tries.seen(yesterday);
    assertThat(seen.waits(yesterday.plusSeconds(29))).isTrue();
    assertThat(seen.waits(yesterday.plusSeconds(30))).isFalse();
    assertThat(seen.count()).isEqualTo(5);
  }

  private static Tries times(int count) {
    Tries tries = Tries.none(NOON);
    for (int i = 0; i < count; i++) {
      tries = tries.another(NOON);
    }
    return tries;
  }
}
