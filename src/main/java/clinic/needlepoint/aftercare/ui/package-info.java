/** What a patient touches after a visit, and the pages on which staff hand over and answer. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.aftercare.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
