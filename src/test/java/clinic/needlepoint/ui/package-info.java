@NullMarked
package clinic.needlepoint.ui;

import org.jspecify.annotations.NullMarked;
