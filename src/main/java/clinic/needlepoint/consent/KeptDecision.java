package clinic.needlepoint.consent;

import clinic.needlepoint.visit.VisitId;
import java.util.Optional;

/**
 * A decision as it is kept, for the person whose it is.
 *
 * @param text of the document as it was shown; empty for what was taken back
 * @param method "drawn", "typed", "mark" or "paper"; empty unless it was signed
 * @param picture of a drawn signature or a mark, PNG
 * @param strokes how it was drawn: JSON, as {@link Signature.Drawn} takes it
 * @param kept where a signed sheet of paper is
 */
public record KeptDecision(
    VisitId visit,
    Decision decision,
    String text,
    Optional<String> method,
    Optional<byte[]> picture,
    Optional<String> strokes,
    Optional<String> kept) {

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "KeptDecision[" + decision + "]";
  }
}
