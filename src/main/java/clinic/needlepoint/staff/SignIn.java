package clinic.needlepoint.staff;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.staff.SignInResult.Refused;
import clinic.needlepoint.staff.SignInResult.Stopped;
import clinic.needlepoint.staff.SignInResult.Wait;
import clinic.needlepoint.staff.SignInResult.Welcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Staff code and PIN. A try is counted durably before its PIN is looked at, so that pulling the
 * plug resets nothing; a code that is nobody's is counted, hashed and answered like any other.
 */
@Service
public class SignIn {
  private final SignInTries tries;
  private final StaffMembers members;
  private final PinHashes hashes;
  private final PinHasher hasher;
  private final AuditLog log;
  private final TransactionTemplate transaction;
  private final SignInMeter meter;
  private final Clock clock;

  SignIn(
      SignInTries tries,
      StaffMembers members,
      PinHashes hashes,
      PinHasher hasher,
      AuditLog log,
      TransactionTemplate transaction,
      SignInMeter meter,
      Clock clock) {
    this.tries = tries;
    this.members = members;
    this.hashes = hashes;
    this.hasher = hasher;
    this.log = log;
    this.transaction = transaction;
    this.meter = meter;
    this.clock = clock;
  }

  /**
   * One try. Takes about 150 ms, and longer while two others are being checked.
   *
   * @param code 4 digits
   */
  public SignInResult signIn(String code, Pin pin) {
    // Inside a transaction the count would not be durable before the PIN is looked at.
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A try to sign in has transactions of its own.");
    }
    if (!code.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("A staff code has 4 digits.");
    }
    SignInResult result = answer(code, pin, clock.instant());
    meter.count(result);
    return result;
  }

  private SignInResult answer(String code, Pin pin, Instant now) {
    SignInTries.Counted counted = tries.count(code, now);
    if (counted.before().stopped()) {
      return new Stopped();
    }
    if (counted.before().waits(now)) {
      return new Wait(counted.before().next());
    }
    Optional<StaffMember> member = members.findByCode(code);
    String hash = member.flatMap(hashes::find).orElse(PinHasher.NOBODYS);
    boolean fits = hasher.matches(pin, hash) && member.filter(StaffMember::enabled).isPresent();
    return fits ? welcome(member.orElseThrow()) : refuse(member, counted.after(), now);
  }

  private SignInResult welcome(StaffMember member) {
    transaction.executeWithoutResult(status -> {
      tries.forget(member.code());
      log.append(StaffRecords.signedIn(member));
    });
    return new Welcome(member);
  }

  private SignInResult refuse(Optional<StaffMember> member, Tries now, Instant at) {
    transaction.executeWithoutResult(status -> {
      log.append(StaffRecords.failed(member, now.count()));
      if (now.stopped()) {
        log.append(StaffRecords.lockedOut(member, now.count()));
      }
    });
    if (now.stopped()) {
      return new Stopped();
    }
    return now.waits(at) ? new Wait(now.next()) : new Refused();
  }

  /** Writes down that a sign-in has ended. */
  @Transactional
  public void signedOut(StaffMember member, SignOutReason reason) {
    log.append(StaffRecords.signedOut(member, reason));
  }
}
