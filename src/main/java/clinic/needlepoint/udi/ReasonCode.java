package clinic.needlepoint.udi;

/**
 * Why a scan was rejected. The message is for scripts and technicians; screens take {@code
 * udi.reason.CODE} from the message files.
 */
public enum ReasonCode {
  EMPTY_SCAN("The scan is empty."),
  TOO_LONG("The scan is longer than 4096 characters, so it is not the code of a device."),
  NOT_UTF8("The line is not valid UTF-8 text."),
  CONTROL_CHARACTER("The scan holds a control character other than the separator GS."),
  INVALID_CHARACTER("The scan holds a character that is not allowed at this place."),
  NOT_A_UDI("This is not the code of a device: it starts with no known element."),
  OTHER_SYMBOL("The scanner says this kind of barcode carries no device identifier."),
  ICCBBA_NOT_READ("This is an ICCBBA code, which is used for blood and tissue."),
  UNKNOWN_ELEMENT("An element starts here that the standard does not have."),
  EXTRA_SEPARATOR("Two separators follow each other with no element between them."),
  UNCLOSED_BRACKET("The typed code must have each element number in brackets, such as (01)."),
  EMPTY_VALUE("An element has no value."),
  VALUE_TOO_SHORT("The value of this element is too short."),
  VALUE_TOO_LONG("The value of this element is too long."),
  CHECK_DIGIT("The check digit does not fit: the code was damaged or mistyped."),
  CHECK_PAIR("The two check characters do not fit: the code was damaged or mistyped."),
  CHECK_CHARACTER(
      "The check character of this HIBC code does not fit: it was damaged or mistyped."),
  COMPANY_PREFIX("This key must start with the digits of a GS1 company prefix."),
  INVALID_MONTH("The month of this date is not between 01 and 12."),
  INVALID_DAY("This month, or this year, has no such day."),
  INVALID_TIME("The time is not between 00:00 and 23:59."),
  INVALID_COUNTRY("This is not the code of a country (ISO 3166)."),
  INVALID_CURRENCY("This is not the code of a currency (ISO 4217)."),
  INVALID_IBAN("The check digits of this bank account number (IBAN) do not fit."),
  INVALID_PLACE("This latitude or longitude is not on the globe."),
  INVALID_CODE("This code is not in the list that belongs to its element."),
  INVALID_PIECE("The number of this piece is not between 1 and the number of pieces."),
  INVALID_PERCENT("A percent sign must be followed by two hexadecimal digits."),
  INVALID_COUPON("The inside of this coupon code does not fit together."),
  ZERO_VALUE("This number may not be zero."),
  LEADING_ZERO("This number may not start with a zero."),
  ONLY_DIGITS("This value must have at least one character that is no digit."),
  LOST_SEPARATOR(
      "The scanner seems to drop the separator between two values, so the lot could be wrong. Check the scanner's set-up."),
  DUPLICATE_ELEMENT("The same element is there twice with different values, or twice in a link."),
  MISSING_COMPANION("This element needs another one that is not in the code."),
  MISSING_SERIAL("A digital signature needs a key with its serial number."),
  EXCLUDED_PAIR("Two elements are in the code that may not be together."),
  LINK_WITHOUT_KEY("This web address names no product: its path ends with no GS1 key and value."),
  LINK_ORDER("The elements in the path of this web address are not in a permitted order."),
  LINK_PLACE("This element may not stand in the query of a web address, or not with this key."),
  HIBC_FORM("This is no HIBC label: what stands here is in none of its forms.");

  private final String message;

  ReasonCode(String message) {
    this.message = message;
  }

  /** One plain English sentence. */
  public String message() {
    return message;
  }
}
