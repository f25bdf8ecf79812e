package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of disinfections, told honestly and not. The three verifiers must say the same. */
@Tag("F069")
class DisinfectionReportTests {
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

  private static BundleForge forge() {
    return new BundleForge(ForgedClinic.disinfected(), "disinfection", KEY).exported();
  }

  private static Exhibit exhibit(Bundle bundle) {
    return new Exhibit(bundle, KEY.vkey(), "");
  }

  @Test
  void showsAPenThatWasUsedAgainWithoutDisinfection() {
    Bundle bundle = forge().build();
    Judgement said = verifiers.agree(exhibit(bundle));
    assertThat(said.code()).as(said.text("message")).isEqualTo("proven");
    List<String> rows = bundle.text("report.csv").lines().skip(1).toList();
    assertThat(rows).hasSizeGreaterThan(12);
    assertThat(rows)
        .filteredOn(row -> row.contains("S-302"))
        .noneMatch(row -> row.contains("not-"));
    assertThat(rows)
        .filteredOn(row -> row.contains("S-304") && row.contains("NP-1"))
        .singleElement()
        .asString()
        .contains(",not-disinfected,");
    assertThat(rows)
        .filteredOn(row -> row.contains("pen.taken") && row.contains("NP-3,S-304"))
        .singleElement()
        .asString()
        .contains(",never-disinfected,");
    assertThat(rows).filteredOn(row -> row.contains("S-303")).hasSize(2);
    assertThat(String.join("\n", rows))
        .contains("'=wipe", "wrong-pen", "the dock", "erased")
        .doesNotContain("S-301", "S-308");
  }

  @Test
  @Tag("F097")
  void seesEverySingleOmissionOfABody() {
    BundleForge forge = forge();
    int opened = forge.build().text("bodies.jsonl").split("\n", -1).length - 1;
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < opened; i++) {
      int left = i;
      forge.bodies(lines -> {
        lines.remove(left);
        return lines;
      });
      exhibits.add(exhibit(forge.build()));
    }
    assertThat(exhibits).hasSizeGreaterThan(12);
    assertThat(verifiers.agree(exhibits)).allMatch(said -> said.code().equals("body-missing"));
    System.out.println("disinfection: " + opened + " bodies left out, one by one");
  }

  @Test
  @Tag("F097")
  void seesEveryChangedCellAndEveryRowLeftOut() {
    BundleForge forge = forge();
    List<List<String>> honest = forge.report().rows();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int row = 0; row < honest.size(); row++) {
      int at = row;
      for (int column = 0; column < honest.getFirst().size(); column++) {
        int place = column;
        forge.rows(rows -> {
          List<String> cells = new ArrayList<>(rows.get(at));
          cells.set(place, cells.get(place) + "1");
          rows.set(at, cells);
          return rows;
        });
        exhibits.add(exhibit(forge.build()));
      }
      forge.rows(rows -> {
        rows.remove(at);
        return rows;
      });
      exhibits.add(exhibit(forge.build()));
    }
    assertThat(verifiers.agree(exhibits)).allMatch(said -> said.code().equals("report"));
    System.out.println("disinfection: " + exhibits.size() + " changed cells and missing rows");
  }

  /**
   * Pens taken, wiped and answered for in any order: whoever reads it finds the same differences.
   */
  @Test
  void readsAnyOrderAlike() {
    Random random = new Random(SEED);
    List<Exhibit> exhibits = new ArrayList<>();
    int differences = 0;
    for (int i = 0; i < 20; i++) {
      ForgedLog log = new ForgedLog(Instant.parse("2026-06-02T06:00:00Z"));
      for (int event = 0; event < 40; event++) {
        String pen = "NP-" + random.nextInt(3);
        String session = "S-" + (400 + random.nextInt(6));
        switch (random.nextInt(4)) {
          case 0, 1 -> ForgedClinic.taken(log, pen, session);
          case 2 -> ForgedClinic.wiped(log, pen, Map.of("product", "wipe"));
          default -> ForgedClinic.attested(log, pen, session, "Looked at it");
        }
      }
      BundleForge forge = new BundleForge(log, "disinfection", KEY).exported();
      differences +=
          (int)
              forge.report().rows().stream().filter(row -> row.contains("not-disinfected")).count();
      exhibits.add(exhibit(forge.build()));
    }
    System.out.println("seed " + SEED + ": 800 records, " + differences + " differences");
    assertThat(verifiers.agree(exhibits))
        .as("seed %d", SEED)
        .allMatch(said -> said.code().equals("proven"));
    assertThat(differences).isGreaterThan(50);
  }
}
