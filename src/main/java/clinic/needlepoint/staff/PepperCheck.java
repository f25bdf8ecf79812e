package clinic.needlepoint.staff;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with staff in the database and no pepper beside it. */
@Component
class PepperCheck implements SmartInitializingSingleton {
  private final StaffMembers members;
  private final Pepper pepper;

  PepperCheck(StaffMembers members, Pepper pepper) {
    this.members = members;
    this.pepper = pepper;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!members.all().isEmpty()) {
      pepper.requireKept();
    }
  }
}
