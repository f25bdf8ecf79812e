/** Staff members, their roles and licences, and how they sign in. */
@ApplicationModule(allowedDependencies = {"audit", "store", "site", "ui"})
@NullMarked
package clinic.needlepoint.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
