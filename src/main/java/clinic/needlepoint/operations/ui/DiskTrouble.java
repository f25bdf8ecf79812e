package clinic.needlepoint.operations.ui;

import clinic.needlepoint.store.StoreTrouble;
import clinic.needlepoint.ui.Trouble;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in words what the disk did. */
@Component
class DiskTrouble implements Trouble {
  @Override
  public Optional<String> messageKey(Throwable failure) {
    return StoreTrouble.of(failure)
        .map(trouble -> "operations.disk." + trouble.name().toLowerCase(Locale.ROOT));
  }
}
