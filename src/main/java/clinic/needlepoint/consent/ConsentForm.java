package clinic.needlepoint.consent;

import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.List;

/**
 * A consent form in one version. A changed word is a new version: signed consents point to theirs.
 *
 * @param id such as "standard"
 * @param version from 1
 * @param treatment the one treatment it is for
 * @param permissions free choices, none needed for treatment
 * @param statement what a signature means: "I agree to treatment"
 */
public record ConsentForm(
    String id,
    int version,
    TreatmentType treatment,
    Translated title,
    List<Page> pages,
    List<Permission> permissions,
    Translated statement) {

  public ConsentForm {
    pages = List.copyOf(pages);
    permissions = List.copyOf(permissions);
  }

  /** One screen of text. */
  public record Page(Translated title, Translated text) {}

  /**
   * A choice of its own, no unless the patient says yes.
   *
   * @param id stable over versions, such as "photos-record"
   * @param icon a line icon of the design
   */
  public record Permission(String id, String icon, Translated text) {}
}
