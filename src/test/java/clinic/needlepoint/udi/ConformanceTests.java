package clinic.needlepoint.udi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Full agreement with the verdicts that the GS1 Syntax Engine and Dictionary record in their tests.
 */
@Tag("F053")
class ConformanceTests {
  private static final Set<ReasonCode> COMPANIONS_ONLY =
      EnumSet.of(ReasonCode.MISSING_COMPANION, ReasonCode.EXCLUDED_PAIR, ReasonCode.MISSING_SERIAL);

  @Test
  void agreesOnEverySinglePart() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (List<String> row : Vectors.rows("gs1-checks.tsv", 3)) {
      Check check = Check.named(row.get(0));
      String value = row.get(2);
      if (!fitsSomePart(check, value)) {
        continue;
      }
      compared++;
      boolean refused = check.check(value, 0, value.length(), Scans.YEAR) != null;
      if (refused != row.get(1).equals("refused")) {
        differences.add(row.toString());
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(3_000);
  }

  @Test
  void agreesOnEveryElementString() {
    List<String> differences = new ArrayList<>();
    for (List<String> row : Vectors.rows("gs1-elements.tsv", 2)) {
      boolean accepted = acceptedButForCompanions(Scans.parse("]d2" + row.get(1)));
      if (accepted != row.get(0).equals("accepted")) {
        differences.add(row.toString());
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void agreesOnEveryWebAddress() {
    List<String> differences = new ArrayList<>();
    for (List<String> row : Vectors.rows("gs1-links.tsv", 3)) {
      ScanResult read = Scans.parse(row.get(1).replace('^', '\\'));
      boolean accepted = acceptedButForCompanions(read);
      boolean agrees = accepted == row.get(0).equals("accepted");
      if (!agrees || (read instanceof ScanResult.Accepted && !sameAs(row.get(2), read))) {
        differences.add(row + " " + read);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void agreesOnEveryCompanion() {
    List<String> differences = new ArrayList<>();
    for (List<String> row : Vectors.rows("gs1-relations.tsv", 3)) {
      boolean broken = row.get(0).equals("broken");
      ReasonCode reason = reasonOf(Scans.parse(row.get(2)));
      ReasonCode rule =
          switch (row.get(1)) {
            case "repeats" -> ReasonCode.DUPLICATE_ELEMENT;
            case "excludes" -> ReasonCode.EXCLUDED_PAIR;
            case "needs" -> ReasonCode.MISSING_COMPANION;
            default -> ReasonCode.MISSING_SERIAL;
          };
      // An engine that is told to permit unknown elements sees a broken pair where we stop earlier.
      boolean agrees = broken ? reason != null : reason != rule;
      if (!agrees) {
        differences.add(row + " " + reason);
      }
    }
    assertThat(differences).isEmpty();
  }

  /**
   * The tests of the dictionary also hand in what no part of the table would: other lengths,
   * letters.
   */
  private static boolean fitsSomePart(Check check, String value) {
    return ApplicationIdentifiers.all().stream()
        .flatMap(rule -> rule.parts().stream())
        .anyMatch(part ->
            part.checks().contains(check)
                && part.shortest() <= value.length()
                && value.length() <= part.longest()
                && part.charset().firstOther(value, 0, value.length()) < 0);
  }

  private static boolean acceptedButForCompanions(ScanResult result) {
    return !(result instanceof Rejected rejected) || COMPANIONS_ONLY.contains(rejected.reason());
  }

  private static boolean sameAs(String elementString, ScanResult link) {
    ScanResult asElements = Scans.parse("]d2" + elementString);
    return asElements instanceof ScanResult.Accepted elements
        && link instanceof ScanResult.Accepted address
        && Scans.content(elements.udi()).equals(Scans.content(address.udi()));
  }

  private static @Nullable ReasonCode reasonOf(ScanResult result) {
    return result instanceof Rejected rejected ? rejected.reason() : null;
  }
}
