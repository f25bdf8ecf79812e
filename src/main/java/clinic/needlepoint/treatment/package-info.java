/** The treatment session: its gate in order, the cartridges it uses, and its end. */
@ApplicationModule(
    allowedDependencies = {
      "document",
      "consent",
      "education",
      "screening",
      "cartridge",
      "cartridge :: ui",
      "visit",
      "station",
      "protocol",
      "staff",
      "scanner",
      "scanner :: ui",
      "audit",
      "store",
      "site",
      "udi",
      "ui"
    })
@NullMarked
package clinic.needlepoint.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
