/** Who and where this kiosk is, where its files lie, and how far its clock can be trusted. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package clinic.needlepoint.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
