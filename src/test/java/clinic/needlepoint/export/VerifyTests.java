package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.KeyChange;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.audit.LogRecords;
import clinic.needlepoint.audit.StrictBase64;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.DataDirectory;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("F098")
class VerifyTests {
  @TempDir Path folder;
  private LogDesk desk;

  @BeforeEach
  void open() {
    desk = new LogDesk(folder.resolve("data"));
    desk.write("kiosk.started", Map.of(), Map.of()); // 0
    desk.heads().sign();
    desk.session("S-000001", "L1", 1); // 1 to 4
    desk.session("S-000002", "L2", 2); // 5 to 8
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String vkey() {
    return desk.heads().verifier().vkey();
  }

  private LogKey key() {
    return LogKey.open(LogDesk.NAME, new DataDirectory(folder.resolve("data")).logKey());
  }

  private Path zip() throws Exception {
    return zip(ReportKind.PROCEDURE_LOG, "");
  }

  private Path zip(ReportKind kind, String lot) throws Exception {
    return desk.export(desk.request(kind, "2026-11-01", "2026-11-30", lot), kind.word() + ".zip");
  }

  private Path bundle() throws Exception {
    return BundleTests.unzip(zip(), folder.resolve("bundle"));
  }

  private Forge forge() throws Exception {
    return new Forge(bundle(), key());
  }

  private String judge(Forge forge) throws Exception {
    return judge(forge.write(folder.resolve("forged")));
  }

  private String judge(Path bundle) throws Exception {
    return judge(bundle, vkey(), null);
  }

  private static String judge(
      Path bundle,
      @org.jspecify.annotations.Nullable String key,
      @org.jspecify.annotations.Nullable String previous)
      throws Exception {
    return new BundleCheck(bundle, Optional.ofNullable(key), Optional.ofNullable(previous))
        .judge()
        .code()
        .word();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {"PROCEDURE_LOG", "LOT_TRACE", "AUDIT_TRAIL", "COMPLETENESS"})
  void provesWhatTheKioskExports(ReportKind kind) throws Exception {
    desk.write(LogRecords.struck(2, "wrong, \"box\"", Actor.staff("u1")));
    desk.erase(5);
    desk.clock = ClockState.FREE;
    desk.now = Instant.parse("1970-01-01T00:00:00Z");
    desk.session("S-000003", "L1", 3);
    desk.boot = "boot-2";
    desk.mono = 7;
    desk.now = Instant.parse("2026-11-21T18:00:00Z");
    desk.clock = ClockState.NTP;
    desk.write("day.closed", Map.of("day", "2026-11-19", "how", "made-up"), Map.of());
    Path zip = zip(kind, kind.needsLot() ? "L1" : "");
    assertThat(judge(zip)).isEqualTo("proven");
    assertThat(judge(BundleTests.unzip(zip, folder.resolve(kind.word())))).isEqualTo("proven");
  }

  @Test
  void neverSaysYesWithoutAKeyFromOutside() throws Exception {
    assertThat(judge(bundle(), null, null)).isEqualTo("no-key");
    LogKey.make(LogDesk.NAME, folder.resolve("other"));
    String other = LogKey.read(LogDesk.NAME, folder.resolve("other")).vkey();
    assertThat(judge(bundle(), other, null)).isEqualTo("wrong-key");
    assertThat(judge(bundle(), "rubbish", null)).isEqualTo("bad-key");
  }

  @Test
  void aBundleThatBringsItsOwnKeyIsNotProven() throws Exception {
    Forge forge = forge();
    LogKey.make(LogDesk.NAME, folder.resolve("own"));
    forge.key = LogKey.open(LogDesk.NAME, folder.resolve("own"));
    forge.put("vkey", forge.key.verifier().vkey() + "\n");
    forge.put("pub.pem", forge.key.verifier().pem());
    assertThat(judge(forge.head(1).sign())).isEqualTo("wrong-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json", "log.jsonl", "bodies.jsonl", "checkpoint", "checkpoint.prev", "vkey",
        "pub.pem", "report.csv", "report.jsonl", "README.txt", "SHA256SUMS", "SHA256SUMS.note"
      })
  void missesEachFile(String name) throws Exception {
    Path bundle = bundle();
    Files.delete(bundle.resolve(name));
    assertThat(judge(bundle)).isEqualTo("missing-file");
  }

  @Test
  void findsChangedAndExtraFiles() throws Exception {
    assertThat(judge(forge().change("report.csv", text -> text.replace("accepted", "expired"))))
        .isEqualTo("changed-file");
    assertThat(judge(forge().put("notes.txt", "hello\n"))).isEqualTo("extra-file");
    assertThat(judge(forge().put("report.pdf", "%PDF\n"))).isEqualTo("changed-file");
    assertThat(judge(forge().put("report.pdf", "%PDF\n").sign())).isEqualTo("proven");
    Forge unsigned = forge().put("README.txt", "another\n");
    String note = unsigned.text("SHA256SUMS.note");
    assertThat(judge(unsigned.sign().put("SHA256SUMS.note", note))).isEqualTo("sums-signature");
  }

  @Test
  void saysUnreadableOfWhatAMailProgramDoes() throws Exception {
    assertThat(judge(forge().change("log.jsonl", text -> text.replace("\n", "\r\n"))))
        .isEqualTo("line-ends");
    assertThat(judge(forge().change("checkpoint", text -> "\ufeff" + text))).isEqualTo("line-ends");
    Forge forge = forge();
    forge.files.put("log.jsonl", new byte[] {(byte) 0xc3, 0x28, 10});
    assertThat(judge(forge)).isEqualTo("encoding");
  }

  @Test
  void findsALineThatWasChangedRemovedInsertedOrSwapped() throws Exception {
    Forge forge = forge();
    List<String> lines = forge.lines("log.jsonl");
    String changed = lines.get(3).replace("\"u2\"", "\"u3\"");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 3, changed)).sign())).isEqualTo("tree");
    List<String> removed = new ArrayList<>(lines);
    removed.remove(3);
    assertThat(judge(forge.lines("log.jsonl", removed).sign())).isEqualTo("line");
    List<String> cut = lines.subList(0, lines.size() - 1);
    assertThat(judge(forge.lines("log.jsonl", cut).sign())).isEqualTo("tree");
    List<String> swapped = new ArrayList<>(lines);
    java.util.Collections.swap(swapped, 2, 3);
    assertThat(judge(forge.lines("log.jsonl", swapped).sign())).isEqualTo("line");
    String twice = lines.get(2).replace("{\"at\"", "{\"seq\":2,\"at\"");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 2, twice)).head(1).sign()))
        .isEqualTo("line");
    String spaced = lines.get(2).replace(",\"mono\"", ", \"mono\"");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 2, spaced)).head(1).sign()))
        .isEqualTo("line");
  }

  private static List<String> with(List<String> lines, int at, String line) {
    List<String> other = new ArrayList<>(lines);
    if (other.set(at, line).equals(line)) {
      throw new IllegalStateException("Nothing was changed");
    }
    return other;
  }

  @Test
  void findsAHeaderWithoutItsKeyAndATypeItDoesNotKnow() throws Exception {
    Forge forge = forge();
    List<String> lines = forge.lines("log.jsonl");
    String bare = lines.get(1).replace("\"session\":\"S-000001\"", "");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 1, bare)).head(1).sign()))
        .isEqualTo("key-missing");
    String strange = lines.get(0).replace("kiosk.started", "kiosk.invented");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 0, strange)).head(1).sign()))
        .isEqualTo("type-unknown");
  }

  @Test
  void findsEveryBodyThatIsLeftOut() throws Exception {
    Forge forge = forge();
    List<String> bodies = forge.lines("bodies.jsonl");
    assertThat(bodies).hasSize(7);
    for (int i = 0; i < bodies.size(); i++) {
      List<String> fewer = new ArrayList<>(bodies);
      fewer.remove(i);
      assertThat(judge(forge.lines("bodies.jsonl", fewer).sign())).isEqualTo("body-missing");
    }
  }

  /** A thousand records; with -Domissions=1 each body is left out once, else every fiftieth. */
  @Test
  void findsABodyThatIsLeftOutOfAThousandRecords() throws Exception {
    for (int session = 3; session <= 250; session++) {
      desk.session("S-%06d".formatted(session), "L" + session % 7, session);
    }
    desk.now = Instant.parse("2026-11-20T18:00:00Z");
    Path zip =
        desk.export(
            desk.request(ReportKind.PROCEDURE_LOG, "2026-11-01", "2026-12-31", ""), "year.zip");
    Path bundle = BundleTests.unzip(zip, folder.resolve("year"));
    List<String> bodies = new Forge(bundle, key()).lines("bodies.jsonl");
    assertThat(bodies).hasSize(3 * 250 + 1);
    int step = Integer.getInteger("omissions", 50);
    int found = 0;
    for (int i = 0; i < bodies.size(); i += step) {
      List<String> fewer = new ArrayList<>(bodies);
      fewer.remove(i);
      Forge forge = new Forge(bundle, key()).lines("bodies.jsonl", fewer).sign();
      assertThat(judge(forge)).as("body %d", i).isEqualTo("body-missing");
      found++;
    }
    System.out.println("omissions: found " + found + " of " + found);
  }

  @Test
  void findsBodiesThatWereChangedOrDoNotBelong() throws Exception {
    Forge forge = forge();
    List<String> bodies = forge.lines("bodies.jsonl");
    assertThat(
            judge(
                forge
                    .lines(
                        "bodies.jsonl",
                        with(bodies, 1, bodies.get(1).replace("\"accepted\"", "\"expired\"")))
                    .sign()))
        .isEqualTo("body-changed");
    List<String> twice = new ArrayList<>(bodies);
    twice.add(1, bodies.get(0));
    assertThat(judge(forge.lines("bodies.jsonl", twice).sign())).isEqualTo("body-extra");
    List<String> extra = new ArrayList<>(bodies);
    extra.add(2, bodies.get(0).replace("\"seq\":1", "\"seq\":3"));
    assertThat(judge(forge.lines("bodies.jsonl", extra).sign())).isEqualTo("body-extra");
    String salt = bodies.get(0).replaceAll("\"salt\":\"....", "\"salt\":\"AAAA");
    assertThat(judge(forge.lines("bodies.jsonl", with(bodies, 0, salt)).sign()))
        .isEqualTo("body-changed");
  }

  /** Who holds the key can write a body that says something else than its header. */
  @Test
  void findsABodyThatDisagreesWithItsHeader() throws Exception {
    Forge forge = forge();
    List<String> lines = forge.lines("log.jsonl");
    List<String> bodies = forge.lines("bodies.jsonl");
    Map<String, Object> opened = new TreeMap<>(CanonicalReader.object(bodies.get(1)));
    Map<String, Object> body = new TreeMap<>();
    ((Map<?, ?>) opened.getOrDefault("body", Map.of()))
        .forEach((name, value) -> body.put(String.valueOf(name), value));
    body.put("lot", "ANOTHER");
    opened.put("body", body);
    byte[] salt = StrictBase64.decode(String.valueOf(opened.get("salt")));
    String hash = Hashes.body(salt, CanonicalJson.write(body));
    String line = lines.get(2).replaceAll("\"body\":\"[^\"]*\"", "\"body\":\"" + hash + "\"");
    forge.lines("log.jsonl", with(lines, 2, line));
    forge.lines("bodies.jsonl", with(bodies, 1, CanonicalJson.write(opened)));
    assertThat(judge(forge.head(1).sign())).isEqualTo("body-keys");
  }

  @Test
  void findsAReportThatTheBodiesDoNotGive() throws Exception {
    assertThat(judge(forge().change("report.csv", text -> text.replace("beam", "attested")).sign()))
        .isEqualTo("report");
    assertThat(
            judge(forge().change("report.jsonl", text -> text.replace("beam", "attested")).sign()))
        .isEqualTo("report");
    assertThat(judge(forge().change("report.csv", text -> text + "\r\n").sign()))
        .isEqualTo("report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rows\":2~\"rows\":3",
        "\"bodies\":7~\"bodies\":6",
        "\"from\":\"2026-11-01\"~\"from\":\"2026-11-02\"",
        "07:00:00.000Z\",\"seconds\":-25200~07:00:00.000Z\",\"seconds\":-21600",
        "\"lot\":\"\"~\"lot\":\"L1\"",
        "\"epoch\":1~\"epoch\":2",
        "\"site\"~\"sita\"",
        "\"zone\":\"America/Los_Angeles\"~\"zone\":\"America/Denver\""
      })
  void findsAManifestThatIsWrong(String change) throws Exception {
    String[] parts = change.split("~", 2);
    assertThat(
            judge(forge().change("manifest.json", text -> text.replace(parts[0], parts[1])).sign()))
        .isEqualTo("manifest");
  }

  /** The hour that a clinic wins or loses in spring must be the zone's and not the clinic's. */
  @Test
  void findsAnOffsetThatWasLeftOut() throws Exception {
    Path zip =
        desk.export(
            desk.request(ReportKind.PROCEDURE_LOG, "2026-10-01", "2026-12-31", ""), "autumn.zip");
    assertThat(judge(zip)).isEqualTo("proven");
    Forge forge = new Forge(BundleTests.unzip(zip, folder.resolve("autumn")), key());
    forge.change("manifest.json", text -> text.replaceAll(",\\{\"at\":[^}]*-28800\\}", ""));
    assertThat(judge(forge.sign())).isEqualTo("manifest");
  }

  @Test
  void saysUnreadableOfAnotherFormat() throws Exception {
    assertThat(
            judge(
                forge()
                    .change("manifest.json", text -> text.replace("bundle/1", "bundle/2"))
                    .sign()))
        .isEqualTo("format");
  }

  @Test
  void findsAnExportThatTheLogDoesNotSpeakOf() throws Exception {
    Forge forge = forge();
    List<String> lines = forge.lines("log.jsonl");
    List<String> bodies = forge.lines("bodies.jsonl");
    forge.lines("log.jsonl", lines.subList(0, 9));
    forge.lines("bodies.jsonl", bodies.subList(0, 6));
    forge.change("manifest.json", text -> text.replace("\"bodies\":7", "\"bodies\":6"));
    assertThat(judge(forge.head(1).sign())).as("its record cut off").isEqualTo("export-record");
    Path other = BundleTests.unzip(zip(ReportKind.AUDIT_TRAIL, ""), folder.resolve("trail"));
    Forge trail = new Forge(other, key());
    trail.change("manifest.json", text -> text.replace("\"audit-trail\"", "\"completeness\""));
    assertThat(judge(trail.sign())).isEqualTo("export-record");
  }

  @Test
  void anErasedBodyMayNotBeThere() throws Exception {
    Forge before = forge();
    desk.erase(5);
    Path after = BundleTests.unzip(zip(), folder.resolve("after"));
    assertThat(judge(after)).isEqualTo("proven");
    Forge forge = new Forge(after, key());
    List<String> bodies = forge.lines("bodies.jsonl");
    bodies.add(3, before.lines("bodies.jsonl").get(3));
    assertThat(judge(forge.lines("bodies.jsonl", bodies).sign())).isEqualTo("erased-open");
  }

  @Test
  void anEarlierHeadMustBeAPrefix() throws Exception {
    String visit = desk.heads().sign().note();
    desk.session("S-000003", "L1", 3);
    Path bundle = bundle();
    assertThat(judge(bundle, vkey(), visit)).isEqualTo("proven");
    assertThat(judge(bundle, vkey(), "rubbish")).isEqualTo("bad-previous");
    assertThat(judge(bundle, vkey(), visit.replace("\n9\n", "\n8\n")))
        .isEqualTo("previous-signature");
    Forge forged = new Forge(bundle, key());
    List<String> lines = forged.lines("log.jsonl");
    String changed = lines.get(0).replace("\"mono\":1000000", "\"mono\":1000001");
    forged.lines("log.jsonl", with(lines, 0, changed)).head(1).sign();
    assertThat(judge(forged)).as("rewritten with the clinic's key").isEqualTo("proven");
    assertThat(judge(forged.write(folder.resolve("forged")), vkey(), visit)).isEqualTo("previous");
  }

  @Test
  void aTailThatWasCutBelowTheEarlierHeadIsFound() throws Exception {
    Path early = zip();
    desk.session("S-000003", "L1", 3);
    String visit = desk.heads().sign().note();
    assertThat(judge(early, vkey(), visit)).isEqualTo("previous");
  }

  /** An older backup is put back, and the kiosk goes on from there. */
  @Test
  void aRestoreIsDeclaredAndNamesWhatItLost() throws Exception {
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy.db");
    String early = desk.heads().sign().note();
    desk.kiosk.close();
    Files.copy(new DataDirectory(data).database(), copy);
    desk.reopen();
    desk.session("S-000003", "L1", 3);
    String visit = desk.heads().sign().note();
    desk.kiosk.close();
    Files.copy(copy, new DataDirectory(data).database(), StandardCopyOption.REPLACE_EXISTING);
    desk.reopen();
    desk.session("S-000004", "L1", 4);
    Path zip = zip(ReportKind.COMPLETENESS, "");
    assertThat(judge(zip)).isEqualTo("proven");
    assertThat(judge(zip, vkey(), early)).isEqualTo("proven");
    assertThat(judge(zip, vkey(), visit)).isEqualTo("previous-lost");
    assertThat(Files.readString(BundleTests.unzip(zip, folder.resolve("c")).resolve("report.csv")))
        .contains("\"epoch 2, records 9 to 12 lost\"");
    Forge forge = new Forge(folder.resolve("c"), key());
    List<String> lines = forge.lines("log.jsonl");
    String third = lines.get(9).replace("\"epoch\":\"2\"", "\"epoch\":\"3\"");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 9, third)).head(2).sign()))
        .isEqualTo("epoch");
    String quoting = lines.get(9).replace("\"size\":\"13\"", "\"size\":\"8\"");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 9, quoting)).head(2).sign()))
        .isEqualTo("epoch");
    assertThat(judge(forge.lines("log.jsonl", lines).head(1).sign())).isEqualTo("epoch");
  }

  @Test
  void aChangedKeyIsFollowedFromTheOldOne() throws Exception {
    String before = vkey();
    String visit = desk.heads().sign().note();
    desk.kiosk.getBean(KeyChange.class).change(Actor.staff("u1"));
    Path bundle = bundle();
    assertThat(judge(bundle, vkey(), visit)).isEqualTo("proven");
    assertThat(judge(bundle, before, visit)).isEqualTo("proven");
    Forge forge = new Forge(bundle, key());
    List<String> lines = forge.lines("log.jsonl");
    String unsigned = lines.get(9).replaceAll("\"old\":\"[^\"]{8}", "\"old\":\"AAAAAAAA");
    assertThat(judge(forge.lines("log.jsonl", with(lines, 9, unsigned)).head(1).sign()))
        .isEqualTo("key-change");
  }

  @Test
  void findsEveryTamperingOfABundle() throws Exception {
    long seed = 20261121;
    Random random = new Random(seed);
    Path honest = bundle();
    Path forged = folder.resolve("forged");
    int found = 0;
    int tried = Integer.getInteger("tamperings", 1_000);
    for (int i = 0; i < tried; i++) {
      Forge forge = new Forge(honest, key());
      List<String> names = new ArrayList<>(forge.files.keySet());
      String name = names.get(random.nextInt(names.size()));
      byte[] before = forge.files.getOrDefault(name, new byte[0]);
      byte[] after = tampered(before, random);
      if (Arrays.equals(before, after)) {
        found++;
        continue;
      }
      forge.files.put(name, after);
      String code = judge(forge.write(forged), null, null);
      assertThat(code).as("seed %d, try %d, %s", seed, i, name).isNotIn("proven", "no-key");
      found++;
    }
    System.out.println("tamperings: seed " + seed + ", found " + found + " of " + tried);
  }

  private static byte[] tampered(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    int at = random.nextInt(bytes.length);
    int to = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> other[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> other = Arrays.copyOf(bytes, at);
      case 2 -> {
        other = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, other, at + 1, bytes.length - at);
      }
      default -> {
        other[at] = bytes[to];
        other[to] = bytes[at];
      }
    }
    return other;
  }

  @Test
  void refusesZipsThatAreTraps() throws Exception {
    byte[] some = "hello\n".getBytes(StandardCharsets.UTF_8);
    String manifest = "manifest.json";
    assertThat(judge(zipOf(Map.of("log.jsonl", some)))).isEqualTo("not-a-bundle");
    assertThat(judge(zipOf(Map.of(manifest, some)))).isEqualTo("missing-file");
    assertThat(judge(zipOf(Map.of(manifest, some, "../evil", some)))).isEqualTo("bad-zip");
    assertThat(judge(zipOf(Map.of(manifest, some, "sub/log.jsonl", some)))).isEqualTo("bad-zip");
    Path zip = zip();
    byte[] bytes = Files.readAllBytes(zip);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(judge(cut)).isEqualTo("bad-zip");
    Path plain = Files.writeString(folder.resolve("plain.zip"), "hello");
    assertThat(judge(plain)).isEqualTo("not-a-bundle");
    assertThat(judge(folder.resolve("nowhere"))).isEqualTo("not-a-bundle");
    assertThat(judge(Files.createDirectory(folder.resolve("empty")))).isEqualTo("not-a-bundle");
    byte[] twice =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("report.jsonl", "bodies.jsonl")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(judge(Files.write(folder.resolve("twice.zip"), twice))).isEqualTo("bad-zip");
  }

  private Path zipOf(Map<String, byte[]> entries) throws Exception {
    Path file = Files.createTempFile(folder, "trap", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void theCommandAnswersInWordsAndInJson() throws Exception {
    Path zip = zip();
    Path keyFile = Files.writeString(folder.resolve("key.txt"), vkey() + "\n");
    StringWriter said = new StringWriter();
    assertThat(run(said, zip.toString(), "--key", keyFile.toString())).isZero();
    assertThat(said.toString()).contains("PROVEN", "procedure-log from 2026-11-01", "2 rows");
    said = new StringWriter();
    assertThat(run(said, zip.toString(), "--json")).isEqualTo(1);
    assertThat(CanonicalReader.object(said.toString().strip()))
        .containsEntry("verdict", "unproven")
        .containsEntry("code", "no-key")
        .containsEntry("size", 10)
        .containsEntry("rows", 2);
    assertThat(run(new StringWriter(), folder.resolve("nowhere").toString())).isEqualTo(3);
    assertThat(run(new StringWriter())).isEqualTo(2);
    assertThat(run(new StringWriter(), zip.toString(), "--key", "x")).isEqualTo(3);
    desk.pass(Duration.ofDays(1));
  }

  private static int run(StringWriter out, String... arguments) {
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
