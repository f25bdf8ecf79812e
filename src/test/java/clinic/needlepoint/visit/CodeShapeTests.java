package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F043")
class CodeShapeTests {
  private static final int TRIES = 200;

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 9, 18})
  void findsEachSingleErrorAndEachSwap(int length) {
    CodeShape shape = new CodeShape(length);
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < TRIES; i++) {
      String code = shape.random(random);
      assertThat(shape.fits(code)).as(code).isTrue();
      assertThat(shape.typed(code.toLowerCase(java.util.Locale.ROOT))).contains(code);
      for (int place = 0; place < length; place++) {
        for (int each = 0; each < CodeShape.CHARACTERS.length(); each++) {
          char other = CodeShape.CHARACTERS.charAt(each);
          String wrong = code.substring(0, place) + other + code.substring(place + 1);
          assertThat(shape.fits(wrong)).as(wrong).isEqualTo(wrong.equals(code));
        }
        for (int to = place + 1; to < length; to++) {
          StringBuilder swapped = new StringBuilder(code);
          swapped.setCharAt(place, code.charAt(to));
          swapped.setCharAt(to, code.charAt(place));
          assertThat(shape.fits(swapped.toString())).isEqualTo(swapped.toString().equals(code));
        }
      }
    }
  }

  @Test
  void hasNoShapeInWhichAnErrorCouldHide() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CodeShape(19));
    assertThatIllegalArgumentException().isThrownBy(() -> new CodeShape(3));
  }
}
