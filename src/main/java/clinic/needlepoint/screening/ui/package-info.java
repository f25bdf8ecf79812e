/** The questions on the patient's screen, and the review of what they flag on the staff's. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.screening.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
