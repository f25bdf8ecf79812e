package clinic.needlepoint.udi;

import static clinic.needlepoint.udi.Scans.GTIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F053")
class ElementTableTests {
  private static final List<ElementRule> ALL = ApplicationIdentifiers.all();

  @Test
  void findsEveryElementByItsIdentifierAlone() {
    assertThat(ALL).hasSizeGreaterThan(500);
    assertThat(ALL).extracting(ElementRule::ai).doesNotHaveDuplicates().isSorted();
    for (ElementRule rule : ALL) {
      assertThat(ApplicationIdentifiers.startingAt(rule.ai() + "000", 0, 7)).isEqualTo(rule);
    }
    Set<Integer> lengths =
        ALL.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.ai().substring(0, 2),
                    Collectors.mapping(rule -> rule.ai().length(), Collectors.toSet())))
            .values()
            .stream()
            .map(Set::size)
            .collect(Collectors.toSet());
    assertThat(lengths).containsExactly(1);
  }

  /** GS1 General Specifications 7.8.5: the first two digits tell which lengths are predefined. */
  @Test
  void endsByItselfExactlyWhereTheLengthIsPredefined() {
    for (ElementRule rule : ALL) {
      int predefined =
          switch (rule.ai().substring(0, 2)) {
            case "00" -> 18;
            case "01", "02", "03" -> 14;
            case "11", "12", "13", "15", "16", "17", "31", "32", "33", "34", "35", "36" -> 6;
            case "20" -> 2;
            case "41" -> 13;
            default -> 0;
          };
      assertThat(rule.selfDelimiting()).as(rule.ai()).isEqualTo(predefined > 0);
      if (predefined > 0) {
        assertThat(rule.shortest()).as(rule.ai()).isEqualTo(predefined);
        assertThat(rule.longest()).as(rule.ai()).isEqualTo(predefined);
      }
    }
  }

  @Test
  void usesEveryCheckAndNamesOnlyElementsThatExist() {
    Set<Check> used = EnumSet.noneOf(Check.class);
    for (ElementRule rule : ALL) {
      rule.parts().forEach(part -> used.addAll(part.checks()));
      rule.excludes().forEach(range -> assertThat(exists(range)).as(rule.ai()).isTrue());
      rule.needs().forEach(all -> all.forEach(range -> assertThat(exists(range)).isTrue()));
      rule.paths().forEach(path -> path.forEach(ApplicationIdentifiers::of));
    }
    assertThat(used).isEqualTo(EnumSet.allOf(Check.class));
  }

  /** What the parts of values must be, one of each rule. */
  @ParameterizedTest
  @CsvSource({
    "]d2{01}^422999,INVALID_COUNTRY,24",
    "]d2{01}^422840^426840,EXCLUDED_PAIR,21",
    "]d2000061414112345678904307XX,INVALID_COUNTRY,28",
    "]d20000614141123456789043091800000001,INVALID_PLACE,28",
    "]d20000614141123456789043212,INVALID_CODE,28",
    "]d20000614141123456789043302,VALUE_TOO_SHORT,0",
    "]d2{01}^800100000000000000,ZERO_VALUE,25",
    "]d2{01}^800112341234512358,INVALID_CODE,0",
    "]d2{01}^80011234123451235,VALUE_TOO_SHORT,0",
    "]d28006095060001343520302,INVALID_PIECE,22",
    "]d28010ABCD,COMPANY_PREFIX,8",
    "]d280101234^80110,LEADING_ZERO,17",
    "]d280131234A22,CHECK_PAIR,13",
    "]d2000061414112345678904300A%4,INVALID_PERCENT,29",
    "]d28110999,INVALID_COUPON,8",
    "]d2253950600013435,VALUE_TOO_SHORT,19",
    "]d22539506000134352^8030SIG,MISSING_SERIAL,21"
  })
  void saysWhichRuleOfPartBroke(String scan, ReasonCode reason, int position) {
    String raw = scan.replace("{01}", "01" + GTIN);
    if (position > 0) {
      Scans.assertRejected(raw, reason, position);
    } else {
      assertThat(Scans.parse(raw)).isInstanceOf(ScanResult.Rejected.class);
    }
  }

  private static boolean exists(ElementRange range) {
    return ALL.stream().anyMatch(rule -> range.has(rule.number()));
  }
}
