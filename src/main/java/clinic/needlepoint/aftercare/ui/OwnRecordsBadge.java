package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.OwnRecordsRequests;
import clinic.needlepoint.ui.RailBadge;
import org.springframework.stereotype.Component;

/** How many wait for a copy of their records. */
@Component
class OwnRecordsBadge implements RailBadge {
  private final OwnRecordsRequests requests;

  OwnRecordsBadge(OwnRecordsRequests requests) {
    this.requests = requests;
  }

  @Override
  public String path() {
    return "staff/own-records";
  }

  @Override
  public int count() {
    return requests.count();
  }
}
