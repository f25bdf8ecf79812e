package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.Proofs;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the kiosk, judged by the libraries of Go's checksum database (x/mod/sumdb). */
@Tag("F098")
class IndependentHeadsTests {
  private static final int EXPORTS = 4;
  @TempDir private static Path folder;
  private static GoOracle go;
  private static LogDesk desk;
  private static final List<Path> BUNDLES = new ArrayList<>();

  /** Exports at sizes that are no powers of two, between them sessions. */
  @BeforeAll
  static void exportBundles() throws Exception {
    go = new GoOracle(folder);
    desk = new LogDesk(folder.resolve("data"));
    desk.write("kiosk.started", Map.of(), Map.of());
    for (int i = 1; i <= EXPORTS; i++) {
      for (int session = 1; session <= 3 * i; session++) {
        desk.session("S-%d-%d".formatted(i, session), "L" + i, 100 * i + session);
      }
      ReportRequest asked = desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-12-31", "");
      BUNDLES.add(BundleTests.unzip(desk.export(asked, i + ".zip"), folder.resolve("bundle" + i)));
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static VerifierKey sheet() {
    return desk.heads().verifier();
  }

  private static byte[] note(Path bundle) throws IOException {
    return Files.readAllBytes(bundle.resolve("checkpoint"));
  }

  private static Map<String, Object> head(Path bundle) throws IOException {
    return GoOracle.head(note(bundle), sheet());
  }

  private static long size(Path bundle) throws IOException {
    return Checkpoint.parse(SignedNote.parse(new String(note(bundle), UTF_8)).text()).size();
  }

  @Test
  void goOpensEveryNoteWithTheKeyOfTheSheetAndNoOther() throws Exception {
    VerifierKey stranger =
        clinic.needlepoint.audit.LogKey.make(LogDesk.NAME, folder.resolve("stranger"));
    List<Map<String, Object>> signed = new ArrayList<>();
    List<Map<String, Object>> strange = new ArrayList<>();
    for (Path bundle : BUNDLES) {
      for (String name : List.of("checkpoint", "checkpoint.prev", "SHA256SUMS.note")) {
        byte[] note = Files.readAllBytes(bundle.resolve(name));
        signed.add(GoOracle.note(GoOracle.head(note, sheet())));
        strange.add(GoOracle.note(GoOracle.head(note, stranger)));
      }
    }
    assertThat(go.ask(signed)).hasSize(3 * EXPORTS).containsOnly("yes");
    assertThat(go.ask(strange)).hasSize(3 * EXPORTS).allMatch(said -> said.startsWith("no"));
  }

  @Test
  void goGrowsTheSameTreeFromTheLines() throws Exception {
    List<Map<String, Object>> honest = new ArrayList<>();
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Path bundle : BUNDLES) {
      List<String> lines = new ArrayList<>(Files.readAllLines(bundle.resolve("log.jsonl")));
      honest.add(GoOracle.tree(head(bundle), List.copyOf(lines)));
      changed.add(GoOracle.tree(head(bundle), lines.subList(0, lines.size() - 1)));
      lines.set(5, lines.get(5).replace("u2", "u3"));
      changed.add(GoOracle.tree(head(bundle), lines));
    }
    assertThat(go.ask(honest)).hasSize(EXPORTS).containsOnly("yes");
    assertThat(go.ask(changed)).hasSize(2 * EXPORTS).allMatch(said -> said.contains("the lines"));
  }

  @Test
  void goFindsEveryRecordUnderEveryHeadByTheProofsOfTheProduct() throws Exception {
    List<Map<String, Object>> questions = new ArrayList<>();
    for (Path bundle : BUNDLES) {
      List<String> lines = Files.readAllLines(bundle.resolve("log.jsonl"));
      StoredTree tree = new StoredTree(lines);
      for (int index = 0; index < lines.size(); index++) {
        List<byte[]> proof = Proofs.inclusion(index, size(bundle), tree);
        questions.add(GoOracle.inclusion(head(bundle), index, lines.get(index), proof));
        assertThat(proof).hasSizeLessThan(8);
      }
    }
    assertThat(go.ask(questions)).hasSizeGreaterThan(200).containsOnly("yes");
  }

  @Test
  void goSeesEachVisitsHeadAsAPrefixOfTheNext() throws Exception {
    StoredTree tree = new StoredTree(Files.readAllLines(BUNDLES.getLast().resolve("log.jsonl")));
    List<Map<String, Object>> questions = new ArrayList<>();
    List<Map<String, Object>> backwards = new ArrayList<>();
    for (Path earlier : BUNDLES) {
      for (Path later : BUNDLES.subList(BUNDLES.indexOf(earlier), EXPORTS)) {
        List<byte[]> proof = Proofs.consistency(size(earlier), size(later), tree);
        questions.add(GoOracle.consistency(head(earlier), head(later), proof));
        if (!later.equals(earlier)) {
          backwards.add(GoOracle.consistency(head(later), head(earlier), proof));
          byte[] another = Hashes.leaf("another past");
          backwards.add(
              GoOracle.consistency(GoOracle.head(size(earlier), another), head(later), proof));
        }
      }
    }
    assertThat(go.ask(questions)).hasSize(10).containsOnly("yes");
    assertThat(go.ask(backwards)).hasSize(12).allMatch(said -> said.startsWith("no"));
  }
}
