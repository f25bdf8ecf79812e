package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedContacts implements Contacts, ContactReviews {
  private final JdbcContacts contacts;
  private final Visits visits;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordedContacts(
      JdbcContacts contacts,
      Visits visits,
      AuditLog log,
      Sites sites,
      Clock clock,
      ApplicationEventPublisher events) {
    this.contacts = contacts;
    this.visits = visits;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional
  public Optional<Contact> of(Claim claim) {
    visits.require(claim);
    return contacts
        .of(claim)
        .map(known -> Contact.masked(known.phone(), known.email()))
        .filter(contact -> !contact.isEmpty());
  }

  @Override
  @Transactional
  public void stillRight(Claim claim) {
    JdbcContacts.Known known = known(claim);
    for (ContactKind kind : ContactKind.values()) {
      if (known.of(kind).isPresent()) {
        contacts.unsay(known.patient(), kind);
      }
    }
    record(VisitRecords.CONTACT_CONFIRMED, known, Actor.PATIENT);
    events.publishEvent(new CheckInChanged());
  }

  @Override
  @Transactional
  public void correct(Claim claim, ContactKind kind, String said) {
    JdbcContacts.Known known = known(claim);
    String now = TypedText.line(said);
    if (!kind.fits(now)) {
      throw new IllegalArgumentException("That can be no " + kind.word());
    }
    String was = known.of(kind).orElse("");
    if (!now.equals(was)) {
      contacts.say(known.patient(), kind, was, now, clock.instant());
    } else if (!contacts.unsay(known.patient(), kind)) {
      return;
    }
    log.append(
        AuditEntry.of(VisitRecords.CONTACT_CORRECTED, Actor.PATIENT)
            .with("patient", known.patient().value())
            .with("kind", kind.word())
            .with("was", was)
            .with("said", now));
    events.publishEvent(new CheckInChanged());
  }

  private JdbcContacts.Known known(Claim claim) {
    visits.require(claim);
    return contacts
        .of(claim)
        .orElseThrow(() -> new IllegalArgumentException("Only a code opens contact details"));
  }

  private void record(
      clinic.needlepoint.audit.RecordType type, JdbcContacts.Known known, Actor by) {
    log.append(AuditEntry.of(type, by).with("patient", known.patient().value()));
  }

  @Override
  public List<ContactCorrection> waiting(StaffMember by) {
    require(by);
    return contacts.waiting();
  }

  @Override
  public int count() {
    return contacts.count();
  }

  @Override
  @Transactional
  public void decide(ContactCorrection correction, boolean take, StaffMember by) {
    require(by);
    if (!contacts.decided(correction)) {
      return;
    }
    PatientId patient = correction.patient();
    String was = contacts.of(patient).flatMap(k -> k.of(correction.kind())).orElse("");
    if (take) {
      contacts.set(patient, correction.kind(), correction.said());
    }
    log.append(
        AuditEntry.of(VisitRecords.CONTACT_REVIEWED, by.actor())
            .with("patient", patient.value())
            .with("kind", correction.kind().word())
            .with("was", was)
            .with("said", correction.said())
            .with("taken", take));
    events.publishEvent(new CheckInChanged());
  }

  private void require(StaffMember by) {
    Instant now = clock.instant();
    by.require(Permission.SEE_ARRIVALS, LocalDate.ofInstant(now, sites.require().zone()));
  }
}
