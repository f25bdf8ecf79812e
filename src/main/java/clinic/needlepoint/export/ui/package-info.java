/** The auditor's screens. */
@NullMarked
package clinic.needlepoint.export.ui;

import org.jspecify.annotations.NullMarked;
