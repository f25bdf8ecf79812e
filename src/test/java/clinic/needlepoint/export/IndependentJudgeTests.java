package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.audit.Proofs;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.audit.Unreadable;
import clinic.needlepoint.audit.VerifierKey;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's judgement of notes and proofs beside that of Go's x/mod/sumdb. */
@Tag("F098")
class IndependentJudgeTests {
  private static final int CASES = 600;
  private static final int LEAVES = 700;
  @TempDir private static Path folder;
  private static GoOracle go;
  private static LogKey key;
  private static List<String> lines = List.of();
  private static StoredTree tree = new StoredTree(List.of());
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<Map<String, Object>> questions = new ArrayList<>();
  private final List<Boolean> ours = new ArrayList<>();

  @BeforeAll
  static void open() {
    go = new GoOracle(folder);
    LogKey.make(LogDesk.NAME, folder.resolve("key"));
    key = LogKey.open(LogDesk.NAME, folder.resolve("key"));
    lines = IntStream.range(0, LEAVES).mapToObj(i -> "record " + i).toList();
    tree = new StoredTree(lines);
  }

  /** What was asked, and the product's own answer. */
  private void ask(Map<String, Object> question, boolean own) {
    questions.add(question);
    ours.add(own);
  }

  private List<Boolean> theirs() {
    return go.ask(questions).stream().map(said -> said.equals("yes")).toList();
  }

