/** Lends the kiosk's voice to the screens. */
@NullMarked
package clinic.needlepoint.speech.ui;

import org.jspecify.annotations.NullMarked;
