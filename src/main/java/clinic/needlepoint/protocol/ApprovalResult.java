package clinic.needlepoint.protocol;

/** What became of an approval. */
public sealed interface ApprovalResult {
  record Approved(ProtocolValue value) implements ApprovalResult {}

  record OutOfRange(int min, int max) implements ApprovalResult {}

  /** The value would be more than that of a key that it must not exceed. */
  record MoreThan(ProtocolKey upper) implements ApprovalResult {}

  /** The value would be less than that of a key that it must reach. */
  record LessThan(ProtocolKey lower) implements ApprovalResult {}
}
