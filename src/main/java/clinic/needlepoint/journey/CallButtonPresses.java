package clinic.needlepoint.journey;

import clinic.needlepoint.station.StationChanged;
import clinic.needlepoint.station.StationRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the station's call button for what the one on the screen is. */
@Component
class CallButtonPresses {
  private static final Logger LOG = LoggerFactory.getLogger(CallButtonPresses.class);
  private final StaffCalls calls;

  CallButtonPresses(StaffCalls calls) {
    this.calls = calls;
  }

  /** On the station's thread, which goes on whatever happens here. */
  @EventListener
  void heard(StationChanged changed) {
    if (changed.records().stream().anyMatch(r -> r.kind() == StationRecord.Kind.CALL)) {
      try {
        calls.call("call-button");
      } catch (RuntimeException exception) {
        LOG.warn("A call by the button was not noted: {}", exception.toString());
      }
    }
  }
}
