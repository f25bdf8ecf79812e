/**
 * The tamper-evident log: one canonical line a record, salted bodies, a Merkle tree over all lines.
 */
@ApplicationModule(allowedDependencies = {"site", "store"})
@NullMarked
package clinic.needlepoint.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
