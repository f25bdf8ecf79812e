/**
 * What a barcode scanner or a person's fingers send in, kept to an allow-list before anyone reads
 * it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "store", "udi", "ui"})
package clinic.needlepoint.scanner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
