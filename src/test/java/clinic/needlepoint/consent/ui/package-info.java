@NullMarked
package clinic.needlepoint.consent.ui;

import org.jspecify.annotations.NullMarked;
