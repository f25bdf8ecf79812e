/** The pages about the treatment and the notices on the patient's screen. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.education.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
