/** What a patient reads about the treatment before they decide, and off-label notices. */
@ApplicationModule(
    allowedDependencies = {"visit", "staff", "protocol", "audit", "store", "site", "ui"})
@NullMarked
package clinic.needlepoint.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
