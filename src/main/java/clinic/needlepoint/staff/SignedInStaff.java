package clinic.needlepoint.staff;

import java.util.Optional;

/** Who is signed in on the screen that this thread serves. */
public interface SignedInStaff {
  Optional<StaffMember> find();

  /** The signed-in person; a screen of staff always has one. */
  default StaffMember require() {
    return find().orElseThrow(() -> new NotAllowed("staff.not-allowed.signed-out"));
  }
}
