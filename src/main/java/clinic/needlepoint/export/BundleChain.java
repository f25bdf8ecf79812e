package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BAD_PREVIOUS;
import static clinic.needlepoint.export.VerdictCode.EPOCH;
import static clinic.needlepoint.export.VerdictCode.KEY_CHANGE;
import static clinic.needlepoint.export.VerdictCode.PREVIOUS;
import static clinic.needlepoint.export.VerdictCode.PREVIOUS_LOST;
import static clinic.needlepoint.export.VerdictCode.PREVIOUS_SIGNATURE;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.KeyChange;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.StrictBase64;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.audit.Unreadable;
import clinic.needlepoint.audit.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What holds a log together over restores, changes of its key and the auditor's visits. */
final class BundleChain {
  private BundleChain() {}

  static void requireEpochs(BundleLog log, int epoch) throws IOException {
    long last = 1;
    for (ParsedLine line : log.epochs()) {
      long opened = epoch(line);
      BundleFault.require(opened > last, EPOCH, "Record " + line.seq() + " opens no later epoch.");
      requireQuote(log, line);
      last = opened;
    }
    BundleFault.require(
        last == epoch, EPOCH, "The log is in epoch " + last + ", its head says " + epoch + ".");
  }

  /** The epoch that a record opens; 0 where it names none. */
  private static long epoch(ParsedLine line) {
    String said = Strikes.key(line, "epoch");
    return said.matches("[1-9][0-9]{0,14}") ? Long.parseLong(said) : 0;
  }

  private static void requireQuote(BundleLog log, ParsedLine line) throws IOException {
    String size = Strikes.key(line, "size");
    boolean number = size.matches("[1-9][0-9]{0,14}");
    BundleFault.require(
        number && quoted(line).length == 32,
        EPOCH,
        "Record " + line.seq() + " does not quote a head.");
    long covered = Long.parseLong(size);
    if (covered <= line.seq()) {
      BundleFault.require(
          Arrays.equals(log.rootOf(covered).orElse(new byte[0]), quoted(line)),
          EPOCH,
          "Record " + line.seq() + " quotes a head that is not of this log.");
    }
  }

  private static byte[] quoted(ParsedLine line) {
    try {
      return StrictBase64.decode(Strikes.key(line, "root"));
    } catch (Unreadable e) {
      return new byte[0];
    }
  }

  /** Every key of the log, oldest first, of which the last signs. */
  static List<VerifierKey> keys(BundleLog log, VerifierKey signing) {
    List<VerifierKey> chain = new ArrayList<>();
    for (ParsedLine line : log.keyChanges()) {
      VerifierKey from = key(line, "from");
      VerifierKey to = key(line, "to");
      byte[] said = KeyChange.statement(from, to).getBytes(StandardCharsets.UTF_8);
      BundleFault.require(
          from.name().equals(to.name())
              && (chain.isEmpty() || chain.getLast().equals(from))
              && signed(line, "old", from, said)
              && signed(line, "new", to, said),
          KEY_CHANGE,
          "The change of the key in record " + line.seq() + " is not signed by both keys.");
      if (chain.isEmpty()) {
        chain.add(from);
      }
      chain.add(to);
    }
    if (chain.isEmpty()) {
      chain.add(signing);
    }
    BundleFault.require(
        chain.getLast().equals(signing),
        KEY_CHANGE,
        "The head is signed by another key than the log changed to last.");
    return chain;
  }

  private static VerifierKey key(ParsedLine line, String name) {
    try {
      return VerifierKey.parse(Strikes.key(line, name));
    } catch (Unreadable e) {
      throw new BundleFault(
          KEY_CHANGE, "The change of the key in record " + line.seq() + " names no key.");
    }
  }

  private static boolean signed(ParsedLine line, String field, VerifierKey by, byte[] said) {
    try {
      return by.signed(said, StrictBase64.decode(Strikes.key(line, field)));
    } catch (Unreadable e) {
      return false;
    }
  }

  /** The auditor's earlier head must be one, whoever signed it. */
  static Checkpoint requireHead(String note) {
    try {
      return Checkpoint.parse(SignedNote.parse(note).text());
    } catch (Unreadable e) {
      throw new BundleFault(BAD_PREVIOUS, "Your earlier head: " + e.getMessage() + ".");
    }
  }

  /** The head that the auditor kept must be a prefix of this log. */
  static void requirePrevious(BundleLog log, List<VerifierKey> keys, int epoch, String note)
      throws IOException {
    SignedNote signed = SignedNote.parse(note);
    Checkpoint head = requireHead(note);
    BundleFault.require(
        keys.stream().anyMatch(key -> fits(signed, head, key)),
        PREVIOUS_SIGNATURE,
        "Your earlier head was not signed by a key of this log.");
    requireNotLost(log, head);
    BundleFault.require(
        head.size() <= log.size(),
        PREVIOUS,
        "You saw %d records; now there are only %d.".formatted(head.size(), log.size()));
    BundleFault.require(
        head.epoch() <= epoch
            && Arrays.equals(log.rootOf(head.size()).orElse(new byte[0]), head.root()),
        PREVIOUS,
        "The first %d records are not those that you saw.".formatted(head.size()));
  }

  private static boolean fits(SignedNote note, Checkpoint head, VerifierKey key) {
    try {
      note.verify(key);
      return head.name().equals(key.name());
    } catch (Tampered e) {
      return false;
    }
  }

  private static void requireNotLost(BundleLog log, Checkpoint head) {
    Optional<ParsedLine> restore =
        log.epochs().stream()
            .filter(line -> epoch(line) > head.epoch())
            .findFirst()
            .filter(line -> line.seq() < head.size());
    restore.ifPresent(line -> {
      throw new BundleFault(
          PREVIOUS_LOST,
          "The clinic restored an older copy and lost records %d to %d of those that your earlier head covers."
              .formatted(line.seq(), head.size() - 1));
    });
  }
}
