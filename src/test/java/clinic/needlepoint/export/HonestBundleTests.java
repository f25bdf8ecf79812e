package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinic that tells the truth is believed, whatever happened in its log. */
@Tag("F097")
class HonestBundleTests {
  @TempDir static Path folder;
  private static Verifiers verifiers;

  private final ForgedKey first = new ForgedKey(ForgedClinic.NAME);
  private final ForgedKey second = new ForgedKey(ForgedClinic.NAME);

  @BeforeAll
  static void start() {
    verifiers = new Verifiers(folder);
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  private Bundle eventful(String report) {
    ForgedLog log = ForgedClinic.eventful(first, second);
    String lot = report.equals("lot-trace") ? "L5" : "";
    return new BundleForge(log, report, second).lot(lot).epoch(4).exported().build();
  }

  private static Judgement proven(Bundle bundle, String key) {
    Judgement said = verifiers.agree(new Exhibit(bundle, key, ""));
    assertThat(said.code()).as(said.text("message")).isEqualTo("proven");
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"procedure-log", "lot-trace", "audit-trail", "completeness"})
  void believesEveryReportWithErasuresStrikesEpochsAndOddCells(String report) {
    Bundle bundle = eventful(report);

    Judgement said = proven(bundle, second.vkey());
    proven(bundle.zipped(), second.vkey());
    assertThat(said.text("report")).isEqualTo(report);
    assertThat(said.text("size")).isEqualTo("78");
    assertThat(said.text("erased"))
        .isEqualTo(report.matches("procedure-log|lot-trace") ? "[58, 59]" : "[]");
  }

  @Test
  void believesTheOldKeyOfAnAuditorOnceItIsInTheChain() {
    proven(eventful("completeness"), first.vkey() + "\n");
  }

  @Test
  void saysWhenNoKeyCameFromOutside() {
    Judgement said = verifiers.agree(new Exhibit(eventful("lot-trace"), "", ""));

    assertThat(said.verdict()).isEqualTo("unproven");
    assertThat(said.code()).isEqualTo("no-key");
  }

  @Test
  void believesABundleWithoutThePaperReport() {
    Bundle bundle =
        new BundleForge(ForgedClinic.plain(2), "procedure-log", first)
            .files(files -> files.remove("report.pdf"))
            .exported()
            .build();
    proven(bundle, first.vkey());
  }

  @Test
  void believesAReportWithoutRows() {
    ForgedLog log = ForgedClinic.plain(1);
    Bundle bundle =
        new BundleForge(log, "procedure-log", first)
            .period("2020-02-29", "2020-02-29")
            .exported()
            .build();
    assertThat(proven(bundle, first.vkey()).text("rows")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-25", "2026-03-29", "2024-12-31"})
  void knowsTheLengthOfADayOnWhichTheClockChanges(String day) {
    ForgedLog log = ForgedClinic.eventful(first, second);
    Bundle bundle =
        new BundleForge(log, "procedure-log", second).period(day, day).epoch(4).exported().build();
    Judgement said = proven(bundle, second.vkey());
    assertThat(said.text("rows")).isEqualTo(day.equals("2026-10-25") ? "3" : "0");
  }

  @Test
  void showsBothHoursOfTheNightInWhichSummerEnds() {
    assertThat(eventful("procedure-log").text("report.csv"))
        .contains("2026-10-25T02:58:00+02:00")
        .contains("2026-10-25T02:05:00+01:00");
  }

  @Test
  void believesAnEarlierHeadThatTheLogContinues() {
    ForgedLog log = ForgedClinic.plain(3);
    String earlier = first.note(ForgedTree.head(first.name(), 1, log.lines().subList(0, 17)));
    Bundle bundle = new BundleForge(log, "audit-trail", first).exported().build();

    assertThat(verifiers.agree(new Exhibit(bundle, first.vkey(), earlier)).code())
        .isEqualTo("proven");
    assertThat(verifiers.agree(new Exhibit(bundle, first.vkey(), bundle.text("checkpoint"))).code())
        .isEqualTo("proven");
  }

  @Test
  void believesAnEarlierHeadOfTheOldKeyAndTheFirstEpoch() {
    ForgedLog log = ForgedClinic.eventful(first, second);
    String earlier = first.note(ForgedTree.head(first.name(), 1, log.lines().subList(0, 60)));
    Bundle bundle = new BundleForge(log, "completeness", second).epoch(4).exported().build();

    assertThat(verifiers.agree(new Exhibit(bundle, second.vkey(), earlier)).code())
        .isEqualTo("proven");
  }

  @Test
  void passesOverTheSignaturesOfWitnesses() {
    ForgedKey witness = new ForgedKey("witness/kiosk-9");
    Bundle honest = new BundleForge(ForgedClinic.plain(1), "audit-trail", first).exported().build();
    String head = honest.text("checkpoint");
    String text = head.substring(0, head.indexOf("\n\n") + 1);
    Bundle bundle = resigned(honest.edit("checkpoint", note -> note + witness.signatureLine(text)));

    proven(bundle, first.vkey());
  }

  private Bundle resigned(Bundle bundle) {
    Bundle summed = bundle.resummed();
    return summed.edit("SHA256SUMS.note", _ -> first.note(summed.text("SHA256SUMS")));
  }
}
