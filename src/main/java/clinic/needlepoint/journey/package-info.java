/** The patient's path from screen to screen, and who waits for staff. */
@ApplicationModule(
    allowedDependencies = {
      "treatment",
      "consent",
      "consent :: ui",
      "education",
      "education :: ui",
      "screening",
      "screening :: ui",
      "visit",
      "visit :: ui",
      "document",
      "station",
      "staff",
      "audit",
      "store",
      "site",
      "ui"
    })
@NullMarked
package clinic.needlepoint.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
