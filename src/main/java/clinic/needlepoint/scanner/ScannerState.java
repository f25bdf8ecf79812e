package clinic.needlepoint.scanner;

/**
 * How the scanner stands.
 *
 * @param device what it calls itself, or what is looked for while it is away
 */
public record ScannerState(ScannerKind kind, Link link, String device) {
  /** Whether the server can read it; screens take {@code scanner.link.LINK}. */
  public enum Link {
    /** The page reads it, so the server can not know. */
    IN_PAGE,
    READY,
    /** Not plugged in, or under another name. */
    MISSING,
    /** The service may not open it. */
    NO_ACCESS,
    /** Another program holds it. */
    TAKEN,
    FAILED
  }

  /** Whether staff have to do something about it. */
  public boolean away() {
    return link != Link.IN_PAGE && link != Link.READY;
  }
}
