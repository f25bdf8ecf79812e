/** Measures the kiosk beside the best that the platform itself can do, in one run. */
@NullMarked
package clinic.needlepoint.bench;

import org.jspecify.annotations.NullMarked;
