package clinic.needlepoint.station;

import java.time.Duration;

/**
 * A product that the clinic disinfects pens with, from {@code disinfectants.yaml}.
 *
 * @param id the stable name that records carry
 * @param contactMinutes how long the surface has to stay wet
 * @param source who says so
 */
public record Disinfectant(String id, String name, int contactMinutes, String source) {
  public Duration contact() {
    return Duration.ofMinutes(contactMinutes);
  }
}
