package clinic.needlepoint.education;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.visit.TreatmentType;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which facts raise which notice: the table, once each side of every edge. */
@Tag("F018")
class OffLabelTests {
  private static final int MINIMUM_AGE = 22;
  private static final int DEPTH_CAP = 1_500;

  @ParameterizedTest(name = "{0}, {1} years, serum {2}, {3} um, {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          STANDARD       | 22 | -     | -    | -            |
          STANDARD       | 90 | false | 1500 | face abdomen |
          STANDARD       | 21 | -     | -    | -            | age
          STANDARD       | 0  | -     | -    | -            | age
          STANDARD       | -  | -     | -    | -            | age
          STANDARD       | 30 | true  | -    | -            | serum
          STANDARD       | 30 | -     | 1501 | -            | depth
          STANDARD       | 30 | -     | 1500 | -            |
          STANDARD       | 30 | -     | -    | face neck    | area
          STANDARD       | 30 | -     | -    | scalp        | area
          FRACTIONAL     | 22 | -     | -    | face         |
          PRP            | 22 | -     | -    | -            | prp
          PRP            | 22 | false | 1500 | face         | prp
          RADIOFREQUENCY | 22 | -     | -    | -            | radiofrequency
          PRP            | 21 | true  | 2000 | legs         | prp serum age area depth
          """)
  void factsRaiseTheirNotices(
      TreatmentType treatment,
      Integer years,
      Boolean serum,
      Integer depth,
      String areas,
      String raised) {
    UseFacts facts =
        new UseFacts(
            treatment,
            years == null ? OptionalInt.empty() : OptionalInt.of(years),
            new Plan(
                Optional.ofNullable(serum),
                depth == null ? OptionalInt.empty() : OptionalInt.of(depth),
                areas == null
                    ? Set.of()
                    : Arrays.stream(areas.toUpperCase(java.util.Locale.ROOT).split(" ", -1))
                        .map(Area::valueOf)
                        .collect(Collectors.toSet())));
    assertThat(
            OffLabel.raisedBy(facts, MINIMUM_AGE, DEPTH_CAP).stream()
                .map(OffLabel::word)
                .collect(Collectors.joining(" ")))
        .isEqualTo(raised == null ? "" : raised);
  }

  @ParameterizedTest
  @EnumSource
  void aPartOfTheBodyIsTheFormularys(Area area) {
    assertThat(clinic.needlepoint.cartridge.BodyArea.valueOf(area.name()).word())
        .isEqualTo(area.word());
    assertThat(clinic.needlepoint.cartridge.BodyArea.values()).hasSameSizeAs(Area.values());
  }

  @Test
  void saysWhichFactsNobodyKnows() {
    assertThat(new UseFacts(TreatmentType.STANDARD, OptionalInt.of(40), Plan.UNKNOWN).unknown())
        .containsExactly("serum", "area", "depth");
    assertThat(
            new UseFacts(
                    TreatmentType.STANDARD,
                    OptionalInt.empty(),
                    new Plan(Optional.of(false), OptionalInt.of(1), Set.of(Area.FACE)))
                .unknown())
        .containsExactly("age");
  }

  @Test
  void anAgeIsPrintedNowhere() {
    assertThat(new UseFacts(TreatmentType.STANDARD, OptionalInt.of(19), Plan.UNKNOWN).toString())
        .doesNotContain("19");
  }
}
