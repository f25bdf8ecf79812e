/** How long records of a person are kept, what holds them longer, and how a person is erased. */
@ApplicationModule(allowedDependencies = {"visit", "staff", "audit", "store", "site", "ui"})
@NullMarked
package clinic.needlepoint.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
