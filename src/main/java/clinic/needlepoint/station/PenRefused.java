package clinic.needlepoint.station;

import java.util.List;

/** What was asked for a pen does not go now. */
public final class PenRefused extends RuntimeException {
  private final String key;
  private final transient List<Object> values;

  PenRefused(String what, Object... values) {
    super("station.pens.refused." + what);
    this.key = "station.pens.refused." + what;
    this.values = List.of(values);
  }

  /** The message to show: the state, and what to do. */
  public String key() {
    return key;
  }

  /** For the message's places: text and numbers. */
  public List<Object> values() {
    return values;
  }
}
