/** The cartridges the clinic may use, their stock, and each one's way from scan to sharps bin. */
@ApplicationModule(
    allowedDependencies = {
      "visit",
      "station",
      "protocol",
      "staff",
      "scanner",
      "scanner :: ui",
      "document",
      "audit",
      "store",
      "site",
      "udi",
      "ui"
    })
@NullMarked
package clinic.needlepoint.cartridge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
