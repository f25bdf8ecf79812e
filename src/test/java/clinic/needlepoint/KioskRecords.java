package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is left of the walk in the kiosk's file and in the auditor's file, read from outside. */
final class KioskRecords {
  private static final Set<String> OF_IDENTITY =
      Set.of(
          "patient.added",
          "patient.changed",
          "visit.identified",
          "consent.signature",
          "staff.named");
  private static final List<String> IN_ORDER =
      List.of(
          "visit.arrived",
          "screening.finished",
          "consent.signed",
          "visit.seated",
          "screening.flag-reviewed",
          "session.opened",
          "cartridge.scanned",
          "cartridge.scanned",
          "cartridge.used",
          "station.drop",
          "cartridge.disposed",
          "session.closed",
          "report.viewed",
          "report.exported");

  private final OutsideAuditor.Log log;
  private final List<String> names;
  private final String csv;

  KioskRecords(Path database, Path csv) throws Exception {
    this.log = OutsideAuditor.check(database);
    this.names = names(database);
    this.csv = Files.readString(csv, StandardCharsets.UTF_8);
  }

  void check(DemoLabels labels) throws Exception {
    assertThat(log.types()).containsSubsequence(IN_ORDER);
    tellsBothScans(labels);
    isWhatTheLogSaysWasExported();
    keepsNamesToThemselves();
  }

  private void tellsBothScans(DemoLabels labels) throws Exception {
    assertThat(csv).endsWith("\r\n");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      rows = reader.stream().toList();
    }
    List<NamedCsvRecord> judged =
        rows.stream().filter(row -> !is(row, "verdict", "clock-unconfirmed")).toList();
    assertThat(judged).hasSize(2);
    assertThat(rows).hasSizeLessThanOrEqualTo(3);
    assertThat(rows).extracting(row -> row.getField("session")).containsOnly(session());
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.getField("patient")).matches("P-[0-9A-Za-z]{16}");
          assertThat(row.getField("practitioner")).matches("u[0-9]+");
        });
    row(judged.getFirst(), "09506000134352", "3J09-042", "", "expired", labels);
    row(judged.getLast(), "09506000134369", "4K27-118", "000451", "accepted", labels);
    assertThat(judged.getFirst().getField("disposal_witness")).isEmpty();
    assertThat(judged.getLast().getField("disposal_witness")).isEqualTo("beam");
    assertThat(judged.getLast().getField("disposed_utc")).endsWith("Z");
  }

  private String session() {
    return log.bodiesOf("session.opened").getLast().get("session").asString();
  }

  private static void row(
      NamedCsvRecord row,
      String device,
      String lot,
      String serial,
      String verdict,
      DemoLabels labels) {
    assertThat(
            List.of(
                row.getField("device_identifier"),
                row.getField("lot"),
                row.getField("serial"),
                row.getField("expires"),
                row.getField("verdict")))
        .containsExactly(device, lot, serial, labels.useBy(device, lot), verdict);
  }

  private static boolean is(NamedCsvRecord row, String column, String value) {
    return row.getField(column).equals(value);
  }

  private void isWhatTheLogSaysWasExported() {
    List<JsonNode> exported = log.bodiesOf("report.exported");
    assertThat(exported).hasSize(1);
    assertThat(exported.getFirst().get("report").asString()).isEqualTo("procedure-log");
  }

  private void keepsNamesToThemselves() {
    assertThat(names).hasSizeGreaterThan(20).contains("Kestrel");
    assertThat(log.bodiesOf("patient.added").toString()).contains("Kestrel");
    Pattern any =
        Pattern.compile(
            "(?U)\\b(" + String.join("|", names.stream().map(Pattern::quote).toList()) + ")\\b");
    assertThat(csv).doesNotContainPattern(any);
    for (int i = 0; i < log.lines().size(); i++) {
      JsonNode line = log.lines().get(i);
      String type = line.get("type").asString();
      assertThat(type + " " + line.get("by") + line.get("keys")).doesNotContainPattern(any);
      if (!OF_IDENTITY.contains(type)) {
        assertThat(type + " " + log.bodies().get(i)).doesNotContainPattern(any);
      }
    }
  }

  /** Given and family names of everybody the kiosk knows. */
  private static List<String> names(Path database) throws Exception {
    List<String> names = new ArrayList<>();
    try (Connection connection = OutsideAuditor.open(database);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT given_name FROM patient UNION SELECT family_name FROM patient")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
