package clinic.needlepoint.protocol;

import clinic.needlepoint.site.Translated;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A number with its unit as people say it: "6 months", "1.5 mm", "4%". */
final class AmountWords {
  private static final Control NO_GUESS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private AmountWords() {}

  static String of(int value, ProtocolUnit unit, Locale language) {
    String pattern = words(language).getString("protocol.amount." + unit.word());
    return new MessageFormat(pattern.replace("'", "''"), language)
        .format(new Object[] {value, number(value, unit, language)});
  }

  /** Micrometres are read as millimetres and per mille as percent: nobody sets a pen in either. */
  private static String number(int value, ProtocolUnit unit, Locale language) {
    int places =
        switch (unit) {
          case MICROMETRES -> 3;
          case PER_MILLE -> 1;
          case SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS -> 0;
        };
    NumberFormat plain = NumberFormat.getNumberInstance(language);
    plain.setMaximumFractionDigits(places);
    return plain.format(BigDecimal.valueOf(value, places));
  }

  /** The module's texts; English where a language has none, as {@link Translated} does. */
  private static ResourceBundle words(Locale language) {
    try {
      return ResourceBundle.getBundle("messages.protocol", language, NO_GUESS);
    } catch (MissingResourceException e) {
      return ResourceBundle.getBundle("messages.protocol", Locale.ENGLISH, NO_GUESS);
    }
  }
}
