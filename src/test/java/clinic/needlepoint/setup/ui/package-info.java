/** Tests of this package. */
@NullMarked
package clinic.needlepoint.setup.ui;

import org.jspecify.annotations.NullMarked;
