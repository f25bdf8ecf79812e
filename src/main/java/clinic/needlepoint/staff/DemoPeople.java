package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person for each role, and one whose licence ended last month. */
@Component
@Order(20)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoPeople implements DemoSeed, DemoStaff {
  private static final int CAP_RN = 1_500;
  private static final int CAP_MD = 2_500;

  private final StaffMembers members;
  private final StaffAccess access;
  private final Sites sites;
  private final Clock clock;

  DemoPeople(StaffMembers members, StaffAccess access, Sites sites, SiteKind kind, Clock clock) {
    if (kind != SiteKind.DEMO) {
      throw new IllegalStateException("The demo's PINs exist nowhere in a clinic.");
    }
    this.members = members;
    this.access = access;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void seed() {
    if (members.all().isEmpty()) {
      people().forEach(person -> members.add(person, Actor.SYSTEM));
    } else {
      people().forEach(this::letInAgain);
    }
  }

  /** A demo that lay for a month has nobody to move an auditor's last day. */
  private void letInAgain(NewStaffMember person) {
    members
        .findByCode(person.code())
        .filter(member -> !member.enabled() && member.lastDay().isPresent())
        .ifPresent(
            member -> person.lastDay().ifPresent(day -> access.until(member, day, Actor.SYSTEM)));
  }

  @Override
  public List<NewStaffMember> people() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), sites.require().zone());
    LocalDate later = today.plusYears(1);
    return List.of(
        person(
            "1001", "Dr Osei", StaffRole.LEAD, "274951", licence("MD", "MD-20481", later, CAP_MD)),
        person(
            "1002",
            "A. Ruiz RN",
            StaffRole.PRACTITIONER,
            "618305",
            licence("RN", "RN-77120", later, CAP_RN)),
        person(
            "1003",
            "K. Lind",
            StaffRole.PRACTITIONER,
            "940726",
            licence("RN", "RN-65902", today.minusMonths(1), CAP_RN)),
        person("1004", "J. Park", StaffRole.ASSISTANT, "531862", Optional.empty()),
        new NewStaffMember(
            "1005",
            "L. Brandt",
            StaffRole.AUDITOR,
            Optional.empty(),
            new Pin("709413"),
            Optional.of(today.plusDays(30))),
        person("1006", "P. Hale", StaffRole.ADMINISTRATOR, "386240", Optional.empty()));
  }

  private static Optional<Licence> licence(String kind, String number, LocalDate last, int cap) {
    return Optional.of(new Licence(kind, number, last, cap));
  }

  private static NewStaffMember person(
      String code, String name, StaffRole role, String pin, Optional<Licence> licence) {
    return new NewStaffMember(code, name, role, licence, new Pin(pin));
  }
}
