package clinic.needlepoint.journey;

import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.Identities;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is here today, and who is still to come. */
@Service
public class ArrivalsBoard {
  private final Visits visits;
  private final Identities identities;
  private final Screenings screenings;
  private final Consents consents;
  private final EducationTelling telling;
  private final TreatmentSessions sessions;
  private final Sites sites;
  private final Clock clock;

  ArrivalsBoard(
      Visits visits,
      Identities identities,
      Screenings screenings,
      Consents consents,
      EducationTelling telling,
      TreatmentSessions sessions,
      Sites sites,
      Clock clock) {
    this.visits = visits;
    this.identities = identities;
    this.screenings = screenings;
    this.consents = consents;
    this.telling = telling;
    this.sessions = sessions;
    this.sites = sites;
    this.clock = clock;
  }

  /** Everybody who is here and not done, the longest wait first. */
  public List<Arrival> here() {
    List<Visit> today = today();
    return today.stream()
        .flatMap(visit -> visit.arrivedAt().map(at -> arrival(visit, at, today)).stream())
        .filter(arrival -> !arrival.gone())
        .sorted(Comparator.comparing(Arrival::waitingSince))
        .toList();
  }

  private Arrival arrival(Visit visit, Instant arrived, List<Visit> today) {
    Optional<TreatmentSession> session = sessions.ofVisit(visit.id());
    return new Arrival(
        visit,
        arrived,
        screenings.stateOf(visit.id()),
        consents.stateOf(visit.id()),
        session,
        identities.of(visit.id()),
        telling.outcome(visit.id()),
        consents.paperWanted(visit.id()),
        afterAnother(visit, today));
  }

  private static boolean afterAnother(Visit visit, List<Visit> today) {
    return visit.seatedAt().isEmpty()
        && today.stream()
            .anyMatch(
                other -> other.patient().equals(visit.patient()) && other.seatedAt().isPresent());
  }

  /** Somebody who is here, whatever became of them since. */
  public Optional<Arrival> find(VisitId visit) {
    return visits
        .find(visit)
        .flatMap(found -> found.arrivedAt().map(at -> arrival(found, at, today())));
  }

  /** Who has not come yet, in order of their appointments. */
  public List<Visit> toCome() {
    return today().stream().filter(visit -> visit.arrivedAt().isEmpty()).toList();
  }

  private List<Visit> today() {
    return visits.on(LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }
}
