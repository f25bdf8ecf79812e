/**
 * The device station: docks, drawer and bin as states fed by sensor lines, and the clinic's pens.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "protocol",
      "staff",
      "scanner",
      "scanner :: ui",
      "audit",
      "store",
      "site",
      "udi",
      "ui"
    })
package clinic.needlepoint.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
