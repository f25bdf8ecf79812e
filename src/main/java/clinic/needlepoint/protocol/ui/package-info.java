/** The page on which the clinic's lead approves the protocol. */
@NullMarked
package clinic.needlepoint.protocol.ui;

import org.jspecify.annotations.NullMarked;
