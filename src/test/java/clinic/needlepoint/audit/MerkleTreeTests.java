package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F098")
class MerkleTreeTests {
  /** The eight leaves of the reference tree of Certificate Transparency's own tests. */
  private static final List<String> REFERENCE_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void givesTheReferenceRootOfEightLeaves() throws Exception {
    MerkleTree tree = new MerkleTree();
    for (String leaf : REFERENCE_LEAVES) {
      tree.append(leafHash(HexFormat.of().parseHex(leaf)));
    }
    assertThat(HexFormat.of().formatHex(tree.root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void growsToTheRootThatTheDefinitionGivesAtEverySize() throws Exception {
    MerkleTree tree = new MerkleTree();
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] leaf = leafHash(new byte[] {(byte) i, (byte) (i >> 8)});
      leaves.add(leaf);
      tree.append(leaf);
      assertThat(tree.root()).as("size %d", i + 1).isEqualTo(definition(leaves));
    }
  }

  @Test
  void theStoredSubtreesOfAnySizeAreItsRightEdge() {
    MerkleTree tree = new MerkleTree();
    List<MerkleTree.Subtree> all = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      byte[] leaf = {(byte) i};
      all.add(new MerkleTree.Subtree(0, i, leaf));
      all.addAll(tree.append(leaf));
      for (MerkleTree.Subtree place : MerkleTree.edgeOf(i + 1)) {
        assertThat(all)
            .anyMatch(s -> s.level() == place.level() && s.position() == place.position());
      }
    }
  }

  private static byte[] leafHash(byte[] content) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) 0);
    return digest.digest(content);
  }

  /** RFC 9162 2.1.1, word for word: split at the largest power of two below n. */
  private static byte[] definition(List<byte[]> leaves) throws Exception {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) 1);
    digest.update(definition(leaves.subList(0, split)));
    return digest.digest(definition(leaves.subList(split, leaves.size())));
  }
}
