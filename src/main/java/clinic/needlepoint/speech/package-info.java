/**
 * Reads texts aloud: turns words into sound, on this machine and for whoever listens here alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ui"})
package clinic.needlepoint.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
