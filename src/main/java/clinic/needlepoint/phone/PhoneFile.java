package clinic.needlepoint.phone;

import java.util.Locale;

/**
 * What a phone gets.
 *
 * @param name with its ending; it says nothing of a person
 * @param bytes a PDF file
 * @param language of the page that leads to it
 */
public record PhoneFile(String name, byte[] bytes, Locale language) {

  /** Its content does not belong in logs. */
  @Override
  public String toString() {
    return "PhoneFile[" + name + ", " + bytes.length + " bytes]";
  }
}
