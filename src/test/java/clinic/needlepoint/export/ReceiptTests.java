package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.audit.Unreadable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("F099")
class ReceiptTests {
  @TempDir Path folder;
  private LogDesk desk;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void open() {
    desk = new LogDesk(folder.resolve("data"));
    desk.write("kiosk.started", Map.of(), Map.of());
    desk.session("S-000001", "L1", 1);
    desk.session("S-000002", "L2", 1);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Receipt receipt(long seq) throws Exception {
    return desk.kiosk.getBean(Receipts.class).ofRecord(seq, Actor.SYSTEM).getFirst();
  }

  private String vkey() {
    return desk.kiosk.getBean(Heads.class).verifier().vkey();
  }

  private int verify(String text, String... more) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "one", Receipt.ENDING), text);
    List<String> arguments = new java.util.ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    said.getBuffer().setLength(0);
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(said))
        .execute(arguments.toArray(String[]::new));
  }

  private String code(String text, String... more) throws Exception {
    List<String> arguments = new java.util.ArrayList<>(List.of(more));
    arguments.add("--json");
    verify(text, arguments.toArray(String[]::new));
    return String.valueOf(CanonicalReader.object(said.toString().strip()).get("code"));
  }

  @Test
  void provesEachRecordOfALogOfAnySize() throws Exception {
    for (int size = 0; size < 40; size++) {
      long newest = desk.kiosk.getBean(AuditIndex.class).size() - 1;
      for (long seq : new long[] {0, newest / 2, newest}) {
        assertThat(code(receipt(seq).print(), "--key", vkey())).isEqualTo("proven");
      }
    }
  }

  @Test
  void tellsWhatTheRecordSaysInWords() throws Exception {
    assertThat(verify(receipt(1).print(), "--key", vkey())).isZero();
    assertThat(said.toString()).contains("PROVEN", "Record 1, session.opened", "S-000001");
    assertThat(verify(receipt(1).print())).isEqualTo(1);
    assertThat(said.toString()).contains("UNPROVEN", "no key");
  }

  @Test
  void isSmallInALargeLog() throws Exception {
    for (int i = 0; i < 1000; i++) {
      desk.write("kiosk.started", Map.of(), Map.of());
    }
    assertThat(receipt(3).proof()).hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void takingOneHomeIsARecord() throws Exception {
    receipt(3);
    AuditIndex log = desk.kiosk.getBean(AuditIndex.class);
    assertThat(log.find(log.size() - 1).orElseThrow())
        .satisfies(record -> {
          assertThat(record.type()).isEqualTo("receipt.made");
          assertThat(record.keys()).containsEntry("of", "3");
        });
  }

  @Test
  void isNotWrittenOfWhatIsNotThere() throws Exception {
    long size = desk.kiosk.getBean(AuditIndex.class).size();
    desk.erase(2);
    assertThatThrownBy(() -> receipt(2)).hasMessageContaining("erased");
    assertThatThrownBy(() -> receipt(99)).hasMessageContaining("no record 99");
    assertThatThrownBy(() -> receipt(-1)).hasMessageContaining("no record -1");
    assertThatThrownBy(() -> desk.kiosk.getBean(Receipts.class).ofSession("S-000009", Actor.SYSTEM))
        .hasMessageContaining("nothing of a session S-000009");
    assertThat(desk.kiosk.getBean(AuditIndex.class).size()).isEqualTo(size + 1); // the erasure
  }

  @Test
  void seesWhateverWasChanged() throws Exception {
    Receipt whole = receipt(2);
    String other = receipt(3).checkpoint();
    Map<String, Object> body = new java.util.TreeMap<>(whole.body());
    body.put("lot", "L9");
    assertThat(code(changed(whole, body).print())).isEqualTo("body-changed");
    Receipt moved =
        new Receipt(3, whole.line(), whole.salt(), whole.body(), whole.proof(), whole.checkpoint());
    assertThat(code(moved.print())).isEqualTo("line");
    Receipt elsewhere =
        new Receipt(2, whole.line(), whole.salt(), whole.body(), whole.proof(), other);
    assertThat(code(elsewhere.print())).isEqualTo("tree");
    Receipt shorter =
        new Receipt(
            2,
            whole.line(),
            whole.salt(),
            whole.body(),
            whole.proof().subList(1, whole.proof().size()),
            whole.checkpoint());
    assertThat(code(shorter.print())).isEqualTo("tree");
    String stranger =
        clinic.needlepoint.audit.LogKey.make(LogDesk.NAME, folder.resolve("other.p8")).vkey();
    assertThat(code(whole.print(), "--key", stranger)).isEqualTo("wrong-key");
    assertThat(code(whole.print(), "--key", "nonsense")).isEqualTo("bad-key");
  }

  private static Receipt changed(Receipt receipt, Map<String, Object> body) {
    return new Receipt(
        receipt.index(),
        receipt.line(),
        receipt.salt(),
        body,
        receipt.proof(),
        receipt.checkpoint());
  }

  @Test
  void noFlippedBitStaysUnseen() throws Exception {
    String whole = receipt(4).print();
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261121);
    for (int i = 0; i < 1000; i++) {
      byte[] flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
      BundleVerdict verdict =
          new ReceiptCheck(java.util.Optional.of(vkey()))
              .judge(new String(flipped, StandardCharsets.UTF_8));
      assertThat(verdict.code()).as("flip %d of seed 20261121", i).isNotEqualTo(VerdictCode.PROVEN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2sp.org/tlog-proof@v1",
        "c2sp.org/tlog-proof@v1\nindex 1\n\nhead\n",
        "c2sp.org/tlog-proof@v1\nextra e30=\nindex 01\n\nhead\n",
        "c2sp.org/tlog-proof@v1\nextra e30=\nindex 1\n\nhead\n",
        "c2sp.org/tlog-proof@v1\nextra bnVsbA==\nindex 1\n\nhead\n"
      })
  void rubbishIsUnreadable(String text) throws Exception {
    assertThat(code(text)).isEqualTo("format");
    assertThatThrownBy(() -> Receipt.parse(text)).isInstanceOf(Unreadable.class);
  }

  private int write(String file, String... of) {
    List<String> arguments = new java.util.ArrayList<>(List.of(of));
    arguments.addAll(List.of("--out", folder.resolve(file).toString()));
    return new CommandLine(new ReceiptCommand(_ -> desk.kiosk))
        .setErr(new PrintWriter(said))
        .execute(arguments.toArray(String[]::new));
  }

  /** It closes the kiosk's records, so each run needs them open. */
  @Test
  void theCommandWritesASessionAsPaperAndProofs() throws Exception {
    String key = vkey();
    assertThat(write("session.zip", "--session", "S-000002")).isZero();
    try (ZipFile zip = new ZipFile(folder.resolve("session.zip").toFile())) {
      List<String> names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
      assertThat(names).startsWith("receipt.pdf").hasSizeGreaterThan(2);
      for (String name : names.subList(1, names.size())) {
        String text =
            new String(
                zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(code(text, "--key", key)).isEqualTo("proven");
      }
    }
  }

  @Test
  void thePaperPassesTheReferenceValidatorOfPdfA() throws Exception {
    assertThat(write("paper.pdf", "--session", "S-000001")).isZero();
    byte[] paper = Files.readAllBytes(folder.resolve("paper.pdf"));
    assertThat(clinic.needlepoint.document.ReferenceValidator.failures(paper)).isEmpty();
  }

  @Test
  void theCommandSaysWhatItCanNotDo() throws Exception {
    assertThat(write("a.doc", "--record", "1")).isEqualTo(2);
    assertThat(write("a.tlog-proof", "--session", "S-000001")).isEqualTo(2);
    assertThat(write("a.pdf")).isEqualTo(2);
    Files.writeString(folder.resolve("there.pdf"), "mine");
    assertThat(write("there.pdf", "--record", "1")).isEqualTo(2);
    assertThat(folder.resolve("there.pdf")).hasContent("mine");
    assertThat(write("none.pdf", "--record", "99")).isEqualTo(2);
    assertThat(folder.resolve("none.pdf")).doesNotExist();
    assertThat(said.toString()).contains("There is no record 99");
  }
}
