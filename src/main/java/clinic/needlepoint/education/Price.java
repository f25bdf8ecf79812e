package clinic.needlepoint.education;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * What the clinic asks for one visit.
 *
 * @param from whole units of the currency
 * @param to not less than {@code from}
 */
public record Price(Currency currency, int from, int to) {
  public Price {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("A price goes from something to no less.");
    }
  }

  public boolean one() {
    return from == to;
  }

  public String lowest(Locale language) {
    return words(from, language);
  }

  public String highest(Locale language) {
    return words(to, language);
  }

  /** "US$250", with the digits 0 to 9 in every language. */
  private String words(int amount, Locale language) {
    Locale digits = Locale.forLanguageTag(language.getLanguage() + "-u-nu-latn");
    NumberFormat money = NumberFormat.getCurrencyInstance(digits);
    money.setCurrency(currency);
    money.setMaximumFractionDigits(0);
    return money.format(amount);
  }
}
