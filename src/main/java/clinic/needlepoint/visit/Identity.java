package clinic.needlepoint.visit;

import java.util.Locale;

/** How it is known who comes to a visit. */
public enum Identity {
  /** Date of birth and first letters fitted one person. */
  LETTERS,
  /** A code that staff gave to this person. */
  CODE,
  /** Staff compared the person with the record, or looked at a document. */
  STAFF,
  /** Came without an appointment, and nobody has looked yet. */
  UNCONFIRMED,
  /** Staff say that somebody else came. */
  DOUBTED;

  /** Whether a treatment may begin on it. */
  public boolean holds() {
    return this != UNCONFIRMED && this != DOUBTED;
  }

  /** For records and for keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
