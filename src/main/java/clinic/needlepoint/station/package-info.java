/** The device station: pen docks, cartridge drawer and sharps bin as states fed by sensor lines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"protocol", "staff", "audit", "store", "site", "ui"})
package clinic.needlepoint.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
