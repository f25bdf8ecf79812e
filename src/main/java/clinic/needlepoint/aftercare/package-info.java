/**
 * After the visit: the paper with its code, problems that are reported later, and all one's own
 * records.
 */
@ApplicationModule(
    allowedDependencies = {
      "document",
      "treatment",
      "screening",
      "consent",
      "consent :: ui",
      "cartridge",
      "visit",
      "protocol",
      "staff",
      "audit",
      "store",
      "site",
      "ui"
    })
@NullMarked
package clinic.needlepoint.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
