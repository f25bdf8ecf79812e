/** The station drawn as it stands, and in the demo the switches to press. */
@NullMarked
package clinic.needlepoint.station.ui;

import org.jspecify.annotations.NullMarked;
