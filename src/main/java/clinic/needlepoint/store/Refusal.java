package clinic.needlepoint.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk must not start. Names the words for the person in front of it, because a clinic finds
 * this at eight in the morning: what is the matter, and what to do now. They stand in the message
 * files as {@code <reason>.what} and {@code <reason>.do}.
 */
public final class Refusal extends RuntimeException {
  private final String reason;
  private final List<String> values;

  /**
   * Names a reason.
   *
   * @param reason such as "store.refused.newer"
   * @param values what its sentences quote
   */
  public Refusal(String reason, Object... values) {
    this((Throwable) null, reason, values);
  }

  public Refusal(@Nullable Throwable cause, String reason, Object... values) {
    super(reason + " " + List.of(values), cause);
    if (!reason.matches("[a-z]+(\\.[a-z-]+)+")) {
      throw new IllegalArgumentException(
          "A reason is the key of a text, such as store.refused.newer");
    }
    this.reason = reason;
    this.values = Stream.of(values).map(String::valueOf).toList();
  }

  /** The key of the sentence that says what is the matter. */
  public String what() {
    return reason + ".what";
  }

  /** The key of the sentence that says what to do now. */
  public String whatToDo() {
    return reason + ".do";
  }

  /** What both sentences quote: {0}, {1}. */
  public List<String> values() {
    return values;
  }
}
