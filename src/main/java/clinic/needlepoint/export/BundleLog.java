package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.KEY_MISSING;
import static clinic.needlepoint.export.VerdictCode.LINE;
import static clinic.needlepoint.export.VerdictCode.TREE;
import static clinic.needlepoint.export.VerdictCode.TYPE_UNKNOWN;

import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.MerkleTree;
import clinic.needlepoint.audit.ParsedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The log of a bundle, each line checked for itself and all of them hashed to the root. */
final class BundleLog implements LogSource, AutoCloseable {
  /** The keys by which reports look records up. */
  private static final Set<String> INDEXED = Set.of("session", "lot", "of");

  private final LineFile lines;
  private final BitSet free = new BitSet();
  private final Map<String, List<Long>> index = new HashMap<>();
  private final List<ParsedLine> epochs = new ArrayList<>();
  private final List<ParsedLine> keyChanges = new ArrayList<>();
  private final Map<Long, Map<String, Object>> bodies = new TreeMap<>();
  private @Nullable ParsedLine unknown;
  private @Nullable ParsedLine lacking;
  private final MerkleTree tree = new MerkleTree();

  BundleLog(Path file) throws IOException {
    lines = new LineFile(file);
    lines.each(this::take);
    BundleFault.require(lines.whole(), LINE, "A line of the log is cut off, or far too long.");
  }

  private void take(String text, long number) {
    ParsedLine line;
    try {
      line = ParsedLine.read(text);
    } catch (RuntimeException e) {
      throw new BundleFault(LINE, "Line " + number + " of the log: " + e.getMessage() + ".");
    }
    BundleFault.require(
        line.seq() == number,
        LINE,
        "Line %d of the log is record %d.".formatted(number, line.seq()));
    List<String> keys = line.version() > 1 ? null : KnownTypes.keys(line.type());
    if (keys == null) {
      unknown = unknown == null ? line : unknown;
    } else if (lacks(line, keys)) {
      lacking = lacking == null ? line : lacking;
    }
    tree.append(Hashes.leaf(text));
    remember(line);
  }

  private static boolean lacks(ParsedLine line, List<String> keys) {
    return !line.keys().keySet().containsAll(keys)
        || (line.type().equals("day.closed") && Days.read(Strikes.key(line, "day")).isEmpty());
  }

  /**
   * Every record must be of a kind that is known here, and say in its header what its kind says.
   */
  void requireKinds() {
    if (unknown != null) {
      throw new BundleFault(
          TYPE_UNKNOWN,
          "Record %d is a %s, version %d, which this verifier does not know. Get a newer one."
              .formatted(unknown.seq(), unknown.type(), unknown.version()));
    }
    if (lacking != null) {
      throw new BundleFault(
          KEY_MISSING,
          "Record %d, a %s, lacks a part of its header.".formatted(lacking.seq(), lacking.type()));
    }
  }

  private void remember(ParsedLine line) {
    free.set(Math.toIntExact(line.seq()), line.clock().equals("free"));
    line.keys()
        .forEach((key, value) -> {
          if (INDEXED.contains(key)) {
            index.computeIfAbsent(key + "=" + value, _ -> new ArrayList<>(1)).add(line.seq());
          }
        });
    switch (line.type()) {
      case "log.epoch-opened" -> epochs.add(line);
      case "log.key-changed" -> keyChanges.add(line);
      default -> {}
    }
  }

  byte[] root() {
    BundleFault.require(lines.count() > 0, TREE, "The log is empty.");
    return tree.root();
  }

  /** The root of the first {@code size} lines; of none there is no answer. */
  Optional<byte[]> rootOf(long size) throws IOException {
    if (size < 1 || size > size()) {
      return Optional.empty();
    }
    MerkleTree part = new MerkleTree();
    lines.each((text, number) -> {
      if (number < size) {
        part.append(Hashes.leaf(text));
      }
    });
    return Optional.of(part.root());
  }

  List<ParsedLine> epochs() {
    return epochs;
  }

  List<ParsedLine> keyChanges() {
    return keyChanges;
  }

  void open(long seq, Map<String, Object> body) {
    bodies.put(seq, body);
  }

  /** Whether a later record says that the body was erased. */
  boolean erased(long seq) {
    return withKey("of", String.valueOf(seq), "body.erased").stream().anyMatch(by -> by > seq);
  }

  @Override
  public long size() {
    return lines.count();
  }

  @Override
  public void headers(Headers headers) throws IOException {
    for (int number = 0; number < lines.count(); number++) {
      headers.header(header(number));
    }
  }

  @Override
  public ParsedLine header(long seq) {
    return ParsedLine.read(lines.line(Math.toIntExact(seq)));
  }

  @Override
  public List<Long> withKey(String key, String value) {
    return index.getOrDefault(key + "=" + value, List.of());
  }

  @Override
  public Optional<Map<String, Object>> body(long seq) {
    return Optional.ofNullable(bodies.get(seq));
  }

  @Override
  public Optional<ParsedLine> trustedBefore(long seq) {
    int found = seq == 0 ? -1 : free.previousClearBit(Math.toIntExact(seq) - 1);
    return found < 0 ? Optional.empty() : Optional.of(header(found));
  }

  @Override
  public Optional<ParsedLine> trustedAfter(long seq) {
    int found = free.nextClearBit(Math.toIntExact(seq) + 1);
    return found >= size() ? Optional.empty() : Optional.of(header(found));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
