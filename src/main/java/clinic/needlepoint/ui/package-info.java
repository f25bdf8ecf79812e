/**
 * The shell: frames, controls and texts that every screen stands on, and the ports the shell itself
 * needs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.needlepoint.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
