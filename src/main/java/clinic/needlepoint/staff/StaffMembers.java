package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import java.util.List;
import java.util.Optional;

/** Everybody who works or worked here. Nobody is ever deleted: the log names their pseudonym. */
public interface StaffMembers {
  Optional<StaffMember> find(String pseudonym);

  Optional<StaffMember> findByCode(String code);

  List<StaffMember> all();

  /**
   * Takes somebody on, in the caller's transaction, with a record of it.
   *
   * @param by who does it; the software itself only at first-run set-up and in the demo
   * @return the new member with the pseudonym they got
   * @throws CodeTaken when somebody has the code already
   */
  StaffMember add(NewStaffMember member, Actor by);
}
