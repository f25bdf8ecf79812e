/** Tests of this package. */
@NullMarked
package clinic.needlepoint.setup;

import org.jspecify.annotations.NullMarked;
