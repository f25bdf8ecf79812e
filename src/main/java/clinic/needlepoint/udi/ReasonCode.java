package clinic.needlepoint.udi;

import org.jspecify.annotations.Nullable;

/**
 * Why a scan was rejected. The message is for scripts and technicians; screens take {@code
 * udi.reason.CODE} from the message files.
 */
public enum ReasonCode {
  EMPTY_SCAN("The scan is empty."),
  TOO_LONG("The scan is longer than 128 characters, so it is not the code of a device."),
  NOT_UTF8("The line is not valid UTF-8 text."),
  CONTROL_CHARACTER("The scan holds a control character other than the separator GS."),
  INVALID_CHARACTER("The scan holds a character that is not allowed at this place."),
  NOT_A_UDI("This is not the code of a device: it starts with no known element."),
  OTHER_SYMBOL("The scanner says this kind of barcode carries no device identifier."),
  HIBC_NOT_READ("This is an HIBC code. This version reads GS1 codes only.", Issuer.HIBC),
  ICCBBA_NOT_READ("This is an ICCBBA code, which is used for blood and tissue.", Issuer.ICCBBA),
  DIGITAL_LINK_NOT_READ(
      "This is a web address. This version reads GS1 element strings only.", Issuer.GS1),
  UNKNOWN_ELEMENT("An element starts here that this version does not know."),
  UNCLOSED_BRACKET("The typed code must have each element number in brackets, such as (01)."),
  EMPTY_VALUE("An element has no value."),
  VALUE_TOO_SHORT("The value of this element is too short."),
  VALUE_TOO_LONG("The value of this element is too long."),
  CHECK_DIGIT("The check digit does not fit: the code was damaged or mistyped."),
  INVALID_MONTH("The month of this date is not between 01 and 12."),
  INVALID_DAY("This month has no such day."),
  INVALID_TIME("The time is not between 00:00 and 23:59."),
  LOST_SEPARATOR(
      "The scanner seems to drop the separator between two values, so the lot could be wrong. Check the scanner's set-up."),
  DUPLICATE_ELEMENT("The same element is there twice with different values."),
  MISSING_COMPANION("This element needs another one that is not in the code."),
  EXCLUDED_PAIR("Two elements are in the code that may not be together."),
  NO_DEVICE_IDENTIFIER("The code has no device identifier (01).");

  private final String message;
  private final @Nullable Issuer issuer;

  ReasonCode(String message) {
    this.message = message;
    this.issuer = null;
  }

  ReasonCode(String message, Issuer issuer) {
    this.message = message;
    this.issuer = issuer;
  }

  /** One plain English sentence. */
  public String message() {
    return message;
  }

  /** Whose code it is, where the reason itself tells; otherwise null. */
  public @Nullable Issuer issuer() {
    return issuer;
  }
}
