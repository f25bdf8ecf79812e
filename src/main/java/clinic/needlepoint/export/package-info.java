/** What an auditor takes home: reports computed from the log's opened records. */
@ApplicationModule(
    allowedDependencies = {
      "document",
      "cartridge",
      "treatment",
      "staff",
      "audit",
      "printing",
      "store",
      "site",
      "ui"
    })
@NullMarked
package clinic.needlepoint.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
