@NullMarked
package clinic.needlepoint.scanner.ui;

import org.jspecify.annotations.NullMarked;
