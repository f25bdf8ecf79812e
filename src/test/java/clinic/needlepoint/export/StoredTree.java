package clinic.needlepoint.export;

import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.MerkleTree;
import clinic.needlepoint.audit.Proofs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Leaves and complete subtrees, as the kiosk stores them beside its lines. */
final class StoredTree implements Proofs.Subtrees {
  private final Map<String, byte[]> hashes = new HashMap<>();

  StoredTree(List<String> lines) {
    MerkleTree tree = new MerkleTree();
    for (String line : lines) {
      byte[] leaf = Hashes.leaf(line);
      hashes.put("0/" + tree.size(), leaf);
      tree.append(leaf).forEach(s -> hashes.put(s.level() + "/" + s.position(), s.hash()));
    }
  }

  @Override
  public byte[] hash(int level, long position) {
    return Objects.requireNonNull(hashes.get(level + "/" + position));
  }
}
