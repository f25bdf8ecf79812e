package clinic.needlepoint.staff;

import java.util.List;

/** The people of the demo clinic with their PINs. There is no such bean in a clinic. */
public interface DemoStaff {
  List<NewStaffMember> people();
}
