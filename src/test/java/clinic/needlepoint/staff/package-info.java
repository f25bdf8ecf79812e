/** Tests of this package. */
@NullMarked
package clinic.needlepoint.staff;

import org.jspecify.annotations.NullMarked;
