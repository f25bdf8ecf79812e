/** Unique device identification: what the barcode on a cartridge says, read without guessing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.needlepoint.udi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
