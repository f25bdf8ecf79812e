package clinic.needlepoint.cartridge;

import java.util.Locale;

/** A part of the body, as makers' labels name those for which they limit the depth. */
public enum BodyArea {
  FACE,
  NECK,
  SCALP,
  CHEST,
  ABDOMEN,
  BACK,
  ARMS,
  HANDS,
  LEGS;

  /** In files and in the log: "face". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
