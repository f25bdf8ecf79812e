package clinic.needlepoint.education;

import java.util.Locale;

/** A part of the body, as the formulary names it too. */
public enum Area {
  FACE,
  NECK,
  SCALP,
  CHEST,
  ABDOMEN,
  BACK,
  ARMS,
  HANDS,
  LEGS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether devices as such are authorized for it (FDA page on microneedling devices). Only some
   * are for the neck, so that the neck counts as no.
   */
  boolean authorized() {
    return this == FACE || this == ABDOMEN;
  }
}
