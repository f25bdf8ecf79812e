/** The keyboard-wedge scanner in the page, for the screens of every module that scans. */
@NullMarked
@NamedInterface("ui")
package clinic.needlepoint.scanner.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
