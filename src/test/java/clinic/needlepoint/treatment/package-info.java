/** Tests of the treatment module. */
@NullMarked
package clinic.needlepoint.treatment;

import org.jspecify.annotations.NullMarked;
