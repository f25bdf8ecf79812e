package clinic.needlepoint.scanner;

/**
 * Why a scan was dropped; screens take {@code scanner.unreadable.REASON} from the message files.
 */
public enum UnreadableReason {
  /** Nothing in it. */
  EMPTY,
  /** More than {@link Scan#LONGEST} characters. */
  TOO_LONG,
  /** A character that is neither printable ASCII nor the separator GS. */
  CHARACTER,
  /** A key that is no character: a control chord, a function key, a dead key. */
  UNKNOWN_KEY,
  /** It stopped before its end: 300 ms of silence, or the scanner was unplugged. */
  UNFINISHED,
  /** Keys came faster than they were read, and the kernel says that some are gone. */
  KEYS_LOST
}
