/** Patients, their appointments and today's visits: who comes, and how they are recognised. */
@ApplicationModule(
    allowedDependencies = {
      "staff",
      "scanner",
      "scanner :: ui",
      "document",
      "audit",
      "store",
      "site",
      "ui",
      "protocol"
    })
@NullMarked
package clinic.needlepoint.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
