/** Consent forms by version, and the decision a patient signs, declines or withdraws. */
@ApplicationModule(
    allowedDependencies = {
      "document",
      "visit",
      "staff",
      "protocol",
      "audit",
      "store",
      "site",
      "ui",
      "phone"
    })
@NullMarked
package clinic.needlepoint.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
