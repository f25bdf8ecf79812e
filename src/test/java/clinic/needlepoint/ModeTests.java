package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.ui.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ModeTests {
  private static final List<Function<Mode, Object>> PARTS =
      List.of(Mode::language, Mode::size, Mode::contrast, Mode::low, Mode::still);
  private static final List<Integer> CHOICES = List.of(5, 3, 2, 2, 2);

  @Test
  void everyTwoChoicesMeetInOneOfTheFifteen() {
    for (int one = 0; one < PARTS.size(); one++) {
      for (int other = one + 1; other < PARTS.size(); other++) {
        Function<Mode, Object> first = PARTS.get(one);
        Function<Mode, Object> second = PARTS.get(other);
        assertThat(
                Mode.PAIRS.stream()
                    .map(mode -> List.of(first.apply(mode), second.apply(mode)))
                    .distinct())
            .hasSize(CHOICES.get(one) * CHOICES.get(other));
      }
    }
  }

  @Test
  void thereAreAllLanguagesAndEveryModeOnce() {
    assertThat(Mode.PAIRS.stream().map(Mode::language).distinct())
        .containsExactlyElementsOf(Messages.LANGUAGES.stream().map(Locale::getLanguage).toList());
    assertThat(Mode.every()).hasSize(120).doesNotHaveDuplicates().containsAll(Mode.PAIRS);
  }
}
