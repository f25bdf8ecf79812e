package clinic.needlepoint.cartridge;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.StaffMember;
import java.time.LocalDate;

/**
 * What day it is in the clinic's zone, and whether anybody vouches for it: a time server, a clock
 * with a battery, or a named person who confirmed this day since the kiosk last booted.
 */
public interface TodaysDate {
  LocalDate today();

  /** The day of that moment. */
  LocalDate dayOf(Stamp stamp);

  /** Whether the day of that moment can be trusted. */
  boolean trusted(Stamp stamp);

  /**
   * A named person says that the kiosk shows the right day.
   *
   * @param seen the day they were shown
   * @return whether it still is that day
   */
  boolean confirm(LocalDate seen, StaffMember by);
}
