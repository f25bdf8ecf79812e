/** The verdict on a cartridge as a person sees it. */
@NamedInterface("ui")
@NullMarked
package clinic.needlepoint.cartridge.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
