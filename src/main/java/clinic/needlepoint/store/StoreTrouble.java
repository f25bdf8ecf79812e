package clinic.needlepoint.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the file could not take a write, as far as a person can do something about it. */
public enum StoreTrouble {
  FULL,
  READ_ONLY,
  BUSY,
  /** The disk reported a fault: stop, never retry the commit. */
  BROKEN;

  /** Empty when the cause lies elsewhere. */
  public static Optional<StoreTrouble> of(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<StoreTrouble> trouble = JdbcTrouble.of(cause);
      if (trouble.isPresent()) {
        return trouble;
      }
    }
    return Optional.empty();
  }
}
