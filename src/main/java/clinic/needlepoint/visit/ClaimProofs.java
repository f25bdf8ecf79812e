package clinic.needlepoint.visit;

/** By what each claim was got. */
public interface ClaimProofs {
  /** What is known of this claim; {@link IdentifiedBy#BIRTHDAY} unless more was proven for it. */
  IdentifiedBy of(Claim claim);

  /**
   * Notes, in the caller's transaction, that the holder of this claim was recognised by more than a
   * birthday. Another claim on the same visit begins without it.
   *
   * @throws IllegalArgumentException for {@link IdentifiedBy#BIRTHDAY}, which proves nothing
   */
  void prove(Claim claim, IdentifiedBy by);
}
