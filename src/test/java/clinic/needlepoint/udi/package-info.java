@NullMarked
package clinic.needlepoint.udi;

import org.jspecify.annotations.NullMarked;
