@NullMarked
package clinic.needlepoint.store;

import org.jspecify.annotations.NullMarked;
