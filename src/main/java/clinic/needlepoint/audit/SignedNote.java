package clinic.needlepoint.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends in a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {
  private static final String DASH = "\u2014 ";
  private static final int KEY_ID_BYTES = 4;

  /**
   * One signature line.
   *
   * @param name of the key that is said to have signed
   * @param keyId in hex
   */
  public record Line(String name, String keyId, byte[] signature) {
    private String print() {
      byte[] id = HexFormat.of().parseHex(keyId);
      ByteBuffer bytes = ByteBuffer.allocate(id.length + signature.length).put(id).put(signature);
      return DASH + name + " " + StrictBase64.encode(bytes.array()) + "\n";
    }
  }

  public SignedNote {
    requireText(text);
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty()) {
      throw new Unreadable("A note needs a signature line");
    }
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n")) {
      throw new Unreadable("The text of a note ends in a line feed");
    }
    if (text.chars().anyMatch(c -> (c < 0x20 && c != '\n') || c == 0x7f)) {
      throw new Unreadable("A note has no control character but the line feed");
    }
  }

  /**
   * Reads a note.
   *
   * @throws Unreadable with one message per rule
   */
  public static SignedNote parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0) {
      throw new Unreadable("A note has an empty line before its signatures");
    }
    String below = note.substring(gap + 2);
    if (below.isEmpty() || !below.endsWith("\n")) {
      throw new Unreadable("A note ends in a signature line with its line feed");
    }
    List<Line> signatures = new ArrayList<>();
    for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
      signatures.add(line(line));
    }
    return new SignedNote(note.substring(0, gap + 1), signatures);
  }

  private static Line line(String line) {
    String[] parts = line.split(" ", -1);
    if (!line.startsWith(DASH) || parts.length != 3) {
      throw new Unreadable("A signature line is an em dash, a name and base64");
    }
    VerifierKey.requireName(parts[1]);
    byte[] bytes = StrictBase64.decode(parts[2]);
    if (bytes.length <= KEY_ID_BYTES) {
      throw new Unreadable("A signature line holds a key id and a signature");
    }
    return new Line(
        parts[1],
        HexFormat.of().formatHex(Arrays.copyOf(bytes, KEY_ID_BYTES)),
        Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length));
  }

  /** Signs a text. */
  public static SignedNote sign(String text, LogKey key) {
    requireText(text);
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    VerifierKey verifier = key.verifier();
    return new SignedNote(text, List.of(new Line(verifier.name(), verifier.keyId(), signature)));
  }

  /**
   * Makes sure that this key signed the text. Lines of other names are passed over.
   *
   * @throws Tampered when it did not, or when two lines carry its name
   */
  public void verify(VerifierKey key) {
    List<Line> named = signatures.stream().filter(l -> l.name().equals(key.name())).toList();
    if (named.size() != 1) {
      throw new Tampered(
          named.isEmpty()
              ? "It is not signed by " + key.name()
              : "It carries more than one signature of " + key.name());
    }
    Line line = named.getFirst();
    if (!line.keyId().equals(key.keyId())) {
      throw new Tampered("It is signed by another key of " + key.name());
    }
    if (!key.signed(text.getBytes(StandardCharsets.UTF_8), line.signature())) {
      throw new Tampered("The signature of " + key.name() + " does not fit the text");
    }
  }

  /** The note as bytes go: text, empty line, signature lines. */
  public String print() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(line -> out.append(line.print()));
    return out.toString();
  }
}
