package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.udi.ScanResult.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans collected from standards, tools and labels; the file says where each is from. */
class ScanVectorTests {
  @Tag("F053")
  @Tag("F055")
  @Test
  void readsEveryScanAsRecorded() {
    List<String> differences = new ArrayList<>();
    List<List<String>> rows = Vectors.rows("scans.tsv", 10);
    for (List<String> row : rows) {
      String read = told(Scans.parse(row.get(1)));
      String recorded = String.join("|", row.subList(2, 10));
      if (!read.equals(recorded)) {
        differences.add(row.get(1) + "\n  recorded " + recorded + "\n  read     " + read);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(rows).hasSizeGreaterThan(80);
  }

  private static String told(ScanResult result) {
    if (!(result instanceof Accepted(Udi udi, List<WarningCode> warnings))) {
      return "rejected|||||||";
    }
    String others =
        udi.others().entrySet().stream().map(Objects::toString).collect(Collectors.joining(" "));
    String warned = warnings.stream().map(WarningCode::name).collect(Collectors.joining(" "));
    return "accepted|%s|%s|%s|%s|%s|%s|%s"
        .formatted(
            Objects.toString(udi.deviceIdentifier(), ""),
            Objects.toString(udi.lot(), ""),
            Objects.toString(udi.serial(), ""),
            Objects.toString(udi.expires(), ""),
            Objects.toString(udi.manufactured(), ""),
            others,
            warned);
  }
}
