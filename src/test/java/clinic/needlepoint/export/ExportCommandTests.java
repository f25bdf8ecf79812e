package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("F102")
class ExportCommandTests {
  @TempDir Path folder;
  private LogDesk desk;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void open() throws Exception {
    Files.createDirectory(folder.resolve("out"));
    desk = new LogDesk(folder.resolve("data"));
    desk.write("kiosk.started", Map.of(), Map.of());
    desk.session("S-000001", "L1", 1);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private int run(String file, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("--from", "2026-11-01", "--to", "2026-11-30", "--out", out(file).toString()));
    arguments.addAll(List.of(more));
    return new CommandLine(new ExportCommand(_ -> desk.kiosk))
        .setErr(new PrintWriter(said))
        .execute(arguments.toArray(String[]::new));
  }

  private Path out(String file) {
    return folder.resolve("out").resolve(file);
  }

  private List<String> left() throws Exception {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** It closes the kiosk's records, so each run needs them open. */
  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.csv", "a.jsonl"})
  void writesEachForm(String file) throws Exception {
    assertThat(run(file, "--report", "lot-trace", "--lot", "L1")).isZero();
    assertThat(left()).containsExactly(file);
    assertThat(Files.size(out(file))).isPositive();
  }

  @Test
  void leavesNoHalfFileBehind() throws Exception {
    desk.outside("DELETE FROM audit_body WHERE seq = 2");
    assertThat(run("a.zip", "--report", "procedure-log")).isNotZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void leavesAFileAloneThatIsThere() throws Exception {
    Files.writeString(out("a.csv"), "mine");
    assertThat(run("a.csv", "--report", "audit-trail")).isEqualTo(2);
    assertThat(Files.readString(out("a.csv"))).isEqualTo("mine");
    assertThat(said.toString()).contains("exists already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sterilizer", "nonsense"})
  void saysWhatIsNotAvailable(String report) throws Exception {
    assertThat(run("a.zip", "--report", report)).isEqualTo(2);
    assertThat(said.toString()).contains("not available");
    assertThat(left()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheWords() {
    assertThat(run("a.doc", "--report", "audit-trail")).isEqualTo(2);
    assertThat(run("a.zip", "--report", "lot-trace")).isEqualTo(2);
    assertThat(run("a.zip", "--report", "audit-trail", "--lot", "L1")).isEqualTo(2);
    assertThat(run("a.zip", "--report", "audit-trail", "--to", "2026-10-01")).isEqualTo(2);
  }
}
