@NullMarked
package clinic.needlepoint.visit;

import org.jspecify.annotations.NullMarked;
