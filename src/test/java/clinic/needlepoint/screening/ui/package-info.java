@NullMarked
package clinic.needlepoint.screening.ui;

import org.jspecify.annotations.NullMarked;
