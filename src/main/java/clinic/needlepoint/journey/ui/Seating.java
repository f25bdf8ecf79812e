package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.ArrivalsChanged;
import clinic.needlepoint.journey.WaitingNumber;
import clinic.needlepoint.journey.WaitingNumbers;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Visits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patient is done at the kiosk; the arrivals board hears of it. */
@Component
class Seating {
  private final Visits visits;
  private final WaitingNumbers numbers;
  private final ApplicationEventPublisher events;

  Seating(Visits visits, WaitingNumbers numbers, ApplicationEventPublisher events) {
    this.visits = visits;
    this.numbers = numbers;
    this.events = events;
  }

  /** Gives them the number they will be called by. */
  @Transactional
  WaitingNumber seat(Claim claim) {
    visits.seat(claim);
    WaitingNumber number = numbers.give(claim.visit());
    events.publishEvent(new ArrivalsChanged());
    return number;
  }
}
