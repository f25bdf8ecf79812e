package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("F098")
class ProofsTests {
  private static final int SIZES = 70;

  /** Leaves and complete subtrees as the log stores them. */
  private static final class Stored implements Proofs.Subtrees {
    private final Map<String, byte[]> hashes = new TreeMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private int asked;

    Stored(int size) {
      MerkleTree tree = new MerkleTree();
      for (int i = 0; i < size; i++) {
        byte[] leaf = Hashes.leaf("leaf " + i);
        leaves.add(leaf);
        hashes.put("0/" + i, leaf);
        tree.append(leaf).forEach(s -> hashes.put(s.level() + "/" + s.position(), s.hash()));
      }
    }

    @Override
    public byte[] hash(int level, long position) {
      asked++;
      byte[] hash = hashes.get(level + "/" + position);
      assertThat(hash).as("subtree %d/%d is stored", level, position).isNotNull();
      return hash;
    }
  }

  /** RFC 9162 2.1.1, word for word, from all leaves. */
  private static byte[] definition(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Hashes.node(
        definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
  }

  @Test
  void agreesWithTheVectorsOfAnotherImplementation() throws Exception {
    int seen = 0;
    for (JsonNode vector : vectors()) {
      if (vector.get("vector").asString().startsWith("subtree")) {
        continue; // proofs of another kind, which this log does not make
      }
      boolean holds = vector.has("size1") ? consistency(vector) : inclusion(vector);
      assertThat(holds)
          .as(vector.get("vector").asString())
          .isEqualTo(!vector.get("wantErr").asBoolean());
      seen++;
    }
    assertThat(seen).isEqualTo(196);
  }

  private static List<JsonNode> vectors() throws Exception {
    try (InputStream in = ProofsTests.class.getResourceAsStream("/vectors/merkle-proofs.jsonl")) {
      assertThat(in).isNotNull();
      JsonMapper json = JsonMapper.builder().build();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(json::readTree)
          .toList();
    }
  }

  private static boolean consistency(JsonNode v) {
    return Proofs.consistent(
        size(v, "size1"), hash(v, "root1"), size(v, "size2"), hash(v, "root2"), proof(v));
  }

  private static boolean inclusion(JsonNode v) {
    return Proofs.includes(
        hash(v, "leafHash"), size(v, "leafIdx"), size(v, "treeSize"), proof(v), hash(v, "root"));
  }

  /** Sizes beyond a long are none that a log can have. */
  private static long size(JsonNode vector, String name) {
    BigInteger size = new BigInteger(vector.path(name).asString("0"));
    return size.bitLength() > 63 ? -1 : size.longValue();
  }

  private static byte[] hash(JsonNode vector, String name) {
    return Base64.getDecoder().decode(vector.path(name).asString(""));
  }

  private static List<byte[]> proof(JsonNode vector) {
    List<byte[]> proof = new ArrayList<>();
    vector.get("proof").forEach(hash -> proof.add(Base64.getDecoder().decode(hash.asString())));
    return proof;
  }

  @Test
  void provesEveryLeafOfEveryTreeAndNothingElse() {
    Stored tree = new Stored(SIZES);
    Random random = new Random(7);
    for (int size = 1; size <= SIZES; size++) {
      byte[] root = definition(tree.leaves.subList(0, size));
      assertThat(Proofs.root(size, tree)).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = Proofs.inclusion(index, size, tree);
        byte[] leaf = tree.leaves.get(index);
        assertThat(Proofs.includes(leaf, index, size, proof, root)).isTrue();
        assertThat(Proofs.includes(Hashes.leaf("another"), index, size, proof, root)).isFalse();
        assertThat(Proofs.includes(leaf, index, size, proof, flipped(root, random))).isFalse();
        for (int other = 0; other < size; other++) {
          assertThat(Proofs.includes(leaf, other, size, proof, root)).isEqualTo(other == index);
        }
        for (List<byte[]> wrong : mutations(proof, random)) {
          assertThat(Proofs.includes(leaf, index, size, wrong, root)).isFalse();
        }
      }
    }
  }

  @Test
  void provesEveryPrefixOfEveryTreeAndNothingElse() {
    Stored tree = new Stored(SIZES);
    Random random = new Random(8);
    for (int second = 1; second <= SIZES; second++) {
      byte[] root = definition(tree.leaves.subList(0, second));
      for (int first = 1; first <= second; first++) {
        byte[] old = definition(tree.leaves.subList(0, first));
        List<byte[]> proof = Proofs.consistency(first, second, tree);
        assertThat(Proofs.consistent(first, old, second, root, proof)).isTrue();
        assertThat(Proofs.consistent(first, flipped(old, random), second, root, proof)).isFalse();
        assertThat(Proofs.consistent(first, old, second, flipped(root, random), proof)).isFalse();
        assertThat(Proofs.consistent(second + 1, old, second, root, proof)).isFalse();
        assertThat(Proofs.consistent(0, old, second, root, proof)).isFalse();
        assertThat(Proofs.consistent(-1, old, second, root, proof)).isFalse();
        for (int other = 1; other <= second; other++) {
          assertThat(Proofs.consistent(other, old, second, root, proof))
              .as("%d said to be %d of %d", first, other, second)
              .isEqualTo(other == first);
        }
        for (List<byte[]> wrong : mutations(proof, random)) {
          assertThat(Proofs.consistent(first, old, second, root, wrong)).isFalse();
        }
      }
    }
  }

  /** The published mistake: a proof for a smaller tree, said to be of a larger one. */
  @Test
  void refusesASecondSizeThatTheProofDoesNotConsume() {
    Stored tree = new Stored(64);
    List<byte[]> proof = Proofs.consistency(5, 8, tree);
    for (int second : List.of(9, 10, 12, 16, 32, 64)) {
      assertThat(Proofs.consistent(5, Proofs.root(5, tree), second, Proofs.root(8, tree), proof))
          .as("size %d", second)
          .isFalse();
    }
  }

  @Test
  void asksForNoMoreThanALogarithmOfHashes() {
    Stored tree = new Stored(1 << 14);
    for (long size : List.of(1L << 14, (1L << 14) - 1, 10_000L)) {
      tree.asked = 0;
      Proofs.inclusion(size / 3, size, tree);
      Proofs.consistency(size / 3, size, tree);
      assertThat(tree.asked).isLessThan(4 * 14);
    }
  }

  private static List<List<byte[]>> mutations(List<byte[]> proof, Random random) {
    List<List<byte[]>> wrong = new ArrayList<>();
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(random.nextInt(proof.size() + 1), Hashes.leaf("inserted"));
    wrong.add(longer);
    if (!proof.isEmpty()) {
      int at = random.nextInt(proof.size());
      List<byte[]> changed = new ArrayList<>(proof);
      changed.set(at, flipped(proof.get(at), random));
      wrong.add(changed);
      List<byte[]> shorter = new ArrayList<>(proof);
      shorter.remove(at);
      wrong.add(shorter);
    }
    if (proof.size() > 1) {
      wrong.add(proof.reversed());
    }
    return wrong;
  }

  private static byte[] flipped(byte[] hash, Random random) {
    byte[] other = Arrays.copyOf(hash, hash.length);
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }
}
