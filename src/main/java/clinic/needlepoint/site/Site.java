package clinic.needlepoint.site;

import java.time.ZoneId;

/**
 * The clinic and the kiosk, fixed at first-run set-up.
 *
 * @param name the clinic's name for people
 * @param zone the zone in which a day begins and a cartridge expires
 * @param slug the clinic in the log's origin: lower-case letters, digits and hyphens
 * @param kiosk the kiosk's serial within the clinic
 */
public record Site(SiteKind kind, String name, ZoneId zone, String slug, String kiosk) {
  public Site {
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("Give the clinic a name of 1 to 80 characters.");
    }
    requireSlug(slug, "The clinic's short name");
    requireSlug(kiosk, "The kiosk's number");
  }

  private static void requireSlug(String value, String what) {
    boolean plain =
        value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    if (value.isEmpty() || value.length() > 40 || !plain) {
      throw new IllegalArgumentException(
          what + " has 1 to 40 characters: small letters a to z, digits and hyphens.");
    }
  }

  /** The name of the log's key: the same in every epoch, so that an enrolment sheet stays valid. */
  public String logName() {
    return slug + "/kiosk-" + kiosk;
  }
}
