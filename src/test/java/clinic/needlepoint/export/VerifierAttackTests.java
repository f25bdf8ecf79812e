package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lies about a log, each told as well as it can be told: by somebody without the key, or by a
 * clinic that holds it and signs whatever it likes. Every code of bundle.md is heard here.
 */
@Tag("F097")
class VerifierAttackTests {
  private static final ForgedKey KEY = new ForgedKey(ForgedClinic.NAME);
  private static final ForgedKey OTHER = new ForgedKey(ForgedClinic.NAME);

  @TempDir static Path folder;
  private static Verifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = new Verifiers(folder);
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  private static BundleForge forge(ForgedLog log) {
    return new BundleForge(log, "procedure-log", KEY).exported();
  }

  private static Bundle honest() {
    return forge(ForgedClinic.plain(3)).build();
  }

  private static Judgement judge(Bundle bundle) {
    return verifiers.agree(new Exhibit(bundle, KEY.vkey(), ""));
  }

  private static Judgement caught(String code, Bundle bundle) {
    return caught(code, new Exhibit(bundle, KEY.vkey(), ""));
  }

  private static Judgement caught(String code, Exhibit exhibit) {
    Judgement said = verifiers.agree(exhibit);
    assertThat(said.code()).as(said.text("message")).isEqualTo(code);
    return said;
  }

  /** The clinic with the key changes a file after the fact and signs the list of files again. */
  private static Bundle resigned(Bundle bundle) {
    Bundle summed = bundle.resummed();
    return summed.edit("SHA256SUMS.note", _ -> KEY.note(summed.text("SHA256SUMS")));
  }

