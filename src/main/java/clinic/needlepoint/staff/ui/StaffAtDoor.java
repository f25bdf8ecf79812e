package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.SignedIn;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells services and the shell who is signed in. */
@Component
class StaffAtDoor implements SignedInStaff, SignedIn {
  private final Door door;

  StaffAtDoor(Door door) {
    this.door = door;
  }

  @Override
  public Optional<StaffMember> find() {
    return door.inside();
  }

  @Override
  public Optional<Person> person() {
    return find()
        .map(member ->
            new Person(
                member.name(), UI.getCurrent().getTranslation(RoleWords.key(member.role()))));
  }

  @Override
  public void lock() {
    door.leave(SignOutReason.LOCK);
  }
}
