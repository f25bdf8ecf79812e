package clinic.needlepoint.journey.ui;

import clinic.needlepoint.journey.ArrivalsChanged;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.ClaimProofs;
import clinic.needlepoint.visit.IdentifiedBy;
import clinic.needlepoint.visit.Visits;
import clinic.needlepoint.visit.WaitingNumber;
import clinic.needlepoint.visit.WaitingNumbers;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patient is done at the kiosk; the arrivals board hears of it. */
@Component
class Seating {
  private final Visits visits;
  private final WaitingNumbers numbers;
  private final ClaimProofs proofs;
  private final Sites sites;
  private final ApplicationEventPublisher events;

  Seating(
      Visits visits,
      WaitingNumbers numbers,
      ClaimProofs proofs,
      Sites sites,
      ApplicationEventPublisher events) {
    this.visits = visits;
    this.numbers = numbers;
    this.proofs = proofs;
    this.sites = sites;
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

  /**
   * Another appointment of today, with the right to go on with it.
   *
   * @param dueAt in the clinic's zone
   */
  record Another(Claim claim, ZonedDateTime dueAt) {}

  /** What is not finished of today; what was proven of this person holds for it, too. */
  @Transactional
  Optional<Another> another(Claim claim) {
    IdentifiedBy by = proofs.of(claim);
    return visits
        .unfinished(claim)
        .map(visit -> {
          Claim other = claim.on(visit.id());
          if (by.mayReadEarlierVisits()) {
            proofs.prove(other, by);
          }
          return new Another(other, visit.dueAt().atZone(sites.require().zone()));
        });
  }
}
