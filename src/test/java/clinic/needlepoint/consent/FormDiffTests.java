package clinic.needlepoint.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F103")
class FormDiffTests {
  private static String of(String older, String newer) {
    StringBuilder said = new StringBuilder();
    for (FormDiff.Line line :
        FormDiff.between(List.of(older.split("", -1)), List.of(newer.split("", -1)))) {
      said.append(
          switch (line.change()) {
            case SAME -> " ";
            case GONE -> "-";
            case NEW -> "+";
          });
      said.append(line.text());
    }
    return said.toString();
  }

  @Test
  void saysLineByLineWhatChanged() {
    assertThat(of("abc", "abc")).startsWith(" a b c");
    assertThat(of("abc", "axc")).startsWith(" a-b+x c");
    assertThat(of("abc", "bcd")).startsWith("-a b c+d");
  }

  @Test
  void bothVersionsCanBeReadOutOfIt() {
    long seed = 20261121;
    System.out.println("FormDiffTests seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> older = lines(random);
      List<String> newer = lines(random);
      List<String> was = new ArrayList<>();
      List<String> is = new ArrayList<>();
      for (FormDiff.Line line : FormDiff.between(older, newer)) {
        if (line.change() != FormDiff.Change.NEW) {
          was.add(line.text());
        }
        if (line.change() != FormDiff.Change.GONE) {
          is.add(line.text());
        }
      }
      assertThat(was).isEqualTo(older);
      assertThat(is).isEqualTo(newer);
    }
  }

  private static List<String> lines(Random random) {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(5))))
        .toList();
  }
}
