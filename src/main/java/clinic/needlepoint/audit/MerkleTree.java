package clinic.needlepoint.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 9162 2.1, grown leaf by leaf. Holds only the complete subtrees on its right edge,
 * largest first: one for each set bit of the size.
 */
public final class MerkleTree {
  /** The hash of 2^level leaves, the {@code position}-th such subtree from the left. */
  public record Subtree(int level, long position, byte[] hash) {}

  private final List<Subtree> edge = new ArrayList<>();
  private long size;

  public MerkleTree() {}

  /** Goes on with a tree of which the right edge is known. */
  MerkleTree(long size, List<Subtree> edge) {
    if (edge.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("A tree of " + size + " leaves has another edge");
    }
    this.size = size;
    this.edge.addAll(edge);
  }

  public long size() {
    return size;
  }

  /** Adds a leaf hash and returns the complete subtrees above it that it closes, lowest first. */
  public List<Subtree> append(byte[] leaf) {
    List<byte[]> joined = new ArrayList<>();
    while ((size >> joined.size() & 1) == 1) {
      joined.add(edge.removeLast().hash);
    }
    List<Subtree> closed = closed(size, joined, leaf);
    edge.add(closed.isEmpty() ? new Subtree(0, size, leaf) : closed.getLast());
    size++;
    return closed;
  }

  /**
   * The complete subtrees that the next leaf of a tree closes, lowest first.
   *
   * @param size of the tree before it
   * @param edge the subtrees on its right edge that are to be joined, lowest first: one for each
   *     trailing 1 bit of the size
   */
  static List<Subtree> closed(long size, List<byte[]> edge, byte[] leaf) {
    List<Subtree> closed = new ArrayList<>();
    Subtree grown = new Subtree(0, size, leaf);
    for (byte[] left : edge) {
      grown = new Subtree(grown.level + 1, grown.position >> 1, Hashes.node(left, grown.hash));
      closed.add(grown);
    }
    return closed;
  }

  /** Where the complete subtrees of a tree of this size stand, largest first, hashes left open. */
  static List<Subtree> edgeOf(long size) {
    List<Subtree> places = new ArrayList<>();
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        places.add(new Subtree(level, (size >> level) - 1, new byte[0]));
      }
    }
    return places;
  }

  /** The root hash; of the empty tree the hash of nothing is not needed here and refused. */
  public byte[] root() {
    if (edge.isEmpty()) {
      throw new IllegalStateException("An empty log has no root");
    }
    byte[] root = edge.getLast().hash;
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = Hashes.node(edge.get(i).hash, root);
    }
    return root;
  }
}
