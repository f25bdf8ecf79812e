package clinic.needlepoint.station;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When alarms make no sound; they stay to be seen.
 *
 * @param from the full hour of the clinic's clock at which quiet begins, 0 to 23
 * @param to the full hour at which it ends; the same as {@code from} for never
 */
@ConfigurationProperties("needlepoint.quiet-hours")
public record QuietHours(@DefaultValue("0") int from, @DefaultValue("0") int to) {
  public QuietHours {
    if (from < 0 || from > 23 || to < 0 || to > 23) {
      throw new IllegalArgumentException("Quiet hours begin and end at a full hour, 0 to 23.");
    }
  }

  /** Whether it is quiet at that time of the clinic's day. */
  public boolean at(LocalTime time) {
    int hour = time.getHour();
    return from <= to ? from <= hour && hour < to : hour >= from || hour < to;
  }
}
