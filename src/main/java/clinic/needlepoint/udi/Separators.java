package clinic.needlepoint.udi;

/** What is known of the way by which scans come in. It is the caller's to know, not the code's. */
public enum Separators {
  /** Nobody has seen this scanner send a separator: what could be two elements is not believed. */
  MAY_BE_LOST,
  /** The scanner was seen to send separators: an element ends where one stands, or at the end. */
  ARRIVE
}
