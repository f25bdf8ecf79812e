/** Screens of the journey: the patient's one route, and the arrivals board. */
@NullMarked
package clinic.needlepoint.journey.ui;

import org.jspecify.annotations.NullMarked;
