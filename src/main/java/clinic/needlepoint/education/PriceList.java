package clinic.needlepoint.education;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The clinic's own prices, {@code prices.yaml}, read once at start. What is not there is unknown.
 */
@Component
class PriceList {
  private static final String FILE = "prices.yaml";
  private static final int MOST = 1_000_000;
  private static final Map<String, TreatmentType> TREATMENTS =
      Stream.of(TreatmentType.values())
          .collect(Collectors.toUnmodifiableMap(TreatmentType::word, Function.identity()));

  private final Map<TreatmentType, Price> prices = new EnumMap<>(TreatmentType.class);

  /**
   * @throws Refusal when the file is missing or wrong: a price with a slip in it is worse than none
   */
  PriceList(ConfigDirectory directory) {
    List<String> faults = new ArrayList<>();
    ConfigNode root = ConfigFile.read(directory, FILE, faults).root().only("currency", "prices");
    List<ConfigNode> lines = root.list("prices").orElse(List.of());
    if (root.list("prices").isEmpty()) {
      root.fault("prices", "must be a list; leave it empty, [], where there are none.");
    }
    Optional<Currency> currency = currency(root);
    if (currency.isEmpty() && (root.has("currency") || !lines.isEmpty())) {
      root.fault("currency", "must be three letters of ISO 4217, such as USD.");
    }
    for (ConfigNode line : lines) {
      read(line, currency);
    }
    if (!faults.isEmpty()) {
      throw new Refusal("education.prices", String.join(" ", faults));
    }
  }

  private static Optional<Currency> currency(ConfigNode root) {
    return root.word("currency")
        .flatMap(code ->
            Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst());
  }

  private void read(ConfigNode line, Optional<Currency> currency) {
    line.only("treatment", "from", "to");
    TreatmentType treatment = line.choice("treatment", TREATMENTS, TreatmentType.STANDARD);
    int from = line.number("from", 1, MOST);
    int to = line.number("to", 1, MOST);
    if (to < from) {
      line.fault("to", "must not be less than from.");
    } else if (currency.isPresent()
        && prices.putIfAbsent(treatment, new Price(currency.get(), from, to)) != null) {
      line.fault("treatment", treatment.word() + " stands there twice.");
    }
  }

  Optional<Price> of(TreatmentType treatment) {
    return Optional.ofNullable(prices.get(treatment));
  }
}
