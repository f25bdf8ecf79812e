package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.SignedNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F098")
@Tag("F102")
class BundleTests {
  @TempDir Path folder;
  private LogDesk desk;

  @BeforeEach
  void open() {
    desk = new LogDesk(folder.resolve("data"));
    desk.write("kiosk.started", Map.of(), Map.of());
    desk.heads().sign();
    desk.session("S-000001", "L1", 1);
    desk.session("S-000002", "L2", 2);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Path bundle() throws IOException {
    return desk.export(
        desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-11-30", ""), "june.zip");
  }

  static Path unzip(Path zip, Path into) throws IOException {
    Files.createDirectories(into);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        Files.write(into.resolve(entry.getName()), file.getInputStream(entry).readAllBytes());
      }
    }
    return into;
  }

  @Test
  void holdsTheFilesOfTheContractAndNoOthers() throws Exception {
    Path files = unzip(bundle(), folder.resolve("bundle"));
    try (var names = Files.list(files)) {
      assertThat(names.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "manifest.json",
              "log.jsonl",
              "bodies.jsonl",
              "checkpoint",
              "checkpoint.prev",
              "vkey",
              "pub.pem",
              "report.csv",
              "report.jsonl",
              "report.pdf",
              "SHA256SUMS",
              "SHA256SUMS.note",
              "README.txt");
    }
    List<String> lines = Files.readAllLines(files.resolve("log.jsonl"));
    Checkpoint head =
        Checkpoint.parse(SignedNote.parse(Files.readString(files.resolve("checkpoint"))).text());
    assertThat(head.size()).isEqualTo(lines.size()).isEqualTo(10);
    assertThat(lines.getLast()).contains("\"type\":\"report.exported\"");
    assertThat(Files.readAllLines(files.resolve("bodies.jsonl")))
        .extracting(line -> CanonicalReader.object(line).get("seq"))
        .containsExactly(1, 2, 4, 5, 6, 8, 9);
    Map<String, Object> manifest =
        new TreeMap<>(
            CanonicalReader.object(Files.readString(files.resolve("manifest.json")).strip()));
    assertThat(manifest)
        .containsEntry("format", "needlepoint-bundle/1")
        .containsEntry("report", "procedure-log")
        .containsEntry("begin", "2026-11-01T07:00:00.000Z")
        .containsEntry("end", "2026-12-01T08:00:00.000Z")
        .containsEntry("zone", "America/Los_Angeles")
        .containsEntry("site", "Río Clinic")
        .containsEntry("origin", "clinic/kiosk-1/1")
        .containsEntry("size", 10)
        .containsEntry("bodies", 7)
        .containsEntry("rows", 2);
    assertThat(new TreeSet<>(manifest.keySet())).hasSize(17);
    assertThat(Files.readString(files.resolve("report.csv"))).endsWith("\r\n").contains(",beam,");
  }

  @Test
  void theStepsOfTheReadmeWorkAsPrinted() throws Exception {
    Path files = unzip(bundle(), folder.resolve("bundle"));
    Files.writeString(folder.resolve("my-key.txt"), desk.heads().verifier().vkey() + "\n");
    List<String> steps = steps(files);
    assertThat(steps).hasSize(14);
    assertThat(run(files, steps))
        .contains("log.jsonl: OK", "Signature Verified Successfully", "10\n10")
        .endsWith("exit 0");
    assertThat(Files.readString(files.resolve("vkey")))
        .isEqualTo(desk.heads().verifier().vkey() + "\n");
    assertThat(Files.readString(folder.resolve("THEIR-OWN-KEY.pem")))
        .as("what OpenSSL makes of the sheet is what the clinic says")
        .isEqualTo(Files.readString(files.resolve("pub.pem")));
  }

