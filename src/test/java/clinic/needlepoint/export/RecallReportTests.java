package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The look-back pack and the single-use report, told honestly and then in every dishonest way that
 * would hide a patient, a recall or a missing cartridge. The three verifiers must say the same.
 */
class RecallReportTests {
  private static final long SEED = 20_261_121;
  private static final ForgedKey KEY = new ForgedKey(ForgedClinic.NAME);

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

  private static BundleForge forge(String report) {
    return new BundleForge(ForgedClinic.recalled(), report, KEY).exported();
  }

  private static Judgement judge(Bundle bundle) {
    return verifiers.agree(new Exhibit(bundle, KEY.vkey(), ""));
  }

  private static void caught(String code, Bundle bundle) {
    Judgement said = judge(bundle);
    assertThat(said.code()).as(said.text("message")).isEqualTo(code);
  }

  private static List<List<String>> changed(
      List<List<String>> rows, int row, int column, String to) {
    List<String> cells = new ArrayList<>(rows.get(row));
    cells.set(column, to);
    List<List<String>> lie = new ArrayList<>(rows);
    lie.set(row, cells);
    return lie;
  }

  @Test
  @Tag("F090")
  void believesTheSumsOfAClinicThatHidesNothing() {
    Bundle bundle = forge("single-use").build();
    caught("proven", bundle);
    assertThat(bundle.text("report.csv"))
        .contains("04012345678901,NL24-0100,2026-12-31,1,") // the earlier of two dates
        .contains("entered, twice")
        .contains(",NL24-150,,")
        .contains("'-1"); // used what never came in
  }

  @Test
  @Tag("F092")
  void believesTheLookBackOfAClinicThatHidesNobody() {
    Bundle bundle = forge("recall").build();
    caught("proven", bundle);
    String csv = bundle.text("report.csv");
    assertThat(csv).contains("nl24-0100 to nl24-0199", "FSN-1", "tested, good", "wrong-person");
    List<String> first = csv.lines().filter(line -> line.contains("FSN-1")).toList();
    assertThat(first).hasSize(6);
    assertThat(String.join("\n", first))
        .contains("S-201", "S-202", "S-203", "S-206", "phone", "letter")
        .doesNotContain("S-204", "S-205");
    assertThat(csv).doesNotContain("FSN-4"); // entered after the period
    assertThat(csv.lines().filter(line -> line.endsWith("erased")).count()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"single-use", "recall"})
  @Tag("F097")
  void seesEverySingleOmissionOfABody(String report) {
    BundleForge forge = forge(report);
    List<Exhibit> exhibits = new ArrayList<>();
    int opened = forge.build().text("bodies.jsonl").split("\n", -1).length - 1;
    for (int i = 0; i < opened; i++) {
      int left = i;
      forge.bodies(lines -> {
        lines.remove(left);
        return lines;
      });
      exhibits.add(new Exhibit(forge.build(), KEY.vkey(), ""));
    }
    assertThat(exhibits).hasSizeGreaterThan(14);
    assertThat(verifiers.agree(exhibits)).allMatch(said -> said.code().equals("body-missing"));
    System.out.println(report + ": " + opened + " bodies left out, one by one");
  }

  /** Each cell of each row changed by itself, one bundle each. */
  @ParameterizedTest
  @ValueSource(strings = {"single-use", "recall"})
  @Tag("F097")
  void seesEveryChangedCell(String report) {
    BundleForge forge = forge(report);
    List<List<String>> honest = forge.report().rows();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int row = 0; row < honest.size(); row++) {
      for (int column = 0; column < honest.getFirst().size(); column++) {
        String cell = honest.get(row).get(column);
        String lie = cell.matches("-?[0-9]+") ? "" + (Long.parseLong(cell) + 1) : cell + "x";
        int[] at = {row, column};
        forge.rows(rows -> changed(rows, at[0], at[1], lie));
        exhibits.add(new Exhibit(forge.build(), KEY.vkey(), ""));
      }
    }
    assertThat(verifiers.agree(exhibits)).allMatch(said -> said.code().equals("report"));
    System.out.println(report + ": " + exhibits.size() + " changed cells");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single-use", "recall"})
  @Tag("F097")
  void seesARowLeftOutOneTooManyAndTwoThatChangedPlaces(String report) {
    int count = forge(report).report().rows().size();
    for (int row = 0; row < count; row++) {
      int out = row;
      caught(
          "report",
          forge(report)
              .rows(rows -> {
                rows.remove(out);
                return rows;
              })
              .build());
    }
    caught(
        "report",
        forge(report)
            .rows(rows -> {
              rows.add(rows.getFirst());
              return rows;
            })
            .build());
    caught("report", forge(report).rows(List::reversed).build());
  }

  /** The clinic leaves its recall out of the log, and the auditor has seen an earlier head. */
  @Test
  @Tag("F092")
  void seesARecallThatIsGoneFromTheLogOfTheLastVisit() {
    ForgedLog whole = ForgedClinic.recalled();
    String earlier = KEY.note(ForgedTree.head(KEY.name(), 1, whole.lines()));
    ForgedLog without = new ForgedLog(Instant.parse("2026-05-20T06:00:00Z"));
    for (ForgedRecord record : whole.records) {
      if (!record.type.startsWith("recall.")) {
        without.add(record.type, record.by, record.keys, record.body);
      }
    }
    Bundle bundle = new BundleForge(without, "recall", KEY).exported().build();
    assertThat(verifiers.agree(new Exhibit(bundle, KEY.vkey(), earlier)).code())
        .isEqualTo("previous");
  }

