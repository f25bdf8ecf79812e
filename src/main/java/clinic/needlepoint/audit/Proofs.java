package clinic.needlepoint.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Inclusion and consistency in the tree of RFC 9162 2.1. Made from complete subtrees at the cost of
 * a logarithm; judged literally as 2.1.3.2 and 2.1.4.2 say.
 */
public final class Proofs {
  private static final int HASH_BYTES = 32;

  /** Hashes of complete subtrees: level 0 are the leaves, position counts from the left. */
  @FunctionalInterface
  public interface Subtrees {
    byte[] hash(int level, long position);
  }

  private Proofs() {}

  /** The root of the first {@code size} leaves. */
  public static byte[] root(long size, Subtrees tree) {
    return size == 0 ? Hashes.sha256() : range(0, size, tree);
  }

  /** MTH(D[begin:end]) where {@code begin} is where a subtree of that width begins. */
  private static byte[] range(long begin, long end, Subtrees tree) {
    long width = end - begin;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return tree.hash(level, begin >> level);
    }
    long split = begin + Long.highestOneBit(width);
    return Hashes.node(range(begin, split, tree), range(split, end, tree));
  }

  /** 2.1.3.1: the hashes that lead from leaf {@code index} to the root of {@code size} leaves. */
  public static List<byte[]> inclusion(long index, long size, Subtrees tree) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("There is no leaf " + index + " among " + size);
    }
    List<byte[]> proof = new ArrayList<>();
    path(index, 0, size, tree, proof);
    return proof;
  }

  private static void path(long index, long begin, long end, Subtrees tree, List<byte[]> proof) {
    if (end - begin == 1) {
      return;
    }
    long split = split(begin, end);
    if (index < split) {
      path(index, begin, split, tree, proof);
      proof.add(range(split, end, tree));
    } else {
      path(index, split, end, tree, proof);
      proof.add(range(begin, split, tree));
    }
  }

  /** 2.1.4.1: the hashes that show the first {@code first} leaves to be a prefix. */
  public static List<byte[]> consistency(long first, long second, Subtrees tree) {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException("No prefix of " + second + " leaves has " + first);
    }
    List<byte[]> proof = new ArrayList<>();
    subproof(first, 0, second, true, tree, proof);
    return proof;
  }

  private static void subproof(
      long first, long begin, long end, boolean whole, Subtrees tree, List<byte[]> proof) {
    if (first == end) {
      if (!whole) {
        proof.add(range(begin, end, tree));
      }
      return;
    }
    long split = split(begin, end);
    if (first <= split) {
      subproof(first, begin, split, whole, tree, proof);
      proof.add(range(split, end, tree));
    } else {
      subproof(first, split, end, false, tree, proof);
      proof.add(range(begin, split, tree));
    }
  }

  /** After the largest power of two that is smaller than the width. */
  private static long split(long begin, long end) {
    return begin + Long.highestOneBit(end - begin - 1);
  }

  /** 2.1.3.2: whether the proof leads from this leaf hash at its place to this root. */
  public static boolean includes(
      byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || !hashes(proof, leaf, root)) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] r = leaf;
    for (byte[] p : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = Hashes.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = Hashes.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(r, root);
  }

  /** Bytes of another length than SHA-256 gives are no hash, wherever they stand. */
  private static boolean hashes(List<byte[]> proof, byte[] one, byte[] other) {
    return one.length == HASH_BYTES
        && other.length == HASH_BYTES
        && proof.stream().allMatch(hash -> hash.length == HASH_BYTES);
  }

  /**
   * 2.1.4.2: whether the tree of {@code first} leaves is a prefix of that of {@code second}. Equal
   * sizes need no proof and equal roots; nothing follows from an empty tree, so it is refused.
   */
  public static boolean consistent(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    if (proof.isEmpty() || !hashes(proof, firstRoot, secondRoot)) {
      return false;
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(first) == 1) {
      path.addFirst(firstRoot);
    }
    return leadsToBoth(first - 1, second - 1, path, firstRoot, secondRoot);
  }

  private static boolean leadsToBoth(
      long first, long second, List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
    long fn = first;
    long sn = second;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    Iterator<byte[]> hashes = path.iterator();
    byte[] fr = hashes.next();
    byte[] sr = fr;
    while (hashes.hasNext()) {
      byte[] c = hashes.next();
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Hashes.node(c, fr);
        sr = Hashes.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hashes.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot) && sn == 0;
  }
}
