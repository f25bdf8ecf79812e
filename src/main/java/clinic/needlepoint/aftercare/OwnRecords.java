package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.audit.PersonalBodies;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.screening.UnfinishedScreenings;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.TreatmentSessions;
import clinic.needlepoint.visit.KeptPatients;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that is kept of one person, for that person. That it is read is a record before the first
 * byte; that it was handed over is another, only once the file left whole.
 *
 * <p>Each call throws {@link clinic.needlepoint.staff.NotAllowed} to whoever may not hand records
 * out.
 */
@Service
public class OwnRecords {
  private final Patients patients;
  private final KeptPatients kept;
  private final Visits visits;
  private final UnfinishedScreenings unfinished;
  private final TreatmentSessions sessions;
  private final Cartridges cartridges;
  private final ConsentFiles consents;
  private final JdbcAftercarePapers papers;
  private final JdbcProblems problems;
  private final JdbcOwnRecordsRequests requests;
  private final PersonalBodies bodies;
  private final AuditIndex index;
  private final AuditLog log;
  private final StaffMembers members;
  private final Sites sites;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OwnRecords(
      Patients patients,
      KeptPatients kept,
      Visits visits,
      UnfinishedScreenings unfinished,
      TreatmentSessions sessions,
      Cartridges cartridges,
      ConsentFiles consents,
      JdbcAftercarePapers papers,
      JdbcProblems problems,
      JdbcOwnRecordsRequests requests,
      PersonalBodies bodies,
      AuditIndex index,
      AuditLog log,
      StaffMembers members,
      Sites sites,
      Clock clock,
      TransactionTemplate transaction) {
    this.patients = patients;
    this.kept = kept;
    this.visits = visits;
    this.unfinished = unfinished;
    this.sessions = sessions;
    this.cartridges = cartridges;
    this.consents = consents;
    this.papers = papers;
    this.problems = problems;
    this.requests = requests;
    this.bodies = bodies;
    this.index = index;
    this.log = log;
    this.members = members;
    this.sites = sites;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Somebody by the number of the clinic's own system. */
  public Optional<Patient> find(String reference, StaffMember by) {
    require(by);
    return patients.find(reference);
  }

  /**
   * Reads all of it and writes it in this form.
   *
   * @return the number of the record that says it was read
   */
  public long write(OwnRecordsOrder order, StaffMember by, OutputStream out) throws IOException {
    require(by);
    OwnFile file =
        Objects.requireNonNull(transaction.execute(_ -> gather(order, by)), "own records");
    AuditEntry entry =
        entry(AuditEntry.of(AftercareRecords.RECORDS_READ, by.actor()), order)
            .with("records", file.log().size());
    long read = Objects.requireNonNull(transaction.execute(_ -> log.append(entry).seq()));
    switch (order.form()) {
      case PDF -> new OwnRecordsPdf(file, order.language()).write(out);
      case JSON -> new OwnRecordsJson(file).write(out);
    }
    return read;
  }

  /**
   * The file left whole; who asked for it does not wait any more.
   *
   * @param read what {@link #write} gave back
   */
  public void handedOver(
      OwnRecordsOrder order,
      long read,
      HandedOver.Way way,
      long bytes,
      String sha256,
      StaffMember by) {
    AuditEntry entry =
        entry(AuditEntry.of(AftercareRecords.RECORDS_HANDED_OVER, by.actor()), order)
            .key("of", String.valueOf(read))
            .with("way", way.word())
            .with("bytes", bytes)
            .with("sha256", sha256);
    transaction.executeWithoutResult(_ -> {
      log.append(entry);
      requests.answer(order.patient(), clock.instant());
    });
  }

  private static AuditEntry entry(AuditEntry entry, OwnRecordsOrder order) {
    return entry
        .key("form", order.form().word())
        .with("patient", order.patient().value())
        .with("identity", order.check().word());
  }

  private OwnFile gather(OwnRecordsOrder order, StaffMember by) {
    Patient person = patients.find(order.patient()).orElseThrow();
    List<VisitId> all = patients.visits(person.id());
    List<AuditRecord> records =
        bodies
            .of(person.id().value(), all.stream().map(each -> "" + each.value()).toList())
            .stream()
            .flatMap(personal -> index.find(personal.seq()).stream())
            .toList();
    return new OwnFile(
        sites.require(),
        clock.instant(),
        order.check(),
        by,
        person,
        kept.reached(person.id(), by),
        all.stream().flatMap(each -> visits.find(each).stream()).toList(),
        kept.bookings(person.id(), by).stream()
            .collect(Collectors.toMap(KeptPatients.Booking::visit, Function.identity())),
        unfinished.of(all, by),
        consents.decisions(person.id(), by),
        consents.choices(person.id(), by),
        sessions.ofPatient(person.id()).stream()
            .map(session ->
                new OwnFile.Treatment(
                    session, sessions.areas(session.number()), cartridges.of(session.number())))
            .toList(),
        papers.ofPatient(person.id()),
        problems.ofPatient(person.id()),
        records,
        who -> members.find(who).map(StaffMember::name).orElse(who));
  }

  private void require(StaffMember by) {
    by.require(
        Permission.HAND_OUT_RECORDS, LocalDate.ofInstant(clock.instant(), sites.require().zone()));
  }

  /** How somebody was made sure of. */
  public enum IdentityCheck {
    /** A document with a picture was compared with the person and with the record. */
    DOCUMENT,
    /** This member of staff knows them. */
    KNOWN;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the file is. */
  public enum Form {
    PDF,
    JSON;

    /** As the log, the file's ending and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
