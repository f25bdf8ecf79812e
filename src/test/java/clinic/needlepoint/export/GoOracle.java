package clinic.needlepoint.export;

import clinic.needlepoint.audit.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program of {@code src/test/go/oracle}: what Go's own libraries say, one answer a question.
 */
final class GoOracle {
  /** Where the Debian packages golang-golang-x-*-dev lay their sources. */
  private static final String SOURCES = "/usr/share/gocode";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path program;

  GoOracle(Path folder) {
    program = folder.resolve("oracle");
    ProcessBuilder build =
        new ProcessBuilder("go", "build", "-o", program.toString(), "src/test/go/oracle/main.go");
    build.environment().put("GO111MODULE", "off");
    build.environment().put("GOPATH", SOURCES);
    build.environment().put("GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
    Commands.Ended built = Commands.run(build);
    if (built.code() != 0) {
      throw new IllegalStateException(
          "Install the packages golang-go and golang-golang-x-mod-dev: " + built.out());
    }
  }

  /** A signed head and who is trusted to have signed it. */
  static Map<String, Object> head(byte[] note, VerifierKey key) {
    return Map.of("Note", base64(note), "Vkey", key.vkey());
  }

  static Map<String, Object> head(long size, byte[] root) {
    return Map.of("Size", size, "Root", base64(root));
  }

  static Map<String, Object> note(Map<String, Object> head) {
    return Map.of("Kind", "note", "Head", head);
  }

  static Map<String, Object> tree(Map<String, Object> head, List<String> lines) {
    return Map.of("Kind", "tree", "Head", head, "Lines", lines);
  }

  static Map<String, Object> inclusion(
      Map<String, Object> head, long index, String line, List<byte[]> proof) {
    Map<String, Object> asked = new TreeMap<>(proof("inclusion", head, proof));
    asked.put("Index", index);
    asked.put("Lines", List.of(line));
    return asked;
  }

  static Map<String, Object> consistency(
      Map<String, Object> earlier, Map<String, Object> head, List<byte[]> proof) {
    Map<String, Object> asked = new TreeMap<>(proof("consistency", head, proof));
    asked.put("Earlier", earlier);
    return asked;
  }

  private static Map<String, Object> proof(
      String kind, Map<String, Object> head, List<byte[]> proof) {
    return Map.of(
        "Kind", kind, "Head", head, "Proof", proof.stream().map(GoOracle::base64).toList());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** One answer a question, in their order, all by one process: "yes", or "no" and why. */
  List<String> ask(List<Map<String, Object>> questions) {
    try {
      List<String> lines = new ArrayList<>();
      questions.forEach(question -> lines.add(JSON.writeValueAsString(question)));
      Path asked = Files.write(Files.createTempFile(program.getParent(), "asked", ""), lines);
      Commands.Ended said =
          Commands.run(new ProcessBuilder(program.toString()).redirectInput(asked.toFile()));
      if (said.code() != 0 || said.out().lines().count() != questions.size()) {
        throw new IllegalStateException("The Go program broke: " + said.out());
      }
      return said.out().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
