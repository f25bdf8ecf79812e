package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.TypedText;

/** Who saw the cartridge go into the sharps bin. */
public sealed interface DisposalWitness {
  /** The beam in the bin's throat broke in the time in question. */
  record Beam() implements DisposalWitness {}

  /**
   * No sensor saw it; a named person says so.
   *
   * @param reason why the sensor did not, typed; empty once the person of the session was erased
   */
  record Attested(String reason) implements DisposalWitness {
    public Attested {
      reason = TypedText.line(reason);
      if (!reason.isEmpty() && (reason.length() < 3 || reason.length() > 200)) {
        throw new IllegalArgumentException("Give a reason of 3 to 200 characters.");
      }
    }
  }

  default String word() {
    return this instanceof Beam ? "beam" : "attested";
  }
}
