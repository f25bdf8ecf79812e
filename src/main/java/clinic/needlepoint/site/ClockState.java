package clinic.needlepoint.site;

/** Where the wall clock's time comes from, written into every record. */
public enum ClockState {
  /** The kernel says that it is kept in step with a time server. */
  NTP,
  /** Not in step now, but a battery-backed clock set it at boot. */
  RTC,
  /** Neither: nobody vouches for the time. */
  FREE;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
