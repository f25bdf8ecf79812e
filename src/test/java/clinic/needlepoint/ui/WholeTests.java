package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F044")
class WholeTests {
  private static final Locale ARABIC = Locale.of("ar");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U. H.",
        "2.5 mm",
        "(G-5)",
        "06:30 J. Ñ.",
        "DEMO-FSN-26-014.",
        "555-0142",
        "+1 555 0142",
        "26-014"
      })
  void latinWordsKeepTheirOrderInALineFromTheRight(String value) {
    Messages screens = new Messages(new OfferedLanguages(List.of("ar")));
    String line = screens.getTranslation("visit.desk.give.this", ARABIC, value);
    int start = line.indexOf(value);
    Bidi order = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    for (int i = start; i < start + value.length(); i++) {
      assertThat(order.getLevelAt(i)).as("sign %d of %s", i - start, line).isEqualTo(2);
    }
  }

  @Test
  void whatIsKeptOnPaperHoldsNothingThatIsNotSeen() {
    String line = new Messages().getTranslation("visit.desk.give.this", ARABIC, "U. H.");
    assertThat(line.codePoints()).noneMatch(point -> Character.getType(point) == Character.FORMAT);
  }

  @Test
  void whatNeedsNothingStaysAsItIs() {
    assertThat(Whole.in(ARABIC, "DermaNeedle")).isEqualTo("DermaNeedle");
    assertThat(Whole.in(ARABIC, "451")).isEqualTo("451");
    String isolated = Whole.in(ARABIC, "U. H.") + ", " + Whole.in(ARABIC, "U. G.");
    assertThat(Whole.in(ARABIC, isolated)).isEqualTo(isolated);
    assertThat(Whole.in(ARABIC, "الأحد 22 نوفمبر.")).isEqualTo("الأحد 22 نوفمبر.");
    assertThat(Whole.in(Locale.GERMAN, "U. H.")).isEqualTo("U. H.");
  }
}
