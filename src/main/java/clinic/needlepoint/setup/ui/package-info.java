/** The screens of first-run set-up, and the enrolment sheet. */
@NullMarked
package clinic.needlepoint.setup.ui;

import org.jspecify.annotations.NullMarked;
