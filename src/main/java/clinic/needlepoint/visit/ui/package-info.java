/** The patient's screens that find today's visit. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.visit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
