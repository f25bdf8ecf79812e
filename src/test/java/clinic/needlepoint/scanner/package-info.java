@NullMarked
package clinic.needlepoint.scanner;

import org.jspecify.annotations.NullMarked;
