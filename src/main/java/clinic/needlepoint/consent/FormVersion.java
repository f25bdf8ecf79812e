package clinic.needlepoint.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a form and how far it has come.
 *
 * @param sha256 of its words in every language
 * @param approvals of these very words, the first one first
 * @param from when it comes or came into force; empty for a draft
 */
public record FormVersion(
    ConsentForm form, String sha256, List<Approval> approvals, Optional<Instant> from) {
  public FormVersion {
    approvals = List.copyOf(approvals);
  }

  /**
   * Somebody read it and answers for it.
   *
   * @param approver a staff pseudonym
   */
  public record Approval(String approver, Instant at) {}

  public boolean draft() {
    return from.isEmpty();
  }

  boolean approvedBy(String pseudonym) {
    return approvals.stream().anyMatch(approval -> approval.approver().equals(pseudonym));
  }
}
