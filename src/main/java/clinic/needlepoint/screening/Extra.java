package clinic.needlepoint.screening;

import java.util.Locale;

/**
 * What a screening asks about beside the 24 rows: points of the FDA's ask-first list and of the
 * labels, and the care of the last days before a treatment.
 */
public enum Extra {
  ISOTRETINOIN,
  IMMUNE_SUPPRESSION,
  STEROIDS,
  UNCONTROLLED_DIABETES,
  CARDIAC_ABNORMALITY,
  COLLAGEN_VASCULAR_DISEASE,
  SCLERODERMA,
  VITILIGO,
  SKIN_CANCER,
  STEEL_ALLERGY,
  ANAESTHETIC_ALLERGY,
  TANNING_PLANS,
  RETINOIDS_OR_ACIDS,
  PAINKILLERS,
  ALCOHOL,
  HAIR_REMOVAL,
  MAKE_UP;

  /** As the questionnaire's file writes it: "steel-allergy". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
