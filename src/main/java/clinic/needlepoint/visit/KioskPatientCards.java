package clinic.needlepoint.visit;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class KioskPatientCards implements PatientCards {
  private final JdbcPatientCards rows;
  private final Sites sites;
  private final Clock clock;

  KioskPatientCards(JdbcPatientCards rows, Sites sites, Clock clock) {
    this.rows = rows;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Optional<PatientCard> find(PatientId patient, StaffMember by) {
    require(by);
    return rows.find(patient);
  }

  @Override
  public Optional<PatientId> withReference(String reference, StaffMember by) {
    require(by);
    return rows.withReference(reference.strip());
  }

  private void require(StaffMember by) {
    by.require(
        Permission.CONTACT_PATIENTS, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }
}