  // ---- somebody without the key ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt",
        "bodies.jsonl",
        "checkpoint",
        "checkpoint.prev",
        "log.jsonl",
        "manifest.json",
        "pub.pem",
        "report.jsonl",
        "report.pdf",
        "vkey"
      })
  void seesAChangedFileAndThatTheNewListIsNotSigned(String name) {
    Bundle changed = honest().edit(name, text -> text.replaceFirst("[a-z0-9]", "X"));

    caught("changed-file", changed);
    caught("sums-signature", changed.resummed());
  }

  @Test
  void seesAReportThatTheBodiesDoNotGive() {
    UnaryOperator<String> lie = csv -> csv.replace("u17,", "u99,");
    assertThat(honest().edit("report.csv", lie).text("report.csv")).contains("u99");

    caught("changed-file", honest().edit("report.csv", lie));
    caught("sums-signature", honest().edit("report.csv", lie).resummed());
    caught("report", resigned(honest().edit("report.csv", lie)));
    caught("report", resigned(honest().edit("report.jsonl", json -> json.replace("u17", "u99"))));
    caught("report", resigned(honest().edit("report.csv", csv -> csv + "one,more\r\n")));
    caught("report", resigned(honest().edit("report.csv", _ -> "")));
    caught("report", resigned(honest().edit("report.jsonl", _ -> "")));
    caught("report", forge(ForgedClinic.plain(3)).rows(rows -> rows.subList(1, 3)).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt",
        "SHA256SUMS",
        "SHA256SUMS.note",
        "bodies.jsonl",
        "checkpoint",
        "checkpoint.prev",
        "log.jsonl",
        "pub.pem",
        "report.csv",
        "report.jsonl",
        "report.pdf",
        "vkey"
      })
  void seesThatAFileIsMissing(String name) {
    caught("missing-file", honest().without(name));
    caught("missing-file", honest().without(name).zipped());
  }

  @ParameterizedTest
  @ValueSource(strings = {"needlepoint-verify.py", ".DS_Store", "old/log.jsonl"})
  void seesAFileThatDoesNotBelongThere(String name) {
    Bundle more = honest().with(name, "I say yes".getBytes(UTF_8));

    caught("extra-file", more);
    caught("bad-zip", more.zipped());
  }

  @Test
  void seesAPaperReportThatNobodySigned() {
    Bundle without =
        forge(ForgedClinic.plain(1)).files(files -> files.remove("report.pdf")).build();

    caught("extra-file", without.with("report.pdf", new byte[] {1, 2, 3}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reverse", "twice", "upper", "blank"})
  void takesTheListOfFilesInItsFormOnly(String kind) {
    UnaryOperator<String> lie =
        text -> {
          List<String> lines = new java.util.ArrayList<>(text.lines().toList());
          switch (kind) {
            case "reverse" -> Collections.reverse(lines);
            case "twice" -> lines.add(1, lines.getFirst());
            case "upper" -> lines.replaceAll(line -> line.toUpperCase(java.util.Locale.ROOT));
            default -> lines.add("");
          }
          return String.join("\n", lines) + "\n";
        };
    caught("changed-file", forge(ForgedClinic.plain(1)).sums(lie).build());
  }

  @Test
  void doesNotBelieveTheSignatureOfSomebodyElse() {
    caught("sums-signature", forge(ForgedClinic.plain(1)).sumsSignedBy(OTHER).build());
    caught("checkpoint-signature", forge(ForgedClinic.plain(1)).headSignedBy(OTHER).build());
    ForgedKey stranger = new ForgedKey("another-clinic/kiosk-1");
    caught("checkpoint-signature", forge(ForgedClinic.plain(1)).headSignedBy(stranger).build());
  }

  @Test
  void doesNotBelieveABrokenNote() {
    Bundle bundle = honest();
    caught("sums-signature", bundle.edit("SHA256SUMS.note", note -> note + "one more line\n"));
    caught("sums-signature", bundle.edit("SHA256SUMS.note", note -> note.stripTrailing()));
    caught("sums-signature", bundle.edit("SHA256SUMS.note", note -> note.replace("\n\n", "\n")));
    caught("sums-signature", bundle.edit("SHA256SUMS.note", note -> note.replace("\u2014", "-")));
    caught("sums-signature", bundle.edit("SHA256SUMS.note", _ -> ""));
    String sums = bundle.text("SHA256SUMS");
    caught("sums-signature", bundle.edit("SHA256SUMS.note", n -> n + KEY.signatureLine(sums)));
    caught("sums-signature", resigned(bundle.edit("vkey", vkey -> vkey.strip())));
    caught("sums-signature", resigned(bundle.edit("vkey", vkey -> vkey.replaceFirst(".\n", "\n"))));
  }

  // ---- a key, a head or a verifier out of the bundle ----

  @Test
  void knowsAReplacedKey() {
    Bundle forged =
        new BundleForge(ForgedClinic.plain(3), "procedure-log", OTHER).exported().build();

    caught("wrong-key", forged);
    caught("no-key", new Exhibit(forged, "", ""));
    Bundle halfForged =
        honest()
            .edit("vkey", _ -> forged.text("vkey"))
            .edit("pub.pem", _ -> forged.text("pub.pem"));
    caught("sums-signature", halfForged.resummed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "a+b+c", "harbour-clinic/kiosk-0007+00000000+AAAA", "constructor", "+++"})
  void saysWhenTheKeyIsNone(String key) {
    caught("bad-key", new Exhibit(honest(), key, ""));
    caught("bad-key", new Exhibit(honest(), KEY.vkey().replaceFirst("\\+.", "+x"), ""));
    caught("bad-key", new Exhibit(honest(), KEY.vkey() + "=", ""));
  }

  @Test
  void doesNotTakeTheEarlierHeadOfTheBundleForTheAuditors() {
    ForgedLog cut = ForgedClinic.plain(2);
    ForgedLog seen = ForgedClinic.plain(4);
    Bundle bundle = forge(cut).build();

    caught("proven", bundle);
    caught("previous", new Exhibit(bundle, KEY.vkey(), head(seen, seen.size())));
  }

  private static String head(ForgedLog log, int size) {
    return KEY.note(ForgedTree.head(KEY.name(), 1, log.lines().subList(0, size)));
  }

  @Test
  void seesATailThatWasCutAgainstAnEarlierHead() {
    ForgedLog whole = ForgedClinic.plain(5);
    String earlier = head(whole, whole.size());

    Judgement said =
        caught("previous", new Exhibit(forge(ForgedClinic.plain(4)).build(), KEY.vkey(), earlier));
    assertThat(said.text("message")).contains("42").contains("35");
  }

  @Test
  void seesAForkedLog() {
    ForgedLog fork = ForgedClinic.plain(5);
    String earlier = head(ForgedClinic.plain(5), 30);
    fork.records.get(20).body.put("witness", "nobody");

    caught("previous", new Exhibit(forge(fork).build(), KEY.vkey(), earlier));
  }

  @Test
  void seesAHeadOfALaterEpochThanTheLog() {
    ForgedLog log = ForgedClinic.plain(3);
    String later = KEY.note(ForgedTree.head(KEY.name(), 2, log.lines()));

    caught("previous", new Exhibit(forge(log).build(), KEY.vkey(), later));
  }

  @Test
  void namesTheRecordsThatADeclaredRestoreLostAfterTheAuditorsHead() {
    String earlier = head(ForgedClinic.plain(5), 40);
    ForgedLog restored = ForgedClinic.plain(3);
    int at = restored.size();
    restored.add("log.epoch-opened", ForgedClinic.epoch(2, 44, "x".repeat(32)));

    Judgement said =
        caught("previous-lost", new Exhibit(forge(restored).epoch(2).build(), KEY.vkey(), earlier));
    assertThat(said.verdict()).isEqualTo("tampered");
    assertThat(said.text("message")).contains(at + " to 39");
    caught("proven", new Exhibit(forge(restored).epoch(2).build(), KEY.vkey(), head(restored, at)));
  }

  @Test
  void doesNotTakeAHeadOfAnotherKioskOrKey() {
    ForgedLog log = ForgedClinic.plain(2);
    String stranger = OTHER.note(ForgedTree.head(KEY.name(), 1, log.lines()));
    String elsewhere = KEY.note(ForgedTree.head("other-clinic/kiosk-1", 1, log.lines()));
    Bundle bundle = forge(log).build();

    caught("previous-signature", new Exhibit(bundle, KEY.vkey(), stranger));
    caught("previous-signature", new Exhibit(bundle, KEY.vkey(), elsewhere));
    caught("previous-signature", new Exhibit(bundle, "", stranger));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "a/1\n5\nAAAA\n", "a/1\n5\n\n\u2014 a AAAA\n", "\n\n"})
  void saysWhenTheEarlierHeadCanNotBeRead(String head) {
    caught("bad-previous", new Exhibit(honest(), KEY.vkey(), head));
  }

  // ---- a clinic that holds the key ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbour-clinic/kiosk-0007\n",
        "harbour-clinic/kiosk-0007/0\n",
        "harbour-clinic/kiosk-0007/01\n",
        "other-clinic/kiosk-0007/1\n",
        "\n"
      })
  void knowsAHeadThatIsNotOfThisKiosk(String origin) {
    caught(
        "checkpoint-origin",
        forge(ForgedClinic.plain(1))
            .head(head -> origin + head.substring(head.indexOf('\n') + 1))
            .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "08", "8.0", "1e1", "9999999999999999", ""})
  void takesASizeInItsFormOnly(String size) {
    caught("checkpoint-origin", forge(ForgedClinic.plain(1)).head(h -> sized(h, size)).build());
  }

  private static String sized(String head, String size) {
    String[] lines = head.split("\n", -1);
    lines[1] = size;
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {-4, -1, 1, 2, 1000})
  void seesMutatedSizes(int by) {
    ForgedLog log = ForgedClinic.plain(2);
    BundleForge forge = forge(log);
    int size = log.size() + by;
    caught(
        "tree",
        forge
            .head(head -> sized(head, "" + size))
            .manifest(says -> says.put("size", size))
            .build());
  }

  @Test
  void seesDeletedInsertedAndMovedRecords() {
    Bundle honest = honest();
    String wrong = "line";
    caught(wrong, resigned(honest.edit("log.jsonl", log -> log.substring(log.indexOf('\n') + 1))));
    caught(wrong, resigned(honest.edit("log.jsonl", log -> log + log)));
    caught(wrong, resigned(honest.edit("log.jsonl", log -> log.stripTrailing())));
    caught(wrong, resigned(honest.edit("log.jsonl", log -> "\n" + log)));
    caught(
        "tree",
        resigned(
            honest.edit(
                "log.jsonl",
                log -> log.substring(0, log.lastIndexOf('\n', log.length() - 2) + 1))));
    caught("tree", resigned(honest.edit("log.jsonl", _ -> "")));
    caught(
        "tree",
        resigned(
            honest.edit("log.jsonl", log -> log.replaceFirst("\"by\":\"u17\"", "\"by\":\"u18\""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "clk":"ntp"    | "clk":"gps"
          "clk":"ntp"    | "clk":"ntp","clk":"free"
          "clk":"ntp"    | "clk":"ntp","color":"red"
          "clk":"ntp"    | "clk": "ntp"
          "clk":"ntp",   | ``
          "at":"2026-06-02T06:00:00.000Z" | "at":"2026-06-02T06:00:00Z"
          "at":"2026-06-02T06:00:00.000Z" | "at":"2026-02-30T06:00:00.000Z"
          "at":"2026-06-02T06:00:00.000Z" | "at":"0000-06-02T06:00:00.000Z"
          "at":"2026-06-02T06:00:00.000Z" | "at":"2026-06-02T24:00:00.000Z"
          "mono":1000    | "mono":1000.0
          "mono":1000    | "mono":1e3
          "mono":1000    | "mono":"1000"
          "mono":1000    | "mono":true
          "mono":1000    | "mono":9007199254740992
          "mono":1000    | "mono":-0
          "mono":1000    | "mono":null
          "mono":1000    | "mono":NaN
          "keys":{}      | "keys":{"a":1}
          "keys":{}      | "keys":{"b":"1","a":"2"}
          "keys":{}      | "keys":{"a":"1","a":"1"}
          "keys":{}      | "keys":{"\\u0061":"1"}
          "keys":{}      | "keys":{"a":"\\u00e9"}
          "keys":{}      | "keys":{"a":"e\u0301"}
          "keys":{}      | "keys":{"a":"\\n"}
          "keys":{}      | "keys":{"a":"\\ud800"}
          "keys":{}      | "keys":{"a":"\\/"}
          "keys":{}      | "keys":{"a b":"1"}
          "keys":{}      | "keys":{"\u00e9":"1"}
          "keys":{}      | "keys":[]
          "v":1          | "v":0
          "v":1          | "v":1,"w":1
          "seq":0        | "seq":1
          "seq":0        | "seq":"0"
          """)
  void takesALineInItsOneFormOnly(String part, String lie) {
    BundleForge forge = forge(ForgedClinic.plain(1));
    caught("line", forge.lines(lines -> first(lines, line -> line.replace(part, lie))).build());
  }

  private static List<String> first(List<String> lines, UnaryOperator<String> edit) {
    String changed = edit.apply(lines.getFirst());
    assertThat(changed).isNotEqualTo(lines.getFirst());
    lines.set(0, changed);
    return lines;
  }

  @Test
  void takesALineOfAMegabyteAndNoMore() {
    for (int length : List.of(1 << 19, 1 << 21)) {
      ForgedLog log = ForgedClinic.plain(1);
      log.records.getFirst().keys.put("long", "x".repeat(length));
      caught(length < 1 << 20 ? "proven" : "line", forge(log).build());
    }
  }

  @Test
  void takesWhatNestsDeepOnlyWhereItIsAllowed() {
    for (int depth : List.of(20, 40, 900, 100_000)) {
      ForgedLog log = ForgedClinic.plain(1);
      Bundle bundle =
          forge(log)
              .bodies(lines ->
                  first(
                      lines,
                      line ->
                          line.replace(
                              "\"patient\":",
                              "\"p\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"patient\":")))
              .build();
      caught("body-changed", bundle);
    }
    ForgedLog log = ForgedClinic.plain(1);
    Object nested = "x";
    for (int i = 0; i < 29; i++) {
      nested = List.of(nested);
    }
    log.records.get(4).body.put("nested", nested);
    caught("proven", forge(log).build());
  }

  @Test
  void seesAHeaderWithoutItsMandatoryKey() {
    ForgedLog log = ForgedClinic.plain(3);
    ForgedRecord scan =
        log.records.stream()
            .filter(r -> r.type.equals("cartridge.scanned"))
            .findFirst()
            .orElseThrow();
    scan.keys.remove("session");

    assertThat(caught("key-missing", forge(log).build()).text("message"))
        .contains("Record " + scan.seq);
    ForgedLog days = ForgedClinic.plain(2);
    days.add("day.closed", Map.of("day", "2026-02-30", "how", "evening"));
    caught("key-missing", forge(days).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cartridge.melted", "constructor", "__proto__", "toString"})
  void saysWhenARecordIsNewerThanTheVerifier(String type) {
    ForgedLog log = ForgedClinic.plain(1);
    log.add(type, Map.of());
    caught("type-unknown", forge(log).build());
  }

  @Test
  void saysWhenARecordIsOfANewerVersion() {
    ForgedLog log = ForgedClinic.plain(1);
    log.records.getFirst().version = 2;
    caught("type-unknown", forge(log).build());
  }

  @Test
  void seesASessionOfJuneThatAClockSetTo1970ShouldHide() {
    ForgedLog log = ForgedClinic.plain(2);
    log.clock("free").step(java.time.Duration.ofDays(-20_000));
    int scan = ForgedClinic.treated(log, "S-900", "L5", "SN900", "u17");
    log.clock("ntp").step(java.time.Duration.ofDays(20_000));
    log.add("staff.signed-in", Map.of("member", "u17"));
    assertThat(caught("proven", june(log).build()).text("rows")).isEqualTo("3");

    Bundle hidden =
        june(log)
            .bodies(lines -> lines.stream().filter(line -> !line.contains("S-900")).toList())
            .rows(rows -> rows.stream().filter(row -> !row.contains("S-900")).toList())
            .build();
    assertThat(caught("body-missing", hidden).text("message")).contains("Record " + (scan - 1));
    BundleForge july =
        new BundleForge(log, "procedure-log", KEY).period("2026-07-01", "2026-07-31").exported();
    assertThat(caught("proven", july.build()).text("rows")).isEqualTo("0");
  }

  private static BundleForge june(ForgedLog log) {
    return new BundleForge(log, "procedure-log", KEY).period("2026-06-01", "2026-06-30").exported();
  }

  @Test
  void seesABodyThatDisagreesWithItsHeader() {
    for (Object said : List.of("S-999", 100, "")) {
      ForgedLog log = ForgedClinic.plain(2);
      log.records.get(4).body.put("session", said);
      caught("body-keys", forge(log).build());
    }
    ForgedLog log = ForgedClinic.plain(2);
    log.records.get(4).body.remove("session");
    caught("body-keys", forge(log).build());
    ForgedLog inherited = ForgedClinic.plain(2);
    inherited.records.get(4).keys.put("constructor", "x");
    caught("body-keys", forge(inherited).build());
  }

  @ParameterizedTest
  @CsvSource({
    "cut,body-missing",
    "swap,body-missing",
    "twice,body-extra",
    "salt,body-changed",
    "text,body-changed",
    "field,body-changed",
    "junk,body-changed",
    "seq,body-missing"
  })
  void seesBodiesThatWereLeftOutAddedOrChanged(String lie, String code) {
    caught(
        code,
        forge(ForgedClinic.plain(3))
            .bodies(lines -> {
              switch (lie) {
                case "cut" -> lines.remove(2);
                case "swap" -> Collections.swap(lines, 1, 2);
                case "twice" -> lines.add(2, lines.get(1));
                case "salt" ->
                    lines.set(1, lines.get(1).replaceFirst("salt\":\"...", "salt\":\"AAA"));
                case "text" -> lines.set(1, lines.get(1).replace("\"use\"", "\"stop\""));
                case "field" ->
                    lines.set(
                        1,
                        lines
                            .get(1)
                            .replace("}", "},\"z\":1")
                            .replaceFirst(",\"z\":1(.*)\\}$", "$1,\"z\":1}"));
                case "junk" -> lines.set(1, "null");
                default -> lines.set(1, lines.get(1).replaceFirst("\"seq\":\\d+", "\"seq\":900"));
              }
              return lines;
            })
            .build());
  }

  @Test
  void seesABodyThatNobodyAskedFor() {
    ForgedLog log = ForgedClinic.plain(2);
    BundleForge forge = forge(log);
    caught(
        "body-extra",
        forge
            .bodies(lines -> {
              lines.addFirst(log.records.getFirst().bodyLine());
              return lines;
            })
            .build());
  }

  @Test
  void seesAnErasedRecordThatIsStillThere() {
    ForgedLog log = ForgedClinic.plain(2);
    log.add("body.erased", Map.of("of", "4"));
    BundleForge forge = forge(log);
    caught("proven", forge.build());
    caught(
        "erased-open",
        forge
            .bodies(lines -> {
              lines.addFirst(log.records.get(4).bodyLine());
              return lines;
            })
            .build());
  }

  @Test
  void doesNotTakeAnErasureForALaterRecord() {
    ForgedLog log = ForgedClinic.plain(1);
    log.add("body.erased", Map.of("of", "" + (log.size() + 3)));
    ForgedClinic.treated(log, "S-200", "L5", "SN", "u17");

    caught("body-missing", forge(log).build());
  }

  @Test
  void demandsTheStrikesOfWhatItDemands() {
    ForgedLog log = ForgedClinic.plain(2);
    ForgedClinic.struck(log, 4, "never happened");
    BundleForge forge = forge(log);
    caught("proven", forge.build());
    caught(
        "body-missing",
        forge
            .bodies(lines -> lines.stream().filter(line -> !line.contains("never")).toList())
            .build());
  }

  @ParameterizedTest
  @CsvSource({"1,9", "3,9", "2,0", "02,9", "2,x", "2,''"})
  void seesEpochsThatDoNotAddUp(String epoch, String size) {
    ForgedLog log = ForgedClinic.plain(1);
    String root = ForgedTree.root64(log.lines().subList(0, 9));
    log.add("log.epoch-opened", Map.of("epoch", epoch, "size", size, "root", root));
    caught("epoch", forge(log).epoch(2).build());
  }

  @Test
  void seesAnEpochThatQuotesAnotherLogOrNone() {
    ForgedLog log = ForgedClinic.plain(1);
    log.add("log.epoch-opened", ForgedClinic.epoch(2, 5, "y".repeat(32)));
    caught("epoch", forge(log).epoch(2).build());
    ForgedLog broken = ForgedClinic.plain(1);
    broken.add("log.epoch-opened", Map.of("epoch", "2", "size", "900", "root", "AAAA"));
    caught("epoch", forge(broken).epoch(2).build());
    caught("epoch", forge(ForgedClinic.plain(1)).epoch(2).build());
    ForgedLog twice = ForgedClinic.plain(1);
    twice.add("log.epoch-opened", ForgedClinic.epoch(2, 900, "y".repeat(32)));
    twice.add("log.epoch-opened", ForgedClinic.epoch(2, 900, "y".repeat(32)));
    caught("epoch", forge(twice).epoch(2).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new", "from", "to", "name", "chain", "last"})
  void seesAKeyThatWasNotHandedOverProperly(String lie) {
    ForgedKey third =
        new ForgedKey(lie.equals("name") ? "other-clinic/kiosk-1" : ForgedClinic.NAME);
    ForgedLog log = ForgedClinic.plain(1);
    Map<String, String> keys = new java.util.TreeMap<>(OTHER.changeTo(KEY));
    switch (lie) {
      case "old", "new" -> keys.put(lie, Base64.getEncoder().encodeToString(third.sign("yes")));
      case "from", "to" -> keys.put(lie, third.vkey());
      case "name" -> keys.putAll(third.changeTo(KEY));
      case "chain" -> log.add("log.key-changed", OTHER.changeTo(third));
      default -> keys.putAll(KEY.changeTo(third));
    }
    log.add("log.key-changed", keys);
    caught("key-change", forge(log).build());
    caught("key-change", new Exhibit(forge(log).build(), third.vkey(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "from", "to", "lot", "type"})
  void demandsTheRecordOfThisVeryExport(String lie) {
    ForgedLog log = ForgedClinic.plain(1);
    BundleForge forge = forge(log);
    ForgedRecord last = log.records.getLast();
    switch (lie) {
      case "report" -> {
        last.keys.put("report", "audit-trail");
        last.body.put("report", "audit-trail");
      }
      case "type" -> ForgedClinic.opened(log, "S-1", "u17");
      default -> last.body.put(lie, "2020-01-01");
    }
    caught("export-record", forge.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin",
        "key",
        "epoch",
        "size",
        "bodies",
        "rows",
        "begin",
        "end",
        "from",
        "to",
        "lot",
        "zone",
        "made",
        "more",
        "less",
        "offsets",
        "late",
        "backwards",
        "wild",
        "report-kind"
      })
  void seesAManifestThatIsNotSo(String lie) {
    Consumer<Map<String, Object>> says =
        manifest -> {
          switch (lie) {
            case "origin" -> manifest.put("origin", "harbour-clinic/kiosk-0007/2");
            case "key" -> manifest.put("key", "00000000");
            case "epoch", "size", "bodies", "rows" -> manifest.put(lie, 77);
            case "begin" -> manifest.put("begin", "2026-05-31T23:00:00.000Z");
            case "end" -> manifest.put("end", "2026-10-31T22:00:00.000Z");
            case "from" -> manifest.put("from", "2026-11-02");
            case "to" -> manifest.put("to", "2026-13-01");
            case "lot" -> manifest.put("lot", "L5");
            case "zone" -> manifest.put("zone", "America/New_York");
            case "made" -> manifest.put("made", "today");
            case "more" -> manifest.put("note", "trust me");
            case "less" -> manifest.remove("site");
            case "offsets" -> manifest.put("offsets", List.of());
            case "late" ->
                manifest.put("offsets", List.of(offset("2026-05-31T22:00:00.000Z", 7200)));
            case "backwards" ->
                manifest.put(
                    "offsets",
                    List.of(
                        offset("2000-01-01T00:00:00.000Z", 7200),
                        offset("1970-01-01T00:00:00.000Z", 3600)));
            case "wild" ->
                manifest.put("offsets", List.of(offset("1970-01-01T00:00:00.000Z", 90_000)));
            default -> manifest.put("rows", "3");
          }
        };
    caught("manifest", forge(ForgedClinic.plain(2)).manifest(says).build());
  }

  private static Map<String, Object> offset(String at, int seconds) {
    return Map.of("at", at, "seconds", seconds);
  }

  @Test
  void seesAPeriodThatWasMovedByAnHourWithOffsetsToMatch() {
    caught(
        "manifest",
        forge(ForgedClinic.plain(2))
            .manifest(says -> {
              says.put("begin", "2026-05-31T23:00:00.000Z");
              says.put("end", "2026-10-31T23:00:00.000Z");
              says.put("offsets", List.of(offset("1970-01-01T00:00:00.000Z", 3600)));
            })
            .build());
  }

  @Test
  void seesThatThePemIsAnotherKeyThanTheVkey() {
    caught(
        "manifest",
        forge(ForgedClinic.plain(1))
            .files(files -> files.put("pub.pem", OTHER.pem().getBytes(UTF_8)))
            .build());
  }

  @ParameterizedTest
  @CsvSource({"format,needlepoint-bundle/2", "report,moon-phases", "report,constructor"})
  void saysWhenTheBundleIsNewerThanTheVerifier(String field, String value) {
    caught("format", forge(ForgedClinic.plain(1)).manifest(says -> says.put(field, value)).build());
  }

  // ---- what no one can read ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt",
        "log.jsonl",
        "bodies.jsonl",
        "report.jsonl",
        "checkpoint",
        "SHA256SUMS",
        "vkey",
        "pub.pem"
      })
  void saysThatAMailProgramChangedTheLineEnds(String name) {
    assertThat(
            caught("line-ends", honest().edit(name, text -> text.replace("\n", "\r\n"))).verdict())
        .isEqualTo("unreadable");
    caught("line-ends", honest().edit(name, text -> "\ufeff" + text));
    if (!name.equals("SHA256SUMS")) {
      caught("line-ends", resigned(honest().edit(name, text -> "\ufeff" + text)));
    }
  }

  @Test
  void knowsTheLineEndsOfTheCsv() {
    caught("line-ends", honest().edit("report.csv", text -> text.replace("\r\n", "\n")));
    caught("line-ends", honest().edit("report.csv", text -> text.replace("\n", "\r\n")));
    caught("line-ends", honest().edit("report.csv", text -> text + "\r"));
    caught("line-ends", honest().edit("report.csv", text -> "\n" + text));
    caught("line-ends", honest().edit("report.csv", text -> "\ufeff" + text));
  }

  @Test
  void saysWhenATextIsNotUtf8() {
    caught(
        "encoding",
        honest().with("README.txt", "Za\u00fcber\n".getBytes(StandardCharsets.ISO_8859_1)));
    for (String bytes : List.of("ff", "c080", "eda080", "f4908080", "e282", "80")) {
      byte[] wrong = java.util.HexFormat.of().parseHex(bytes);
      caught("encoding", resigned(honest().with("log.jsonl", wrong)));
      caught("encoding", honest().with("report.csv", wrong).zipped());
    }
  }

  @Test
  void saysWhenItIsNoBundle() {
    caught("not-a-bundle", honest().without("manifest.json").without("SHA256SUMS"));
    caught("not-a-bundle", honest().without("manifest.json").without("SHA256SUMS").zipped());
    caught("not-a-bundle", Bundle.zip("A letter to the inspector".getBytes(UTF_8)));
    caught("not-a-bundle", Bundle.zip(new byte[] {7}));
    caught("not-a-bundle", honest().with("manifest.json", new byte[(1 << 20) + 1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/log.jsonl",
        "bundle/log.jsonl",
        "LOG.JSONL",
        "log.jsonl ",
        "a\\b",
        "",
        "\u00e9"
      })
  void refusesAZipThatHoldsAnotherName(String name) {
    caught("bad-zip", HostileZip.of(honest()).add(name, "x".getBytes(UTF_8)).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twice",
        "encrypted",
        "larger",
        "smaller",
        "bomb",
        "method",
        "local-name",
        "crc",
        "comment",
        "behind",
        "cut",
        "shifted",
        "count",
        "junk"
      })
  void refusesAZipThatIsNotWhatItSays(String trick) {
    Judgement said = caught("bad-zip", HostileZip.of(honest()).trick(trick).build());
    assertThat(said.verdict()).isEqualTo("unreadable");
  }

  @Test
  void takesAHandMadeZipThatIsSound() {
    caught("proven", HostileZip.of(honest()).build());
  }

  @Test
  void judgesWhatWasJudgedBeforeInTheSameWay() {
    assertThat(judge(honest()).code()).isEqualTo("proven");
  }
}
