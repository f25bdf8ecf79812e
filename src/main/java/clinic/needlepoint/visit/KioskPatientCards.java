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
  private final Patients patients;
  private final Sites sites;
  private final Clock clock;

  KioskPatientCards(Patients patients, Sites sites, Clock clock) {
    this.patients = patients;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Optional<Patient> find(PatientId patient, StaffMember by) {
    require(by);
    return patients.find(patient);
  }

  @Override
  public Optional<PatientId> withReference(String reference, StaffMember by) {
    require(by);
    return patients.find(reference.strip()).map(Patient::id);
  }

  private void require(StaffMember by) {
    by.require(
        Permission.CONTACT_PATIENTS, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }
}
