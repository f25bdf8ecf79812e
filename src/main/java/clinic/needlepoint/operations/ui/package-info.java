/** What the shell asks of the kiosk as a whole: its zone, its mark, its troubles with the disk. */
@NullMarked
package clinic.needlepoint.operations.ui;

import org.jspecify.annotations.NullMarked;