  private byte[] flip(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static String checkpoint(long size) {
    return new Checkpoint(LogDesk.NAME, 1, size, Proofs.root(size, tree)).text();
  }

  private static boolean accepts(byte[] note, VerifierKey key) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
      SignedNote.parse(text).verify(key);
      return true;
    } catch (Tampered | Unreadable | CharacterCodingException e) {
      return false;
    }
  }

  private void askNote(byte[] note) {
    ask(GoOracle.note(GoOracle.head(note, key.verifier())), accepts(note, key.verifier()));
  }

  @Test
  void oneFlippedBitOfTextOrSignatureOrKeyIsRefusedByBoth() {
    for (int i = 0; i < CASES; i++) {
      SignedNote honest = SignedNote.sign(checkpoint(1 + random.nextInt(LEAVES)), key);
      SignedNote.Line line = honest.signatures().getFirst();
      byte[] note = honest.print().getBytes(UTF_8);
      int text = honest.text().length();
      switch (i % 4) {
        case 0 -> askNote(note);
        case 1 -> {
          byte[] head = flip(Arrays.copyOf(note, text));
          System.arraycopy(head, 0, note, 0, text);
          askNote(note);
        }
        case 2 -> askNote(signed(honest, line, flip(line.signature())));
        default -> {
          VerifierKey other = new VerifierKey(LogDesk.NAME, flip(key.verifier().publicKey()));
          ask(GoOracle.note(GoOracle.head(note, other)), accepts(note, other));
        }
      }
    }
    assertThat(theirs()).as("seed %d", seed).isEqualTo(ours);
    for (int i = 0; i < CASES; i++) {
      assertThat(ours.get(i)).as("case %d, seed %d", i, seed).isEqualTo(i % 4 == 0);
    }
  }

  private static byte[] signed(SignedNote note, SignedNote.Line line, byte[] signature) {
    SignedNote.Line changed = new SignedNote.Line(line.name(), line.keyId(), signature);
    return new SignedNote(note.text(), List.of(changed)).print().getBytes(UTF_8);
  }

  /** Any byte of the note as it travels: ours may be the stricter one, and never the other. */
  @Test
  void nothingIsTakenThatGoRefuses() {
    for (int i = 0; i < CASES; i++) {
      SignedNote honest = SignedNote.sign(checkpoint(1 + random.nextInt(LEAVES)), key);
      askNote(i % 10 == 0 ? bytes(honest) : flip(bytes(honest)));
    }
    List<Boolean> theirs = theirs();
    int forgiven = 0;
    for (int i = 0; i < CASES; i++) {
      assertThat(ours.get(i)).as("case %d, seed %d", i, seed).isEqualTo(i % 10 == 0);
      if (ours.get(i)) {
        assertThat(theirs.get(i)).as("case %d, seed %d", i, seed).isTrue();
      }
      forgiven += theirs.get(i) && !ours.get(i) ? 1 : 0;
    }
    assertThat(forgiven).as("only unused bits of base64, seed %d", seed).isLessThan(CASES / 50);
  }

  private static byte[] bytes(SignedNote note) {
    return note.print().getBytes(UTF_8);
  }

  @Test
  void isStricterThanGoInTwoThings() {
    SignedNote honest = SignedNote.sign(checkpoint(LEAVES), key);
    SignedNote.Line line = honest.signatures().getFirst();
    askNote(bytes(new SignedNote(honest.text(), List.of(line, line))));
    String print = honest.print();
    int last = print.length() - 3; // before "=" and the line feed
    assertThat(print).endsWith("=\n");
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char stray = alphabet.charAt(alphabet.indexOf(print.charAt(last)) ^ 1);
    askNote((print.substring(0, last) + stray + "=\n").getBytes(UTF_8));
    assertThat(ours).containsExactly(false, false);
    assertThat(theirs()).containsExactly(true, true);
  }

  /** RFC 8032 5.1.7: S plus the order of the group would verify where nobody looks at its size. */
  @Test
  void aSignatureMadeAnewFromAnotherIsRefusedByBoth() {
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    for (int size = 1; size <= 20; size++) {
      SignedNote honest = SignedNote.sign(checkpoint(size), key);
      SignedNote.Line line = honest.signatures().getFirst();
      byte[] changed = line.signature().clone();
      byte[] s = reversed(new BigInteger(1, reversed(changed, 32, 64)).add(order).toByteArray());
      System.arraycopy(s, 0, changed, 32, 32);
      askNote(bytes(honest));
      askNote(signed(honest, line, changed));
      assertThat(ours.subList(2 * size - 2, 2 * size)).containsExactly(true, false);
    }
    assertThat(theirs()).isEqualTo(ours);
  }

  private static byte[] reversed(byte[] bytes, int from, int to) {
    return reversed(Arrays.copyOfRange(bytes, from, to));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[32];
    for (int i = 0; i < Math.min(32, bytes.length); i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  /** How a proof is damaged; the honest one comes as often as each of the others. */
  private List<byte[]> damaged(List<byte[]> honest, int how) {
    List<byte[]> proof = new ArrayList<>(honest);
    int at = proof.isEmpty() ? 0 : random.nextInt(proof.size());
    switch (proof.isEmpty() ? 2 : how) {
      case 0 -> proof.set(at, flip(proof.get(at)));
      case 1 -> proof.remove(at);
      case 2 -> proof.add(random.nextInt(proof.size() + 1), Hashes.leaf("one more"));
      case 3 -> proof.add(at, proof.get(at));
      case 4 -> proof.set(at, Arrays.copyOf(proof.get(at), 31 + 2 * random.nextInt(2)));
      default -> Collections.shuffle(proof, random);
    }
    return proof;
  }

  @Test
  void judgesDamagedInclusionProofsAsGoDoes() {
    for (int i = 0; i < CASES; i++) {
      long size = random.nextLong(2, LEAVES + 1);
      long index = random.nextLong(size);
      List<byte[]> honest = Proofs.inclusion(index, size, tree);
      byte[] root = Proofs.root(size, tree);
      String line = lines.get((int) index);
      switch (i % 10) {
        case 0 -> inclusion(index, size, line, honest, root);
        case 1 -> inclusion(index, size, line, honest, flip(root));
        case 2 -> inclusion(index, size, line + "!", honest, root);
        case 3 -> inclusion(index - 2 + random.nextInt(5), size, line, honest, root);
        case 4 -> inclusion(index, size - 2 + random.nextInt(5), line, honest, root);
        default -> inclusion(index, size, line, damaged(honest, i % 10 - 5), root);
      }
    }
    agree();
  }

  private void inclusion(long index, long size, String line, List<byte[]> proof, byte[] root) {
    ask(
        GoOracle.inclusion(GoOracle.head(size, root), index, line, proof),
        Proofs.includes(Hashes.leaf(line), index, size, proof, root));
  }

  @Test
  void judgesDamagedConsistencyProofsAsGoDoes() {
    for (int i = 0; i < CASES; i++) {
      long second = random.nextLong(2, LEAVES + 1);
      long first = i % 7 == 0 ? second : 1 + random.nextLong(second);
      List<byte[]> honest = Proofs.consistency(first, second, tree);
      byte[] earlier = Proofs.root(first, tree);
      byte[] root = Proofs.root(second, tree);
      switch (i % 10) {
        case 0 -> consistency(first, earlier, second, root, honest);
        case 1 -> consistency(first, flip(earlier), second, root, honest);
        case 2 -> consistency(first, earlier, second, flip(root), honest);
        case 3 -> consistency(first - 2 + random.nextInt(5), earlier, second, root, honest);
        case 4 -> consistency(first, earlier, second - 2 + random.nextInt(5), root, honest);
        default -> consistency(first, earlier, second, root, damaged(honest, i % 10 - 5));
      }
    }
    agree();
  }

  private void consistency(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    ask(
        GoOracle.consistency(
            GoOracle.head(first, firstRoot), GoOracle.head(second, secondRoot), proof),
        Proofs.consistent(first, firstRoot, second, secondRoot, proof));
  }

  /** The first of ten cases is honest, and the two after it have another root or leaf. */
  private void agree() {
    List<Boolean> theirs = theirs();
    for (int i = 0; i < CASES; i++) {
      assertThat(ours.get(i))
          .as("case %d, seed %d: %s", i, seed, questions.get(i))
          .isEqualTo(theirs.get(i));
      if (i % 10 < 3) {
        assertThat(ours.get(i)).as("case %d, seed %d", i, seed).isEqualTo(i % 10 == 0);
      }
    }
  }
}
