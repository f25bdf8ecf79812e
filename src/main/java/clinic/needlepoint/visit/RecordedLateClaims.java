package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedLateClaims implements LateClaims {
  private final Visits visits;
  private final JdbcCheckIns checkIns;
  private final AuditLog log;
  private final SecureRandom random;

  RecordedLateClaims(Visits visits, JdbcCheckIns checkIns, AuditLog log, SecureRandom random) {
    this.visits = visits;
    this.checkIns = checkIns;
    this.log = log;
    this.random = random;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Claim claim(VisitId visit, String by) {
    Visit found = visits.find(visit).orElseThrow();
    Claim claim = Claim.random(visit, random);
    checkIns.claim(visit, claim.token());
    log.append(
        AuditEntry.of(VisitRecords.IDENTIFIED, Actor.PATIENT)
            .key("visit", String.valueOf(visit.value()))
            .with("patient", found.patient().value())
            .with("by", by));
    return claim;
  }
}
