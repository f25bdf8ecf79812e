package clinic.needlepoint.protocol;

import static clinic.needlepoint.protocol.ProtocolDesk.FIRST_DAY;
import static clinic.needlepoint.protocol.ProtocolDesk.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.Translated;
import com.ibm.icu.text.PluralRules;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F104")
class ProtocolTextsTests {
  private static final Locale SPANISH = Locale.of("es");

  @TempDir Path folder;
  private ProtocolDesk desk;
  private ProtocolTexts texts;

  @BeforeEach
  void start() {
    desk = new ProtocolDesk(folder);
    texts = desk.kiosk.getBean(ProtocolTexts.class);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "isotretinoin-lookback, 6, 6 months, 6 meses",
    "isotretinoin-lookback, 1, 1 month, 1 mes",
    "sunscreen-after, 0, 0 hours, 0 horas",
    "alcohol-stop-days, 1, 1 day, 1 día",
    "interval-minimum, 3, 3 weeks, 3 semanas",
    "visit-length, 90, 90 minutes, 90 minutos",
    "scan-window, 30, 30 seconds, 30 segundos",
    "minimum-age, 22, 22 years, 22 años",
    "depth-cap-label, 1500, 1.5 mm, '1,5 mm'",
    "depth-cap-label, 2000, 2 mm, 2 mm",
    "lidocaine-limit, 40, 4%, 4 %",
    "lidocaine-limit, 25, 2.5%, '2,5 %'"
  })
  void saysANumberWithItsUnitAsPeopleDo(String key, int value, String english, String spanish) {
    ProtocolKey known = ProtocolKey.find(key).orElseThrow();
    assertThat(ProtocolTexts.amount(known, value, Locale.ENGLISH)).isEqualTo(english);
    assertThat(ProtocolTexts.amount(known, value, SPANISH)).isEqualTo(spanish);
  }

  @ParameterizedTest
  @EnumSource
  void leavesRoomForTheLongestAmountOfEachValue(ProtocolKey key) {
    ProtocolValue value = desk.values.require(key);
    for (int number : new int[] {value.min(), value.value(), value.max()}) {
      for (Locale language : new Locale[] {Locale.ENGLISH, SPANISH}) {
        assertThat(ProtocolTexts.amount(key, number, language).length())
            .isLessThanOrEqualTo(ProtocolTexts.longest("{" + key.word() + "}"));
      }
    }
  }

  /**
   * The rules of grammar are those of Unicode's CLDR, which knows six kinds of numbers in Arabic.
   */
  @ParameterizedTest
  @EnumSource
  void countsInArabicAsTheLanguageDoes(ProtocolKey key) {
    Locale arabic = Locale.of("ar");
    PluralRules rules = PluralRules.forLocale(arabic);
    Map<String, Set<String>> words = new TreeMap<>();
    for (int number = 3; number <= desk.values.require(key).max(); number++) {
      String said = ProtocolTexts.amount(key, number, arabic).replaceAll("[0-9.,]+", "#");
      words.computeIfAbsent(rules.select(number), _ -> new TreeSet<>()).add(said);
    }
    assertThat(words.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void takesTheNumberOfTheDayAndTheLanguageOfTheText() {
    Translated text =
        new Translated(
            Map.of(
                "en", "Wait {isotretinoin-lookback}.",
                "es", "Espere {isotretinoin-lookback}.",
                "de", "Warten Sie {isotretinoin-lookback}.",
                "fr", "Attendez {isotretinoin-lookback}.",
                "ar", "يرجى الانتظار {isotretinoin-lookback}."));
    assertThat(texts.in(text, Locale.ENGLISH)).isEqualTo("Wait 6 months.");
    desk.change(ProtocolKey.ISOTRETINOIN_LOOKBACK, 12, FIRST_DAY.plusDays(1));
    assertThat(texts.in(text, SPANISH)).isEqualTo("Espere 6 meses.");
    desk.day(FIRST_DAY.plusDays(1));
    assertThat(texts.in(text, SPANISH)).isEqualTo("Espere 12 meses.");
    assertThat(texts.in(text, Locale.GERMAN)).isEqualTo("Warten Sie 12 Monate.");
    assertThat(texts.in(text, Locale.ITALIAN))
        .as("English words have English units")
        .isEqualTo("Wait 12 months.");
  }

  @Test
  void isApprovedOnceEachValueInItIs() {
    Translated none = same("Keep it clean.");
    Translated two = same("Wait {makeup-after}, and then {exercise-after}.");
    assertThat(texts.approved(none)).isTrue();
    assertThat(texts.approved(two)).isFalse();
    desk.done(desk.changes.accept(ProtocolKey.MAKEUP_AFTER, LEAD));
    assertThat(texts.approved(two)).isFalse();
    desk.done(desk.changes.accept(ProtocolKey.EXERCISE_AFTER, LEAD));
    assertThat(texts.approved(two)).isTrue();
  }

  private static Translated same(String words) {
    return new Translated(
        Translated.REQUIRED.stream().collect(Collectors.toMap(Function.identity(), _ -> words)));
  }

  @Test
  void saysWhichKeyItDoesNotKnow() {
    assertThatThrownBy(() -> texts.resolve("Wait {forever}.", Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{forever}");
  }
}
