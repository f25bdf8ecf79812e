@NullMarked
package clinic.needlepoint.visit.ui;

import org.jspecify.annotations.NullMarked;
