package clinic.needlepoint.visit;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What is kept of a person beside their name and their visits, for a copy of all of it. Each call
 * throws {@link clinic.needlepoint.staff.NotAllowed} to whoever may not hand such a copy out.
 */
@Service
public class KeptPatients {
  private final JdbcContacts contacts;
  private final JdbcBookings bookings;
  private final Sites sites;
  private final Clock clock;

  KeptPatients(JdbcContacts contacts, JdbcBookings bookings, Sites sites, Clock clock) {
    this.contacts = contacts;
    this.bookings = bookings;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * How a person is reached, unmasked.
   *
   * @param corrections what they said is right now, which staff have not looked at yet
   */
  public record Reached(
      Optional<String> phone, Optional<String> email, List<ContactCorrection> corrections) {
    /** What identifies a person is not printed. */
    @Override
    public String toString() {
      return "Reached";
    }
  }

  /**
   * What is kept of an appointment beside its visit.
   *
   * @param number as the clinic's own system calls it
   * @param elsewhere the clinic at which it is, where that is another
   * @param identity how it is known who came
   */
  public record Booking(
      VisitId visit,
      String number,
      Optional<Instant> cancelledAt,
      Optional<String> elsewhere,
      Identity identity) {}

  public Reached reached(PatientId patient, StaffMember by) {
    require(by);
    Optional<JdbcContacts.Known> known = contacts.of(patient);
    return new Reached(
        known.flatMap(JdbcContacts.Known::phone),
        known.flatMap(JdbcContacts.Known::email),
        contacts.waiting().stream().filter(each -> each.patient().equals(patient)).toList());
  }

  /** In order of their visits. */
  public List<Booking> bookings(PatientId patient, StaffMember by) {
    require(by);
    return bookings.of(patient);
  }

  private void require(StaffMember by) {
    by.require(
        Permission.HAND_OUT_RECORDS, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }
}
