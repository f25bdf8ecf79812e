/** The clinic's clinical and operating values: proposed with a source, approved by its lead. */
@ApplicationModule(allowedDependencies = {"staff", "audit", "store", "site", "ui"})
@NullMarked
package clinic.needlepoint.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
