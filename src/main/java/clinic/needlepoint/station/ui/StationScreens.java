package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.StationChanged;
import clinic.needlepoint.station.StationPicture;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every open screen how the station stands now. */
@Component
class StationScreens {
  private static final Logger LOG = LoggerFactory.getLogger(StationScreens.class);

  private final List<Consumer<StationPicture>> screens = new CopyOnWriteArrayList<>();

  Registration tell(Consumer<StationPicture> screen) {
    return Registration.addAndRemove(screens, screen);
  }

  /** A screen that is just closing must not keep the others from hearing. */
  @EventListener
  void on(StationChanged changed) {
    for (Consumer<StationPicture> screen : screens) {
      try {
        screen.accept(changed.picture());
      } catch (RuntimeException exception) {
        LOG.debug("A station screen could not be told", exception);
      }
    }
  }
}
