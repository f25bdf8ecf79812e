package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.StrictBase64;
import clinic.needlepoint.audit.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One record that proves itself, in the form of C2SP tlog-proof: its line and opened body as the
 * extra data, its number, and the hashes that lead from it to a signed head.
 *
 * @param salt 32 bytes
 * @param proof RFC 9162 2.1.3, of 32 bytes each
 * @param checkpoint the note over the head
 */
record Receipt(
    long index,
    String line,
    byte[] salt,
    Map<String, Object> body,
    List<byte[]> proof,
    String checkpoint) {
  static final String ENDING = ".tlog-proof";
  static final String FORM = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** The whole file. */
  String print() {
    String extra =
        CanonicalJson.write(Map.of("body", body, "line", line, "salt", StrictBase64.encode(salt)));
    StringBuilder out = new StringBuilder(FORM).append('\n');
    byte[] bytes = extra.getBytes(StandardCharsets.UTF_8);
    out.append(EXTRA).append(StrictBase64.encode(bytes)).append('\n');
    out.append(INDEX).append(index).append('\n');
    proof.forEach(hash -> out.append(StrictBase64.encode(hash)).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable with one message per rule
   */
  static Receipt parse(String text) {
    int gap = text.indexOf("\n\n");
    List<String> lines = gap < 0 ? List.of() : List.of(text.substring(0, gap).split("\n", -1));
    if (lines.size() < 3
        || !lines.getFirst().equals(FORM)
        || !lines.get(1).startsWith(EXTRA)
        || !lines.get(2).matches("index (0|[1-9][0-9]{0,14})")) {
      throw new Unreadable("A receipt holds its form, its record, a number, hashes and a head");
    }
    List<byte[]> proof = new ArrayList<>();
    lines.subList(3, lines.size()).forEach(hash -> proof.add(StrictBase64.decode(hash)));
    return opened(
        Long.parseLong(lines.get(2).substring(INDEX.length())),
        lines.get(1).substring(EXTRA.length()),
        proof,
        text.substring(gap + 2));
  }

  private static Receipt opened(long index, String extra, List<byte[]> proof, String checkpoint) {
    Map<String, Object> said;
    try {
      said = CanonicalReader.object(new String(StrictBase64.decode(extra), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("The record in a receipt is not in its form", e);
    }
    if (said.size() == 3
        && said.get("line") instanceof String line
        && said.get("salt") instanceof String salt
        && said.get("body") instanceof Map<?, ?>) {
      Map<String, Object> body = CanonicalReader.object(CanonicalJson.value(said.get("body")));
      return new Receipt(index, line, StrictBase64.decode(salt), body, proof, checkpoint);
    }
    throw new Unreadable("The record in a receipt is a line, a salt and a body");
  }
}
