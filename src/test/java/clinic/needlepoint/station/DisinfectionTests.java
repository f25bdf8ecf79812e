package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F069")
class DisinfectionTests {
  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
  private static final Disinfection TWO_MINUTES =
      new Disinfection(
          "NP-1", new Disinfectant("wipe", "Wipe", 2, "Label"), START, 50_000, "boot-1", "u2");

  @TempDir Path folder;

  private static Stamp after(long wallSeconds, long monoSeconds, String boot, ClockState clock) {
    return new Stamp(START.plusSeconds(wallSeconds), 50_000 + monoSeconds * 1_000, boot, clock);
  }

  @Test
  void isOverWhenBothClocksSaySo() {
    assertThat(TWO_MINUTES.over(after(120, 120, "boot-1", ClockState.NTP))).isTrue();
    assertThat(TWO_MINUTES.over(after(119, 120, "boot-1", ClockState.NTP))).isFalse();
    assertThat(TWO_MINUTES.left(after(30, 30, "boot-1", ClockState.NTP)))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void isNotOverBecauseSomebodySetTheWallClock() {
    assertThat(TWO_MINUTES.over(after(7_200, 10, "boot-1", ClockState.NTP))).isFalse();
    assertThat(TWO_MINUTES.over(after(-7_200, 500, "boot-1", ClockState.NTP))).isFalse();
  }

  @Test
  void afterARestartOnlyAClockThatSomebodyVouchesForCounts() {
    assertThat(TWO_MINUTES.over(after(130, -49, "boot-2", ClockState.RTC))).isTrue();
    assertThat(TWO_MINUTES.over(after(130, 900, "boot-2", ClockState.FREE))).isFalse();
  }

  @Test
  void readsTheProductsOfTheClinic() {
    Disinfectants shipped = new Disinfectants(new ConfigDirectory(Path.of("kiosk-config")));
    assertThat(shipped.all()).hasSizeGreaterThan(1).allMatch(p -> !p.source().isBlank());
  }

  @Test
  void refusesAListThatIsNotWhole() throws IOException {
    for (String wrong :
        new String[] {
          "products: []",
          "products:\n  - {id: a, name: A, contactMinutes: 0, source: S}",
          "products:\n  - {id: a, name: A, contactMinutes: 1}",
          """
          products:
            - {id: a, name: A, contactMinutes: 1, source: S}
            - {id: a, name: B, contactMinutes: 2, source: S}
          """
        }) {
      Files.writeString(folder.resolve("disinfectants.yaml"), wrong);
      assertThatThrownBy(() -> new Disinfectants(new ConfigDirectory(folder)))
          .as(wrong)
          .isInstanceOf(Refusal.class);
    }
  }
}
