/** The station's lines as Pi4J inputs and outputs. */
@NullMarked
package clinic.needlepoint.station.gpio;

import org.jspecify.annotations.NullMarked;
