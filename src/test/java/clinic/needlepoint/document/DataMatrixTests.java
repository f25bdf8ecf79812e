package clinic.needlepoint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F058")
class DataMatrixTests {
  private static final int LABELS = 2_000;
  private static final int LONGEST = 20;

  /** Of AI 82, the signs that a lot or serial may have; capitals and digits come first. */
  private static final String SIGNS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/.abcdefghijklmnopqrstuvwxyz!\"%&'()*+,_:;<=>?";

  private static final int PLAIN = 39;

  @Test
  void anotherLibraryReadsEveryLotAndSerialBack() throws Exception {
    Random random = new Random(20_261_121);
    for (int i = 0; i < LABELS; i++) {
      int signs = random.nextBoolean() ? PLAIN : SIGNS.length();
      String elements =
          "\u001d01095060001343691727112110"
              + word(random, signs)
              + "\u001d21"
              + word(random, signs);
      assertThat(read(DataMatrix.gs1(elements))).as("label %d", i).isEqualTo(elements);
    }
  }

  private static String word(Random random, int signs) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(1, LONGEST + 1); length > 0; length--) {
      word.append(SIGNS.charAt(random.nextInt(signs)));
    }
    return word.toString();
  }

  /** Without the white around it, as the library wants it. */
  private static String read(DataMatrix drawn) throws Exception {
    int first = 0;
    while (!drawn.dark(first, first)) {
      first++;
    }
    int size = drawn.size() - 2 * first;
    BitMatrix dots = new BitMatrix(size);
    for (int x = 0; x < size; x++) {
      for (int y = 0; y < size; y++) {
        if (drawn.dark(first + x, first + y)) {
          dots.set(x, y);
        }
      }
    }
    return new Decoder().decode(dots).getText();
  }

  @Test
  void refusesWhatIsTooLongForASymbol() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataMatrix.gs1("\u001d10" + "Ab".repeat(2_000)));
  }
}
