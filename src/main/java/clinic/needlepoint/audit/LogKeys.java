package clinic.needlepoint.audit;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key that signs now and those before it, as the log tells them. A key that the log does not
 * know signs nothing, even when its file lies in the right place.
 */
@Component
class LogKeys {
  private final Sites sites;
  private final Path file;
  private final JdbcHeads rows;

  LogKeys(Sites sites, DataDirectory data, JdbcHeads rows) {
    this.sites = sites;
    this.file = data.logKey();
    this.rows = rows;
  }

  private String name() {
    return sites.require().logName();
  }

  /** Every key of the log so far, oldest first; the last one signs. */
  List<VerifierKey> chain() {
    List<ParsedLine> changes = rows.keyChanges(Long.MAX_VALUE);
    List<VerifierKey> chain = new ArrayList<>();
    changes.forEach(change -> chain.add(VerifierKey.parse(change.keys().getOrDefault("from", ""))));
    chain.add(
        changes.isEmpty()
            ? LogKey.read(name(), file)
            : VerifierKey.parse(changes.getLast().keys().getOrDefault("to", "")));
    return chain;
  }

  /**
   * The key to sign with.
   *
   * @throws Tampered when the file holds another key than the log was signed with so far
   */
  LogKey current() {
    List<VerifierKey> chain = chain();
    finishChange(chain.getLast());
    LogKey key = LogKey.open(name(), file);
    if (!key.verifier().equals(chain.getLast())) {
      throw new Tampered("The key in " + file.getFileName() + " is not the key of this log");
    }
    Optional<Head> latest = rows.latest();
    if (latest.isPresent() && chain.stream().noneMatch(known -> signed(latest.get(), known))) {
      throw new Tampered("The key in " + file.getFileName() + " did not sign this log's heads");
    }
    return key;
  }

  /** Whether one of the log's keys signed it. */
  boolean own(Head head) {
    return chain().stream().anyMatch(key -> signed(head, key));
  }

  private static boolean signed(Head head, VerifierKey key) {
    try {
      SignedNote.parse(head.note()).verify(key);
      return head.checkpoint().name().equals(key.name());
    } catch (Tampered e) {
      return false;
    }
  }

  /** Makes the next key; it signs nothing before the record of the change is durable. */
  LogKey makeNext() {
    try {
      Files.deleteIfExists(next());
      Files.deleteIfExists(LogKey.publicHalf(next()));
      LogKey.make(name(), next());
      return LogKey.open(name(), next());
    } catch (IOException e) {
      throw new UncheckedIOException("The log's next key could not be written", e);
    }
  }

  private Path next() {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  /** The change is in the log and the power went before the files had their new names. */
  private void finishChange(VerifierKey current) {
    try {
      Path nextPublic = LogKey.publicHalf(next());
      if (!Files.exists(nextPublic) || !LogKey.read(name(), next()).equals(current)) {
        return;
      }
      if (Files.exists(next())) {
        DurableFile.move(next(), file);
      }
      DurableFile.move(nextPublic, LogKey.publicHalf(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be put in its place", e);
    }
  }
}
