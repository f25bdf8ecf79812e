package clinic.needlepoint.visit;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.KeyedDigest;
import clinic.needlepoint.staff.StaffMember;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives check-in codes and takes them back once. Only their digest is kept: with the key beside the
 * database, because eight characters alone could be tried out. All in the caller's transaction.
 */
@Component
class Codes {
  private static final String PURPOSE = "check-in-code";

  private final JdbcCodes codes;
  private final KeyedDigest digests;
  private final AuditLog log;
  private final SecureRandom random;
  private final Duration lasts;

  Codes(
      JdbcCodes codes,
      KeyedDigest digests,
      AuditLog log,
      SecureRandom random,
      @Value("${needlepoint.check-in.code-lasts:15m}") Duration lasts) {
    if (!lasts.isPositive() || lasts.compareTo(Duration.ofHours(12)) > 0) {
      throw new IllegalArgumentException(
          "needlepoint.check-in.code-lasts is a time up to 12h, such as 15m.");
    }
    this.codes = codes;
    this.digests = digests;
    this.log = log;
    this.random = random;
    this.lasts = lasts;
  }

  /** In the place of an older one of that visit. */
  IssuedCode issue(VisitId visit, Instant now, StaffMember by) {
    codes.forgetOver(now);
    CheckInCode code = CheckInCode.random(random);
    Instant until = now.plus(lasts).truncatedTo(ChronoUnit.MILLIS);
    codes.put(visit, digest(code), until, by.pseudonym());
    log.append(
        AuditEntry.of(VisitRecords.CODE_ISSUED, by.actor())
            .key("visit", String.valueOf(visit.value()))
            .with("until", until.toString()));
    return new IssuedCode(code, visit, until);
  }

  /** The visit that the code is for; from now on it is for none. */
  Optional<VisitId> take(CheckInCode code, Instant now) {
    Optional<VisitId> visit = codes.find(digest(code), now);
    visit.ifPresent(codes::used);
    return visit;
  }

  private String digest(CheckInCode code) {
    return digests.digest(PURPOSE, code.value());
  }
}
