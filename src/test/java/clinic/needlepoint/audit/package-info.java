@NullMarked
package clinic.needlepoint.audit;

import org.jspecify.annotations.NullMarked;
