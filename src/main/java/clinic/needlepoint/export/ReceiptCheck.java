package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.Proofs;
import clinic.needlepoint.audit.RecordLine;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.audit.Unreadable;
import clinic.needlepoint.audit.VerifierKey;
import java.util.Optional;

/** Judges a receipt: that its record, as it stands there, is under a head which the key signed. */
final class ReceiptCheck {
  private final BundleVerdict.Draft said = new BundleVerdict.Draft();
  private final Optional<String> key;

  ReceiptCheck(Optional<String> key) {
    this.key = key;
  }

  BundleVerdict judge(String text) {
    try {
      Optional<VerifierKey> trusted = key.map(BundleCheck::key);
      Receipt receipt = Receipt.parse(text);
      SignedNote note = SignedNote.parse(receipt.checkpoint());
      Checkpoint head = Checkpoint.parse(note.text());
      said.reached(head);
      said.reached(record(receipt), receipt.body());
      requireIncluded(receipt, head);
      trusted.ifPresent(mine -> requireSigned(note, head, mine));
      return trusted.isPresent()
          ? said.verdict(
              VerdictCode.PROVEN, "This record is in the log that the key you gave signed.")
          : said.verdict(
              VerdictCode.NO_KEY,
              "It holds together, but you gave no key: its origin is unproven.");
    } catch (BundleFault e) {
      return said.verdict(e.code(), e.what());
    } catch (Unreadable e) {
      return said.verdict(VerdictCode.FORMAT, "The receipt: " + e.getMessage() + ".");
    }
  }

  private static ParsedLine record(Receipt receipt) {
    ParsedLine line;
    try {
      line = ParsedLine.read(receipt.line());
    } catch (IllegalArgumentException e) {
      throw new BundleFault(VerdictCode.LINE, "The record is not as it was written.");
    }
    BundleFault.require(
        line.seq() == receipt.index(), VerdictCode.LINE, "The record has another number.");
    BundleFault.require(
        Hashes.body(receipt.salt(), CanonicalJson.write(receipt.body())).equals(line.bodyHash()),
        VerdictCode.BODY_CHANGED,
        "What the record says was changed.");
    BundleFault.require(
        receipt.body().entrySet().containsAll(line.keys().entrySet()),
        VerdictCode.BODY_KEYS,
        "The record and its header differ.");
    return line;
  }

  private static void requireIncluded(Receipt receipt, Checkpoint head) {
    BundleFault.require(
        Proofs.includes(
            Hashes.leaf(receipt.line()),
            receipt.index(),
            head.size(),
            receipt.proof(),
            head.root()),
        VerdictCode.TREE,
        "The record is not one of those that the head covers.");
  }

  private static void requireSigned(SignedNote note, Checkpoint head, VerifierKey key) {
    BundleFault.require(
        head.name().equals(key.name()), VerdictCode.WRONG_KEY, "It is of another log than yours.");
    try {
      note.verify(key);
    } catch (Tampered e) {
      throw new BundleFault(VerdictCode.WRONG_KEY, "The head: " + e.getMessage() + ".");
    }
  }

  /** The record in words for a person. */
  static String words(ParsedLine line) {
    return "Record %d, %s, %s (clock: %s), by %s"
        .formatted(
            line.seq(), line.type(), RecordLine.at(line.at()), line.clock(), line.by().pseudonym());
  }
}
