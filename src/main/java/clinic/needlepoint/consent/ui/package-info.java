/** What happens today, the consent form and the signature on the patient's screen. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.consent.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
