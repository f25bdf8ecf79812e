package clinic.needlepoint.protocol;

import clinic.needlepoint.site.DemoSeed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's lead approves what is proposed. */
@Component
@Order(30)
@ConditionalOnProperty(name = "needlepoint.kind", havingValue = "DEMO")
class DemoProtocol implements DemoSeed {
  private final ProtocolValues values;
  private final ProtocolChanges changes;
  private final StaffMembers members;

  DemoProtocol(ProtocolValues values, ProtocolChanges changes, StaffMembers members) {
    this.values = values;
    this.changes = changes;
    this.members = members;
  }

  @Override
  public void seed() {
    StaffMember lead =
        members.all().stream()
            .filter(member -> member.role() == StaffRole.LEAD)
            .findFirst()
            .orElseThrow();
    for (ProtocolValue value : values.all()) {
      if (!value.approved()) {
        changes.accept(value.key(), lead);
      }
    }
  }
}