  @Test
  void theStepsOfTheReadmeFailOnAChangedFileAndAnotherKey() throws Exception {
    Path files = unzip(bundle(), folder.resolve("bundle"));
    List<String> steps = steps(files);
    Path stranger = folder.resolve("stranger");
    Files.writeString(
        folder.resolve("my-key.txt"),
        clinic.needlepoint.audit.LogKey.make(LogDesk.NAME, stranger).vkey() + "\n");
    assertThat(run(files, steps))
        .contains("THEIR-OWN-KEY.pem pub.pem differ")
        .doesNotEndWith("exit 0");
    Files.writeString(folder.resolve("my-key.txt"), desk.heads().verifier().vkey() + "\n");
    assertThat(run(files, steps)).endsWith("exit 0");
    Path csv = files.resolve("report.csv");
    Files.writeString(csv, Files.readString(csv).replace("accepted", "expired."));
    assertThat(run(files, steps)).contains("report.csv: FAILED").doesNotEndWith("exit 0");
  }

  /** A step may fail without stopping those after it, so each is seen to find its own fault. */
  @ParameterizedTest
  @CsvSource({
    "log.jsonl, 1, seq",
    "report.csv, 1, S-000001",
    "SHA256SUMS, 7, log.jsonl",
    "SHA256SUMS.note, 7, log.jsonl",
    "SHA256SUMS+SHA256SUMS.note, 9, log.jsonl",
    "checkpoint, 12, clinic/kiosk-1/1",
    "pub.pem, 5, MC"
  })
  void aChangedFileFailsAtTheStepThatReadsIt(String names, int step, String what) throws Exception {
    Path files = unzip(bundle(), folder.resolve("bundle"));
    Files.writeString(folder.resolve("my-key.txt"), desk.heads().verifier().vkey() + "\n");
    List<String> steps = steps(files);
    assertThat(run(files, steps)).endsWith("exit 0");
    for (String name : names.split("\\+", -1)) {
      String before = Files.readString(files.resolve(name));
      assertThat(before).contains(what);
      Files.writeString(files.resolve(name), before.replace(what, "#" + what.substring(1)));
    }
    if (step > 1) {
      steps.set(0, "true"); // whoever changed the file has made the list fit
    }
    assertThat(run(files, steps.subList(0, step - 1))).endsWith("exit 0");
    assertThat(run(files, steps.subList(0, step))).doesNotEndWith("exit 0");
  }

  private static List<String> steps(Path files) throws IOException {
    return Files.readAllLines(files.resolve("README.txt")).stream()
        .filter(line -> line.startsWith("  $ "))
        .map(line -> line.substring(4))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String run(Path files, List<String> steps) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-e", "-c", String.join("\n", steps))
            .directory(files.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "exit " + shell.waitFor();
  }

  @Test
  void theSameRowsLeaveInEachForm() throws Exception {
    Path files = unzip(bundle(), folder.resolve("bundle"));
    ReportRequest request = desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-11-30", "");
    assertThat(desk.export(request, "a.csv")).hasSameBinaryContentAs(files.resolve("report.csv"));
    assertThat(desk.export(request, "a.jsonl"))
        .hasSameBinaryContentAs(files.resolve("report.jsonl"));
  }

  @Test
  void anErasedBodyStaysBehindAndNothingElse() throws Exception {
    desk.erase(1);
    Path files = unzip(bundle(), folder.resolve("bundle"));
    assertThat(Files.readAllLines(files.resolve("bodies.jsonl")))
        .extracting(line -> CanonicalReader.object(line).get("seq"))
        .containsExactly(2, 4, 5, 6, 8, 10);
    assertThat(Files.readString(files.resolve("report.csv"))).contains(",erased\r\n");
  }

  @Test
  void failsRatherThanLeaveOutABodyThatNobodyErased() throws Exception {
    desk.outside("DELETE FROM audit_body WHERE seq = 2");
    assertThatThrownBy(this::bundle).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailingDiskFailsTheExport() {
    ReportRequest request = desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-11-30", "");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(
            () -> desk.kiosk.getBean(Exports.class).write(request, ExportForm.BUNDLE, full))
        .isInstanceOf(IOException.class);
  }
}
