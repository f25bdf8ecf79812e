package clinic.needlepoint.scanner;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.udi.Separators;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecordedScannerProof implements ScannerProof {
  private final JdbcScannerProofs proofs;
  private final AuditLog log;
  private final Clock clock;
  private final String scanner;

  RecordedScannerProof(
      JdbcScannerProofs proofs, AuditLog log, ScannerSettings settings, Clock clock) {
    this.proofs = proofs;
    this.log = log;
    this.clock = clock;
    this.scanner = settings.name();
  }

  @Override
  public Separators separators() {
    return proofs.of(scanner).equals(EnumSet.allOf(SelfTestCode.class))
        ? Separators.ARRIVE
        : Separators.MAY_BE_LOST;
  }

  @Override
  @Transactional
  public void tested(SelfTest test) {
    Set<SelfTestCode> before = proofs.of(scanner);
    if (test.whole()) {
      proofs.put(scanner, test.code(), clock.instant());
    } else {
      proofs.take(scanner, test.code());
    }
    if (before.contains(test.code()) != test.whole()) {
      log.append(
          AuditEntry.of(ScannerRecords.TESTED, Actor.SYSTEM)
              .with("scanner", scanner)
              .with("code", test.code().word())
              .with("whole", test.whole()));
    }
  }
}
