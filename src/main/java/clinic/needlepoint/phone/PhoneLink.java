package clinic.needlepoint.phone;

import java.time.Instant;

/**
 * Leads to a file, once.
 *
 * @param url to be shown to one person, as a QR code
 * @param until the moment from which it leads nowhere
 */
public record PhoneLink(String url, Instant until) {

  /** Who has it has the file. */
  @Override
  public String toString() {
    return "PhoneLink[until " + until + "]";
  }
}
