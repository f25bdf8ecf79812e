package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.ArrivalsChanged;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patient is done at the kiosk; the arrivals board hears of it. */
@Component
class Seating {
  private final Visits visits;
  private final ApplicationEventPublisher events;

  Seating(Visits visits, ApplicationEventPublisher events) {
    this.visits = visits;
    this.events = events;
  }

  @Transactional
  void seat(Claim claim) {
    visits.seat(claim);
    events.publishEvent(new ArrivalsChanged());
  }
}
