package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python verifier as an inspector calls it. */
@Tag("F097")
class VerifierCommandTests {
  private final ForgedKey key = new ForgedKey(ForgedClinic.NAME);
  @TempDir private Path folder;
  private ForgedLog log = ForgedClinic.plain(3);

  @BeforeEach
  void writeBundle() throws IOException {
    Bundle honest = new BundleForge(log, "procedure-log", key).exported().build();
    Files.createDirectory(folder.resolve("honest"));
    for (Map.Entry<String, byte[]> file : honest.files().entrySet()) {
      Files.write(folder.resolve("honest").resolve(file.getKey()), file.getValue());
    }
    Files.write(folder.resolve("honest.zip"), honest.zipped().zip());
    Files.write(folder.resolve("changed.zip"), honest.edit("README.txt", _ -> "x").zipped().zip());
    Files.writeString(folder.resolve("sheet.txt"), key.vkey() + "\n");
    Files.writeString(folder.resolve("earlier"), honest.text("checkpoint"));
  }

  private Commands.Ended verify(String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "python3";
    command[1] = PythonVerifier.FILE.toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    return Commands.run(new ProcessBuilder(command).directory(folder.toFile()));
  }

  @Test
  void saysYesToAFolderAndToAZipWithAKeyTypedInOrInAFile() {
    assertThat(verify("honest", "--key", key.vkey()).code()).isZero();
    assertThat(verify("honest/", "--key", "sheet.txt", "--previous", "earlier").code()).isZero();
    Commands.Ended said = verify("honest.zip", "--key", "sheet.txt");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("PROVEN\n")
        .contains("3 rows out of 27 records", "What to do now", "Keep the file \"checkpoint\"");
  }

  @Test
  void saysWhatIsWrongAndWhatToDoNow() {
    Commands.Ended said = verify("changed.zip", "--key", "sheet.txt");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("TAMPERED", "README.txt", "What to do now", "ask the clinic for a new export");
    assertThat(verify("honest").code()).isEqualTo(1);
    assertThat(verify("honest").out()).startsWith("UNPROVEN").contains("enrolment sheet");
  }

  @Test
  void tellsUnreadableFromTamperedAndFromACommandThatWasNotUnderstood() {
    assertThat(verify("sheet.txt", "--key", "sheet.txt").code()).isEqualTo(3);
    assertThat(verify("nowhere", "--key", "sheet.txt").code()).isEqualTo(3);
    assertThat(verify("honest", "--key", "nothing").code()).isEqualTo(3);
    assertThat(verify("honest", "--key", "sheet.txt", "--previous", "none").code()).isEqualTo(3);
    assertThat(verify().code()).isEqualTo(2);
    assertThat(verify("honest", "--kee", "x", "more").code()).isEqualTo(2);
  }

  @Test
  void saysItInJsonForScripts() {
    Judgement said = Judgement.read(verify("honest", "--key", "sheet.txt", "--json").out());
    assertThat(said.verdict()).isEqualTo("proven");
    assertThat(said.said())
        .containsKeys(
            "verdict", "code", "message", "report", "from", "to", "lot", "size", "epoch", "rows",
            "erased", "notes");
  }

  @Test
  void givesNoVerdictWithoutOpenssl() {
    String python =
        Commands.run("python3", "-c", "import sys; print(sys.executable)").out().strip();
    ProcessBuilder bare =
        new ProcessBuilder(
                python, PythonVerifier.FILE.toString(), "honest", "--key", "sheet.txt", "--json")
            .directory(folder.toFile());
    bare.environment().put("PATH", folder.toString());
    Commands.Ended said = Commands.run(bare);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out())
        .contains("openssl", "needlepoint-verify.html")
        .doesNotContain("tampered");
  }

  @Test
  void givesNoVerdictWithAnOpensslThatAlwaysSaysNo() throws IOException {
    Path old = Files.writeString(folder.resolve("openssl"), "#!/bin/sh\nexit 1\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    ProcessBuilder bare =
        new ProcessBuilder(
                "python3", PythonVerifier.FILE.toString(), "honest", "--key", "sheet.txt")
            .directory(folder.toFile());
    bare.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    Commands.Ended said = Commands.run(bare);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).contains("too old");
  }

  /** A log of 40 000 records, in the memory of a small machine. */
  @Test
  void needsLittleMemoryForALargeLog() throws IOException {
    log = ForgedClinic.plain(5_000);
    // Letters of three bytes, some of which stand across the edges of the pieces that are read.
    log.records.forEach(record -> record.keys.put("note", "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57"));
    log.records.forEach(record -> record.body.put("note", "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57"));
    Bundle large = new BundleForge(log, "completeness", key).exported().build();
    assertThat(large.files().values().stream().mapToLong(file -> file.length).sum())
        .isGreaterThan(8_000_000);
    Files.write(folder.resolve("large.zip"), large.zipped().zip());
    String limited =
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20));"
            + " sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')";
    Commands.Ended said =
        Commands.run(
            new ProcessBuilder(
                    "python3",
                    "-c",
                    limited,
                    PythonVerifier.FILE.toString(),
                    "large.zip",
                    "--key",
                    "sheet.txt")
                .directory(folder.toFile()));
    assertThat(said.out()).startsWith("PROVEN");
  }
}
