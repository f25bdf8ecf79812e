/** The session on the screen of staff: gate, scan, disposal. */
@NullMarked
package clinic.needlepoint.treatment.ui;

import org.jspecify.annotations.NullMarked;
