package clinic.needlepoint.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A record as it stands in the log.
 *
 * @param seq its place, from 0
 * @param at wall clock, UTC, milliseconds
 * @param clock who vouches for {@code at}: "ntp", "rtc" or "free"
 * @param body the opened body; empty once erased
 */
public record AuditRecord(
    long seq,
    String type,
    Actor by,
    Instant at,
    String clock,
    Map<String, String> keys,
    Map<String, Object> body) {

  /** A text of the body, or of the header, or the empty string where the record does not say. */
  public String text(String name) {
    Object value = body.get(name);
    return value == null ? keys.getOrDefault(name, "") : value.toString();
  }
}
