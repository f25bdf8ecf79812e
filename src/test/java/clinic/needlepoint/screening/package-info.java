@NullMarked
package clinic.needlepoint.screening;

import org.jspecify.annotations.NullMarked;
