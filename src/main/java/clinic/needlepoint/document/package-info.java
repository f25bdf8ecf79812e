/** Paper: reports as PDF/A that still open in decades. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package clinic.needlepoint.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
