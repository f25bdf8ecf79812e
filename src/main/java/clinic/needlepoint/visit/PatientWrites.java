package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.visit.AppointmentRow.PatientRow;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts people on record as the clinic's own system has them, in the caller's transaction. */
@Component
class PatientWrites {
  /** Somebody on record, and whether that is news. */
  record Person(PatientId id, boolean changed) {}

  private final JdbcPatients patients;
  private final AuditLog log;
  private final SecureRandom random;

  PatientWrites(JdbcPatients patients, AuditLog log, SecureRandom random) {
    this.patients = patients;
    this.log = log;
    this.random = random;
  }

  /** What the row does not say of how to reach them stays as it was. */
  Person put(PatientRow row, Actor by) {
    Optional<JdbcPatients.Known> known = patients.find(row.reference());
    return known.isEmpty() ? add(row, by) : change(known.get(), row, by);
  }

  private Person add(PatientRow row, Actor by) {
    PatientId id = PatientId.random(random);
    patients.add(id, row);
    log.append(
        AuditEntry.of(VisitRecords.PATIENT_ADDED, by)
            .with("patient", id.value())
            .with("is", identity(row)));
    return new Person(id, true);
  }

  private Person change(JdbcPatients.Known known, PatientRow row, Actor by) {
    PatientRow was = known.row();
    PatientRow is =
        new PatientRow(row.reference(), row.name(), row.birth(), row.reach().over(was.reach()));
    if (is.equals(was)) {
      return new Person(known.id(), false);
    }
    patients.change(known.id(), is);
    log.append(
        AuditEntry.of(VisitRecords.PATIENT_CHANGED, by)
            .with("patient", known.id().value())
            .with("was", identity(was))
            .with("is", identity(is)));
    return new Person(known.id(), true);
  }

  private static SortedMap<String, String> identity(PatientRow row) {
    SortedMap<String, String> identity =
        new TreeMap<>(
            Map.of(
                "reference", row.reference(),
                "givenName", row.name().given(),
                "familyName", row.name().family(),
                "birthDate", row.birth().toString()));
    row.reach().phone().filter(text -> !text.isEmpty()).ifPresent(p -> identity.put("phone", p));
    row.reach().email().filter(text -> !text.isEmpty()).ifPresent(e -> identity.put("email", e));
    return identity;
  }
}
