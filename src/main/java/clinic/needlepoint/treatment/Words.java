package clinic.needlepoint.treatment;

import java.util.List;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key of the message
 * @param values for its places: text, numbers, and instants and dates that the screen writes in the
 *     clinic's zone
 */
public record Words(String key, List<Object> values) {
  public Words {
    values = List.copyOf(values);
  }

  static Words of(String key, Object... values) {
    return new Words(key, List.of(values));
  }
}
