package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.cartridge.RecallId;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientCards;
import clinic.needlepoint.visit.PatientId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Paper with names on it, for those who tell patients of a recall: a list to work through, and a
 * letter for each. That it was made is in the log; whom it names is not.
 */
@Service
public class ContactPapers {
  /** What can be printed. */
  public enum Paper {
    CONTACT_SHEET,
    LETTERS;

    /** As the log and the file name have it: "contact-sheet". */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One exposed patient.
   *
   * @param card empty when the clinic does not know them any more
   */
  record Exposed(PatientId patient, Optional<Patient> card, List<ExposedSession> sessions) {}

  private final Recalls recalls;
  private final LookBack lookBack;
  private final PatientCards patients;
  private final AuditLog log;
  private final Sites sites;
  private final TodaysDate date;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ContactPapers(
      Recalls recalls,
      LookBack lookBack,
      PatientCards patients,
      AuditLog log,
      Sites sites,
      TodaysDate date,
      Clock clock,
      TransactionTemplate transaction) {
    this.recalls = recalls;
    this.lookBack = lookBack;
    this.patients = patients;
    this.log = log;
    this.sites = sites;
    this.date = date;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Writes it as PDF; its record is durable before the first byte.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to whoever may not contact patients
   */
  public void write(RecallId id, Paper paper, StaffMember by, Locale language, OutputStream out)
      throws IOException {
    by.require(Permission.CONTACT_PATIENTS, date.today());
    EnteredRecall recall = recalls.find(id).orElseThrow();
    List<Exposed> exposed = exposed(id, by);
    transaction.executeWithoutResult(
        _ -> log.append(TreatmentRecords.paper(id, paper.word(), exposed.size(), by)));
    ContactPdf pdf = new ContactPdf(recall, model(recall), sites.require(), language);
    switch (paper) {
      case CONTACT_SHEET -> pdf.sheet(exposed, clock.instant(), out);
      case LETTERS -> pdf.letters(exposed, clock.instant(), out);
    }
  }

  private String model(EnteredRecall recall) {
    String device = recall.recall().device();
    return recalls.devices().stream()
        .filter(each -> each.identifier().equals(device))
        .map(each -> each.maker() + " " + each.model())
        .findFirst()
        .orElse(device);
  }

  private List<Exposed> exposed(RecallId id, StaffMember by) {
    Map<PatientId, List<ExposedSession>> sessions = new LinkedHashMap<>();
    for (ExposedSession each : lookBack.exposed(id, by)) {
      each.patient()
          .ifPresent(
              patient -> sessions.computeIfAbsent(patient, _ -> new ArrayList<>()).add(each));
    }
    return sessions.entrySet().stream()
        .map(each -> new Exposed(each.getKey(), patients.find(each.getKey(), by), each.getValue()))
        .toList();
  }
}
