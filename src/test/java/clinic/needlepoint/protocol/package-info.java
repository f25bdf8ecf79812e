/** Tests of this package. */
@NullMarked
package clinic.needlepoint.protocol;

import org.jspecify.annotations.NullMarked;
