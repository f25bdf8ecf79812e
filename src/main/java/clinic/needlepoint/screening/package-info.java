/** The safety questionnaire, the answers, and a clinician's clearance of what they flag. */
@ApplicationModule(
    allowedDependencies = {
      "document",
      "visit",
      "staff",
      "protocol",
      "audit",
      "store",
      "site",
      "ui"
    })
@NullMarked
package clinic.needlepoint.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
