package clinic.needlepoint.udi;

import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a value must be beyond its length and characters. Each is named in the element
 * table as here, in small letters with hyphens.
 */
enum Check {
  MOD10,
  CHECK_PAIR,
  PREFIX,
  PREFIX_AFTER_FIRST,
  DATE_OR_MONTH,
  DATE,
  LONG_DATE,
  TIME,
  HOUR,
  MINUTE,
  SECOND,
  COUNTRY,
  COUNTRY_OR_999,
  COUNTRY_LETTERS,
  CURRENCY,
  MEDIA,
  PACKAGE,
  IBAN,
  LATITUDE,
  LONGITUDE,
  YES_NO,
  WINDING,
  SEX,
  ZERO,
  MINUS,
  IMPORTER,
  NOT_ZERO,
  NO_LEADING_ZERO,
  NOT_ONLY_DIGITS,
  PIECE_OF_TOTAL,
  PLACE_OF_TOTAL,
  PERCENT,
  COUPON,
  COUPON_OFFER;

  static Check named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Looks at the characters from {@code from} up to {@code to}, whose kind and number are known to
   * be right.
   */
  @Nullable Fault check(String text, int from, int to, Year reference) {
    return switch (this) {
      case MOD10 -> Mod10.check(text, from, to);
      case CHECK_PAIR -> CheckPair.check(text, from, to);
      case PREFIX -> Shapes.checkCompanyPrefix(text, from, to);
      case PREFIX_AFTER_FIRST -> Shapes.checkCompanyPrefix(text, from + 1, to);
      case DATE_OR_MONTH -> Dates.checkDateOrMonth(text, from, reference);
      case DATE -> Dates.checkDate(text, from, reference);
      case LONG_DATE -> Dates.checkLongDate(text, from);
      case TIME -> Dates.checkTime(text, from);
      case HOUR -> Dates.checkHour(text, from);
      case MINUTE, SECOND -> Dates.checkSixty(text, from);
      case COUNTRY -> country(text, from, to);
      case COUNTRY_OR_999 -> text.startsWith("999", from) ? null : country(text, from, to);
      case COUNTRY_LETTERS ->
          CodeLists.COUNTRY_LETTERS.check(text, from, to, ReasonCode.INVALID_COUNTRY);
      case CURRENCY -> CodeLists.CURRENCY.check(text, from, to, ReasonCode.INVALID_CURRENCY);
      case MEDIA -> CodeLists.MEDIA.check(text, from, to, ReasonCode.INVALID_CODE);
      case PACKAGE -> CodeLists.PACKAGE.check(text, from, to, ReasonCode.INVALID_CODE);
      case IBAN -> Iban.check(text, from, to);
      case LATITUDE -> Shapes.checkAtMost("1800000000", text, from, to);
      case LONGITUDE -> Shapes.checkAtMost("3600000000", text, from, to);
      case YES_NO -> Shapes.checkOneOf("01", text, from);
      case WINDING -> Shapes.checkOneOf("019", text, from);
      case SEX -> Shapes.checkOneOf("0129", text, from);
      case ZERO -> Shapes.checkOneOf("0", text, from);
      case MINUS -> Shapes.checkOneOf("-", text, from);
      case IMPORTER -> Shapes.checkImporter(text, from, to);
      case NOT_ZERO -> Shapes.checkNotZero(text, from, to);
      case NO_LEADING_ZERO -> Shapes.checkNoLeadingZero(text, from);
      case NOT_ONLY_DIGITS -> Shapes.checkNotOnlyDigits(text, from, to);
      case PIECE_OF_TOTAL -> Shapes.checkPieceOfTotal(text, from, to);
      case PLACE_OF_TOTAL -> Shapes.checkPlaceOfTotal(text, from, to);
      case PERCENT -> Shapes.checkPercent(text, from, to);
      case COUPON -> Coupon.check(text, from, to, reference);
      case COUPON_OFFER -> Coupon.checkOffer(text, from, to);
    };
  }

  private static @Nullable Fault country(String text, int from, int to) {
    return CodeLists.COUNTRY.check(text, from, to, ReasonCode.INVALID_COUNTRY);
  }
}
