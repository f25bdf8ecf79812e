package clinic.needlepoint.ui;

import java.time.ZoneId;

/** What the shell needs to know to write times as they are at the clinic. */
@FunctionalInterface
public interface ClinicZone {
  ZoneId zone();
}
