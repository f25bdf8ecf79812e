/** The sign-in screen, the staff side's web security, and the administrator's page about staff. */
@NullMarked
package clinic.needlepoint.staff.ui;

import org.jspecify.annotations.NullMarked;
