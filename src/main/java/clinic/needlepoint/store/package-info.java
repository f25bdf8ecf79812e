/** The SQLite file: its settings, its migrations, its one writer and its readers. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package clinic.needlepoint.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
