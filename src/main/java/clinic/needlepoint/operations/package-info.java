/** Running the kiosk: its start and refusal to start, its health, the demo's first filling. */
@ApplicationModule(allowedDependencies = {"audit", "store", "site", "ui", "staff"})
@NullMarked
package clinic.needlepoint.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
