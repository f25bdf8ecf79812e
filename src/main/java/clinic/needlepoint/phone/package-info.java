/** A file that somebody fetches with their own phone, once, over the clinic's network. */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package clinic.needlepoint.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
