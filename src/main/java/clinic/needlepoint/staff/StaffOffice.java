package clinic.needlepoint.staff;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does about staff. Each act is checked here and stands in the log. */
@Service
public class StaffOffice {
  private final StaffMembers members;
  private final StaffAccess access;
  private final SignInTries tries;
  private final AuditLog log;
  private final Sites sites;
  private final Clock clock;

  StaffOffice(
      StaffMembers members,
      StaffAccess access,
      SignInTries tries,
      AuditLog log,
      Sites sites,
      Clock clock) {
    this.members = members;
    this.access = access;
    this.tries = tries;
    this.log = log;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * Takes somebody on.
   *
   * @throws CodeTaken when somebody has the code already
   * @throws NotAllowed to all but administrators
   */
  @Transactional
  public StaffMember takeOn(NewStaffMember member, StaffMember by) {
    requireManager(by);
    return members.add(member, by.actor());
  }

  /** Ends somebody's access; nobody ends their own, so that an administrator always remains. */
  @Transactional
  public void endAccess(StaffMember member, StaffMember by) {
    requireManager(by);
    requireAnother(member, by);
    access.end(member, by.actor());
  }

  /** Everybody whose code was tried too often. */
  public List<StaffMember> lockedOut() {
    List<String> codes = tries.stopped();
    return members.all().stream().filter(member -> codes.contains(member.code())).toList();
  }

  /** Lets somebody try again who was locked out: never oneself. */
  @Transactional
  public void clearLockOut(StaffMember member, StaffMember by) {
    requireManager(by);
    requireAnother(member, by);
    tries.forget(member.code());
    log.append(StaffRecords.lockOutCleared(member, by.actor()));
  }

  private void requireManager(StaffMember by) {
    by.require(
        Permission.MANAGE_STAFF, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }

  private static void requireAnother(StaffMember member, StaffMember by) {
    if (member.pseudonym().equals(by.pseudonym())) {
      throw new NotAllowed("staff.not-allowed.oneself");
    }
  }
}
