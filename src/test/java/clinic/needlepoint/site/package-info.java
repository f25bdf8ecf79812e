@NullMarked
package clinic.needlepoint.site;

import org.jspecify.annotations.NullMarked;
