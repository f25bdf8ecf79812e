/** First-run set-up: makes an empty kiosk the kiosk of one clinic, all of it or nothing. */
@ApplicationModule(allowedDependencies = {"document", "staff", "audit", "store", "site", "ui"})
@NullMarked
package clinic.needlepoint.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
