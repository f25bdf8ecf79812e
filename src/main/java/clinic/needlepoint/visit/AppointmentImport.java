package clinic.needlepoint.visit;

import clinic.needlepoint.staff.StaffMember;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes over appointments from a file, all of them or none: CSV (RFC 4180), with the header {@code
 * appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status}
 * and behind it perhaps {@code phone,email,clinic}; or iCalendar (RFC 5545), where each event says
 * the same in properties such as {@code X-NEEDLEPOINT-GIVEN-NAME} or in lines of its description
 * such as {@code given_name: Mara}. A file that was imported before changes nothing.
 */
public interface AppointmentImport {
  /**
   * Reads a file, collects all that is wrong with it, and works out what it would change. Writes
   * nothing.
   *
   * @throws IOException when the file can not be read at all
   */
  ImportPlan read(Path file) throws IOException;

  /** The same for the bytes of a file, as an upload brings them. */
  ImportPlan read(byte[] file);

  /**
   * Imports on behalf of the software itself, as the command line does.
   *
   * @throws ImportRefused when the plan has problems, or what is known has changed so that it now
   *     has; nothing was imported then
   */
  ImportReport apply(ImportPlan plan);

  /**
   * Imports on behalf of a signed-in person.
   *
   * @throws ImportRefused as above
   * @throws clinic.needlepoint.staff.NotAllowed when the role does not allow it
   */
  ImportReport apply(ImportPlan plan, StaffMember by);
}
