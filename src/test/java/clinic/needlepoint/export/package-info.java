@NullMarked
package clinic.needlepoint.export;

import org.jspecify.annotations.NullMarked;
