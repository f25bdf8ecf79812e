package clinic.needlepoint.udi;

/** The two symbols that an HIBC label may be split into (ANSI/HIBC 2.6, 2.1 and 2.2). */
public enum HibcSymbol {
  /** Says which product it is. */
  PRIMARY,
  /** Says lot or serial number, date and count, and by its link character to which primary. */
  SECONDARY
}
