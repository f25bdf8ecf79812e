package clinic.needlepoint.cartridge;

import java.time.Instant;
import java.util.Optional;

/**
 * An accepted cartridge in a session.
 *
 * @param scannedAt when it was accepted
 * @param typed whether its code was typed
 * @param state how far it has come
 * @param answered when somebody said how the pack looked
 * @param disposal where it went; only a used one has it
 */
public record CartridgeUse(
    ScanId id,
    CartridgeLabel label,
    Instant scannedAt,
    boolean typed,
    State state,
    Optional<Instant> answered,
    Optional<Disposal> disposal) {

  /** How far an accepted cartridge has come. */
  public enum State {
    /** Nobody has said yet how the pack looks. */
    HELD,
    USED,
    DISCARDED
  }

  /** Whether it still has to go into the sharps bin. */
  public boolean toDispose() {
    return state == State.USED && disposal.isEmpty();
  }
}
