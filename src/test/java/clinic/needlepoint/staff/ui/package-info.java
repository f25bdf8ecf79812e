/** Tests of this package. */
@NullMarked
package clinic.needlepoint.staff.ui;

import org.jspecify.annotations.NullMarked;
