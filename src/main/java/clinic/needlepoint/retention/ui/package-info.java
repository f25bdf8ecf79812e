/** The lead's screen for holding and erasing what is kept of a person. */
@NullMarked
package clinic.needlepoint.retention.ui;

import org.jspecify.annotations.NullMarked;
