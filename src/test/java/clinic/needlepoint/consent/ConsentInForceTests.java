package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentInForce.Form;
import clinic.needlepoint.consent.ConsentInForce.Past;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A decision in the table: visit, what, treatment, version, day, who signed if not the patient.
 * Today's visit is 7.
 */
@Tag("F037")
class ConsentInForceTests {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final VisitId TODAY = new VisitId(7);

  @ParameterizedTest(name = "{0} with form {1} on {2} is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                              | 2 | 2026-11-20 | Missing
          7 signed standard 2 2026-11-20                                  | 2 | 2026-11-20 | Signed
          3 signed standard 2 2026-05-01                                  | 2 | 2026-11-20 | Signed
          3 signed standard 2 2025-11-21                                  | 2 | 2026-11-20 | Signed
          3 signed standard 2 2025-11-20                                  | 2 | 2026-11-20 | Lapsed
          3 signed standard 1 2026-05-01                                  | 2 | 2026-11-20 | Outdated
          3 signed standard 1 2020-05-01                                  | 2 | 2026-11-20 | Outdated
          7 signed standard 2 2026-11-20                                  | 0 | 2026-11-20 | Outdated
          3 signed prp 2 2026-05-01                                       | 2 | 2026-11-20 | Missing
          7 signed prp 2 2026-11-20                                       | 2 | 2026-11-20 | Outdated
          3 signed standard 2 2026-05-01, 7 signed prp 2 2026-11-20       | 2 | 2026-11-20 | Signed
          7 declined standard 2 2026-11-20                                | 2 | 2026-11-20 | Declined
          3 declined standard 2 2026-05-01                                | 2 | 2026-11-20 | Missing
          3 signed standard 2 2026-05-01, 7 declined standard 2 2026-11-20| 2 | 2026-11-20 | Declined
          3 signed standard 2 2026-05-01, 4 declined standard 2 2026-06-01| 2 | 2026-11-20 | Missing
          7 declined standard 2 2026-11-20, 7 signed standard 2 2026-11-20| 2 | 2026-11-20 | Signed
          7 signed standard 2 2026-11-20, 7 withdrawn standard 2 2026-11-20|2 | 2026-11-20 | Withdrawn
          3 signed standard 2 2026-05-01, 7 withdrawn standard 2 2026-11-20|2 | 2026-11-20 | Withdrawn
          3 signed standard 2 2026-05-01, 3 withdrawn standard 2 2026-05-02|2 | 2026-11-20 | Missing
          3 withdrawn standard 2 2026-05-02, 7 signed standard 2 2026-11-20|2 | 2026-11-20 | Signed
          7 signed standard 2 2026-11-20, 7 withdrawn prp 2 2026-11-20    | 2 | 2026-11-20 | Signed
          """)
  void whatCountsIs(String history, int version, String day, String state) {
    assertThat(state(history, version, LocalDate.EPOCH, day)).isEqualTo(state);
  }

  @Tag("F032")
  @ParameterizedTest(name = "{0} of somebody of age on {1}, looked at on {2}, is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7 signed standard 2 2026-11-20                | 2026-11-20 | 2026-11-20 | Signed
          7 signed standard 2 2026-11-20                | 2026-11-21 | 2026-11-20 | Lapsed
          3 signed standard 2 2026-05-01 guardian       | 2026-11-21 | 2026-11-20 | Signed
          3 signed standard 2 2026-05-01 guardian       | 2026-11-20 | 2026-11-20 | Lapsed
          3 signed standard 2 2026-05-01 guardian       | 1990-01-01 | 2026-11-20 | Lapsed
          3 signed standard 2 2026-05-01 representative | 1990-01-01 | 2026-11-20 | Signed
          3 signed standard 2 2026-05-01 representative | 2026-11-21 | 2026-11-20 | Signed
          3 signed standard 2 2026-05-01 representative | 2026-11-20 | 2026-11-20 | Lapsed
          3 signed standard 2 2025-11-20 representative | 1990-01-01 | 2026-11-20 | Lapsed
          """)
  void whoeverSignedHasToBeWhoDecidesToday(
      String history, LocalDate ofAge, String day, String state) {
    assertThat(state(history, 2, ofAge, day)).isEqualTo(state);
  }

  private static String state(String history, int version, LocalDate ofAge, String day) {
    ConsentInForce inForce =
        new ConsentInForce(
            TODAY,
            TreatmentType.STANDARD,
            version == 0 ? Optional.empty() : Optional.of(new Form("form", version)),
            ofAge,
            12,
            ZONE,
            at(day));
    return inForce.of(past(history)).getClass().getSimpleName();
  }

  private static List<Past> past(String history) {
    return Arrays.stream(history.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(" ", -1))
        .map(each ->
            new Past(
                new VisitId(Long.parseLong(each[0])),
                Decision.Kind.of(each[1]),
                TreatmentType.valueOf(each[2].toUpperCase(Locale.ROOT)),
                new Form("form", Integer.parseInt(each[3])),
                Party.Role.of(each.length > 5 ? each[5] : "self"),
                at(each[4])))
        .toList();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T18:00:00Z");
  }
}
