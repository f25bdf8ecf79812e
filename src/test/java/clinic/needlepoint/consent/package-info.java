@NullMarked
package clinic.needlepoint.consent;

import org.jspecify.annotations.NullMarked;
