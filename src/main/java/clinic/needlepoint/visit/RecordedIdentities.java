package clinic.needlepoint.visit;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedIdentities implements Identities {
  private final JdbcIdentityCards cards;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedIdentities(
      JdbcIdentityCards cards,
      AuditLog log,
      Sites sites,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cards = cards;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Identity of(VisitId visit) {
    return cards.find(visit).map(IdentityCard::identity).orElse(Identity.DOUBTED);
  }

  @Override
  public Optional<IdentityCard> card(VisitId visit, StaffMember by) {
    require(by);
    return cards.find(visit);
  }

  @Override
  @Transactional
  public void confirm(VisitId visit, StaffMember by) {
    set(visit, Identity.STAFF, VisitRecords.IDENTITY_CONFIRMED, by);
  }

  @Override
  @Transactional
  public void doubt(VisitId visit, StaffMember by) {
    set(visit, Identity.DOUBTED, VisitRecords.IDENTITY_DOUBTED, by);
  }

  private void set(VisitId visit, Identity identity, RecordType type, StaffMember by) {
    require(by);
    if (cards.set(visit, identity)) {
      log.append(AuditEntry.of(type, by.actor()).key("visit", String.valueOf(visit.value())));
      events.publishEvent(new CheckInChanged());
    }
  }

  private void require(StaffMember by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), sites.require().zone());
    by.require(Permission.SEE_ARRIVALS, today);
  }
}