  @Test
  @Tag("F092")
  void seesARecallThatNamesFewerLotsInItsBodyThanInItsHeader() {
    ForgedLog log = ForgedClinic.recalled();
    log.records.stream()
        .filter(r -> r.key("scope").equals("range"))
        .forEach(r -> r.body.put("last", "0100"));
    caught("body-keys", new BundleForge(log, "recall", KEY).exported().build());
  }

  @Test
  @Tag("F092")
  void seesTheBodyOfASessionThatWasNotExposed() {
    BundleForge forge = forge("recall").period("2026-05-01", "2026-06-10");
    ForgedLog log = ForgedClinic.recalled();
    String stranger =
        log.records.stream()
            .filter(r -> r.type.equals("visit.arrived") && r.key("visit").equals("VS-204"))
            .findFirst()
            .orElseThrow()
            .bodyLine();
    forge.bodies(lines -> {
      lines.add(stranger);
      lines.sort(java.util.Comparator.comparingInt(RecallReportTests::seq));
      return lines;
    });
    caught("body-extra", forge.build());
  }

  private static int seq(String line) {
    return Integer.parseInt(line.replaceAll(".*\"seq\":([0-9]+)}", "$1"));
  }

  @Test
  @Tag("F091")
  void tracesASessionBackToTheBoxesOfItsLots() {
    Bundle bundle =
        new BundleForge(ForgedClinic.recalled(), "lot-trace", KEY)
            .session("S-202")
            .exported()
            .build();
    caught("proven", bundle);
    List<String> rows = bundle.text("report.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst()).contains("cartridge.received", "nl24-0101");
    assertThat(rows.subList(1, 4)).allMatch(row -> row.contains("S-202") && row.contains("erased"));
  }

  @Test
  @Tag("F097")
  void seesATraceThatWasNotAskedForAsItSays() {
    BundleForge forge =
        new BundleForge(ForgedClinic.recalled(), "lot-trace", KEY).session("S-202").exported();
    caught("manifest", forge.manifest(says -> says.put("lot", "L5")).build());
    caught("manifest", forge.manifest(says -> says.put("session", "")).build());
    caught("manifest", forge.manifest(says -> says.put("session", 5)).build());
    caught("manifest", forge.manifest(says -> says.remove("session")).build());
    caught("body-extra", forge.manifest(says -> says.put("session", "S-203")).build());
    caught("manifest", forge("recall").manifest(says -> says.put("session", "S-202")).build());
    ForgedLog log = ForgedClinic.recalled();
    forge = new BundleForge(log, "lot-trace", KEY).session("S-202").exported();
    log.records.getLast().body.put("session", "S-203");
    caught("export-record", forge.build());
  }

  /** Recalls of any shape over lots of any shape: whoever reads them finds the same sessions. */
  @Test
  @Tag("F091")
  @Tag("F092")
  void readsAnyRecallAlike() {
    Random random = new Random(SEED);
    List<Exhibit> exhibits = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < 40; i++) {
      ForgedLog log = new ForgedLog(Instant.parse("2026-06-02T06:00:00Z"));
      for (int session = 0; session < 12; session++) {
        ForgedClinic.treated(log, "S-" + session, lot(random), "", "u17");
      }
      for (int number = 0; number < 8; number++) {
        ForgedClinic.recall(log, "" + number, names(random));
        ForgedClinic.told(log, "" + random.nextInt(8), "S-" + random.nextInt(12), "phone");
      }
      BundleForge forge = new BundleForge(log, "recall", KEY).exported();
      rows += forge.report().rows().size();
      exhibits.add(new Exhibit(forge.build(), KEY.vkey(), ""));
    }
    System.out.println("seed " + SEED + ": 320 recalls, " + rows + " rows");
    assertThat(verifiers.agree(exhibits))
        .as("seed %d", SEED)
        .allMatch(said -> said.code().equals("proven"));
    assertThat(rows).isGreaterThan(600);
  }

  private static String lot(Random random) {
    String[] shapes = {"A%d", "a%02d", "B-%02d", "%d", "A%dx", "\u0661%d"};
    return shapes[random.nextInt(shapes.length)].formatted(random.nextInt(20));
  }

  private static Map<String, String> names(Random random) {
    Map<String, String> names = new TreeMap<>();
    switch (random.nextInt(5)) {
      case 0 -> names.put("scope", "device");
      case 1 -> {
        names.put("scope", "lots");
        names.put("lots", lot(random) + " " + lot(random) + " " + lot(random));
      }
      case 2 -> names.put("lot", lot(random));
      case 3 -> {
        names.put("scope", "range");
        names.put("before", random.nextBoolean() ? "a" : "B-");
        names.put("first", "0" + random.nextInt(10));
        names.put("last", "1" + random.nextInt(10));
      }
      default -> {
        names.put("scope", "range");
        names.put("before", "A");
        names.put("first", "" + random.nextInt(5));
        names.put("last", "" + (5 + random.nextInt(5)));
        names.put("after", random.nextBoolean() ? "X" : "");
      }
    }
    return names;
  }
}
