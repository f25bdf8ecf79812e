/** Tests of the house as a whole. */
@NullMarked
package clinic.needlepoint;

import org.jspecify.annotations.NullMarked;
