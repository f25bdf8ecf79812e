package clinic.needlepoint.audit;

/**
 * Who may open a record's body. A record has one audience; what concerns two is written as two
 * records, so that an export can open the first without the second.
 */
public enum Audience {
  CARTRIDGE,
  SESSION,
  SCREENING,
  /** The only bodies that hold names. */
  IDENTITY,
  /** Device and staff operation: nothing of a patient. */
  KIOSK
}
