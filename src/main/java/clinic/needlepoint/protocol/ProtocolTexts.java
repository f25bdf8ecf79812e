package clinic.needlepoint.protocol;

import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Texts of the configuration that name values of the protocol: "Stop it {retinoid-stop-days}
 * before" reads "Stop it 5 days before", in the text's language and with the value in force today.
 * Files are checked with {@link #check} when they are read, so that no key is unknown later.
 */
@Component
public class ProtocolTexts {
  /** As many characters as the longest amount takes, such as "600 segundos". */
  private static final int LONGEST_AMOUNT = 12;

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  private final ProtocolValues values;

  ProtocolTexts(ProtocolValues values) {
    this.values = values;
  }

  /** The text as it stands on the screen in that language, or in English where it has no such. */
  public String in(Translated text, Locale locale) {
    boolean has = text.byLanguage().containsKey(locale.getLanguage());
    return resolve(text.in(locale), has ? locale : Locale.ENGLISH);
  }

  /**
   * The text with each {@code {key}} replaced by the amount.
   *
   * @param language of the text
   * @throws IllegalArgumentException for a key that is no value of the protocol
   */
  public String resolve(String text, Locale language) {
    return resolve(text, language, this::value);
  }

  private static String resolve(String text, Locale language, ToIntFunction<ProtocolKey> inForce) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          ProtocolKey key = required(place);
          return Matcher.quoteReplacement(amount(key, inForce.applyAsInt(key), language));
        });
  }

  /** The text in each of its languages with the amounts in force, each of which is read once. */
  public Translated filled(Translated text) {
    Map<ProtocolKey, Integer> read = new EnumMap<>(ProtocolKey.class);
    Map<String, String> filled = new TreeMap<>();
    text.byLanguage()
        .forEach((language, words) ->
            filled.put(
                language,
                resolve(
                    words, Locale.of(language), key -> read.computeIfAbsent(key, this::value))));
    return new Translated(filled);
  }

  private int value(ProtocolKey key) {
    return values.require(key).value();
  }

  /** The value in force with its unit: "6 months". */
  public String amount(ProtocolKey key, Locale language) {
    return amount(key, value(key), language);
  }

  /** A number with that key's unit: "6 months". */
  public static String amount(ProtocolKey key, int value, Locale language) {
    return AmountWords.of(value, key.unit(), language);
  }

  /**
   * Notes what is wrong with the placeholders of a text: a key that is no value of the protocol,
   * and languages that name different ones.
   *
   * @param of what the text belongs to, for the message: "question isotretinoin"
   */
  public static void check(ConfigNode node, String field, Translated text, String of) {
    Map<String, Set<String>> named =
        text.byLanguage().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> keys(each.getValue())));
    named.forEach((language, keys) ->
        keys.stream()
            .filter(key -> ProtocolKey.find(key).isEmpty())
            .forEach(key ->
                node.at(field)
                    .fault(
                        language,
                        "names {%s} (%s), which is no value of protocol.yaml. Correct the name."
                            .formatted(key, of))));
    if (Set.copyOf(named.values()).size() > 1) {
      node.fault(
          field,
          "names other values in one language than in another (%s). Name the same in each."
              .formatted(of));
    }
  }

  /** The values that a text names, each as it is in force, by their names in the protocol. */
  public SortedMap<String, Integer> numbersIn(Translated text) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    named(text).forEach(key -> numbers.put(key.word(), value(key)));
    return numbers;
  }

  /** Whether the clinic has approved each value that a text names. */
  public boolean approved(Translated text) {
    return named(text).allMatch(key -> values.require(key).approved());
  }

  private static Stream<ProtocolKey> named(Translated text) {
    return text.byLanguage().values().stream()
        .flatMap(words -> PLACE.matcher(words).results())
        .map(ProtocolTexts::required)
        .distinct();
  }

  /** How many characters the text has at most once the amounts are in it. */
  public static int longest(String text) {
    return PLACE.matcher(text).replaceAll("0".repeat(LONGEST_AMOUNT)).length();
  }

  private static Set<String> keys(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static ProtocolKey required(MatchResult place) {
    Optional<ProtocolKey> key = ProtocolKey.find(place.group(1));
    return key.orElseThrow(
        () -> new IllegalArgumentException("{" + place.group(1) + "} is no value of the protocol"));
  }
}
