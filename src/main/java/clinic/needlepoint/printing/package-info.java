/** The clinic's printer, by the Internet Printing Protocol (RFC 8010, RFC 8011). */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.needlepoint.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
