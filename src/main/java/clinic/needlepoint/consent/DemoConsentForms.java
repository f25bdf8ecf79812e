package clinic.needlepoint.consent;

import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.visit.TreatmentType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's two licensed people approve the forms; the one with PRP waits for its second. */
@Component
@Order(40)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoConsentForms implements DemoSeed {
  private final ConsentApprovals approvals;
  private final StaffMembers members;

  DemoConsentForms(ConsentApprovals approvals, StaffMembers members) {
    this.approvals = approvals;
    this.members = members;
  }

  @Override
  public void seed() {
    LocalDate today = approvals.today();
    List<StaffMember> licensed =
        members.all().stream().filter(m -> m.may(Permission.CLEAR_FLAGS, today)).toList();
    for (FormVersion version : approvals.versions()) {
      boolean waits = version.form().treatment() == TreatmentType.PRP;
      for (StaffMember member : licensed.subList(0, Math.min(waits ? 1 : 2, licensed.size()))) {
        approve(version.form(), today, member);
      }
    }
  }

  private void approve(ConsentForm form, LocalDate today, StaffMember member) {
    approvals
        .find(form.id(), form.version())
        .filter(version -> approvals.mayApprove(version, member))
        .ifPresent(version -> approvals.approve(form.id(), form.version(), today, member));
  }
}
