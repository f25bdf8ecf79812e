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
  /** The longest that an auditor's access may still run, in days. */
  public static final int AUDITOR_DAYS = 90;

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
   * @throws IllegalArgumentException when the last day is over, or too far away for an auditor
   */
  @Transactional
  public StaffMember takeOn(NewStaffMember member, StaffMember by) {
    requireManager(by);
    member.lastDay().ifPresent(day -> requireFits(member.role(), day));
    return members.add(member, by.actor());
  }

  /** Ends somebody's access; nobody ends their own, so that an administrator always remains. */
  @Transactional
  public void endAccess(StaffMember member, StaffMember by) {
    requireManager(by);
    requireAnother(member, by);
    access.end(member, by.actor());
  }

  /**
   * Sets the last day on which somebody may sign in, also of one whose last day is over; never
   * one's own, and not of one whose access was ended for good.
   *
   * @throws IllegalArgumentException when the day is over, or too far away for an auditor
   */
  @Transactional
  public void letInUntil(LocalDate lastDay, StaffMember member, StaffMember by) {
    requireManager(by);
    requireAnother(member, by);
    requireFits(member.role(), lastDay);
    access.until(member, lastDay, by.actor());
  }

  private void requireFits(StaffRole role, LocalDate lastDay) {
    if (!fits(role, lastDay)) {
      throw new IllegalArgumentException(
          "A last day is today or later, and for an auditor at most 90 days away.");
    }
  }

  /** Whether access may end on that day. */
  public boolean fits(StaffRole role, LocalDate lastDay) {
    LocalDate today = today();
    return !lastDay.isBefore(today)
        && (role != StaffRole.AUDITOR || !lastDay.isAfter(today.plusDays(AUDITOR_DAYS)));
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
    by.require(Permission.MANAGE_STAFF, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }

  private static void requireAnother(StaffMember member, StaffMember by) {
    if (member.pseudonym().equals(by.pseudonym())) {
      throw new NotAllowed("staff.not-allowed.oneself");
    }
  }
}
