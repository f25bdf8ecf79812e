package clinic.needlepoint.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.cartridge.RecalledLots.Every;
import clinic.needlepoint.cartridge.RecalledLots.Listed;
import clinic.needlepoint.cartridge.RecalledLots.Range;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lots a recall names, so that nobody is surprised by the order of texts. */
@Tag("F057")
class RecalledLotsTests {
  @ParameterizedTest
  @CsvSource({
    "NL24-0100, NL24-0199, NL24-, 0100, 0199, ''",
    "A10B5, A19B5, A, 10, 19, B5",
    "A105, A115, A, 105, 115, ''",
    "A15B5, A25B5, A, 15, 25, B5",
    "7, 9, '', 7, 9, ''",
    "nl24-0100, NL24-0101, nl24-, 0100, 0101, ''",
  })
  void findsTheOneNumberInWhichTwoLotsDiffer(
      String from, String to, String before, String first, String last, String after) {
    assertThat(RecalledLots.between(from, to)).contains(new Range(before, first, last, after));
  }

  /** Of other lengths, in two places, backwards or the same: nobody could say what lies between. */
  @ParameterizedTest
  @CsvSource({
    "L98, L102",
    "A10B5, A11B6",
    "LA, LC",
    "L9, L1",
    "L5, L5",
    "L1, M2",
    "'', ''",
    "L 1, L 2",
    "AB1, BB2"
  })
  void refusesARangeThatSomebodyMightReadInAnotherWay(String from, String to) {
    assertThat(RecalledLots.between(from, to)).isEmpty();
  }

  @Test
  void aRangeHoldsOnlyLotsOfItsShape() {
    RecalledLots range = RecalledLots.between("NL24-0100", "NL24-0199").orElseThrow();
    for (String lot : List.of("NL24-0100", "NL24-0150", "NL24-0199", "nl24-0150", " NL24-0150 ")) {
      assertThat(range.covers(lot)).as(lot).isTrue();
    }
    for (String lot :
        List.of(
            "NL24-0099",
            "NL24-0200",
            "NL24-150",
            "NL24-01500",
            "NL25-0150",
            "NL24-015A",
            "XNL24-0150",
            "NL24-0150X",
            "NL24-",
            "")) {
      assertThat(range.covers(lot)).as(lot).isFalse();
    }
  }

  @Test
  void aListHoldsItsLotsWhetherSmallOrCapital() {
    RecalledLots list = new Listed(List.of(" 4f14-007", "X", "X", ""));
    assertThat(list).isEqualTo(new Listed(List.of("4f14-007", "X")));
    assertThat(list.covers("4F14-007")).isTrue();
    assertThat(list.covers("x")).isTrue();
    assertThat(list.covers("4F14-0070")).isFalse();
    assertThat(new Every().covers("whatever")).isTrue();
  }

  @Test
  void refusesWhatNamesNoLot() {
    assertThatThrownBy(() -> new Listed(List.of(" "))).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> new Listed(List.of("A B"))).hasMessageContaining("no space");
    assertThatThrownBy(() -> new Range("A", "2", "1", "")).hasMessageContaining("goes up");
    assertThatThrownBy(() -> new Range("A", "1", "20", "")).hasMessageContaining("goes up");
  }
}
