package clinic.needlepoint.treatment;

import clinic.needlepoint.audit.LogFault;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeDesk;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.Consents;
import clinic.needlepoint.education.EducationFixture;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.station.PenUse;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.Identities;
import clinic.needlepoint.visit.Identity;
import clinic.needlepoint.visit.IdentityCard;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientCards;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.SessionNumbers;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The treatment module on a real database; what other modules say is set by the test. */
public final class TreatmentDesk implements AutoCloseable {
  public static final VisitId VISIT = new VisitId(7);
  static final Instant EARLIER = Instant.parse("2026-11-20T20:30:00Z");

  ScreeningState screening = new ScreeningState.Cleared(EARLIER, 0, 0, 0);
  ConsentState consent = new ConsentState.Signed("standard", 4, EARLIER);
  Optional<Instant> arrived = Optional.of(EARLIER);
  Identity identity = Identity.LETTERS;
  Optional<Refusal> fault = Optional.empty();
  LocalDate birth = LocalDate.of(1950, 1, 1);
  final List<Instant> drops = new ArrayList<>();
  final TestPens pens = new TestPens();
  private final CartridgeDesk desk;
  private long lastNumber;

  public TreatmentDesk(Path folder) {
    desk =
        new CartridgeDesk(
            folder,
            beans -> {
              beans.registerBean(Visits.class, OneVisit::new);
              beans.registerBean(Identities.class, OneIdentity::new);
              beans.registerBean(PatientCards.class, Names::new);
              beans.registerBean(Patients.class, OnePatient::new);
              beans.registerBean(SessionNumbers.class, () -> () -> SessionNumber.of(++lastNumber));
              beans.registerBean(Screenings.class, () -> visit -> screening);
              beans.registerBean(Consents.class, () -> visit -> consent);
              beans.registerBean(LogFault.class, () -> () -> fault);
              beans.registerBean(BinWitness.class, () -> this::dropsSince);
              beans.registerBean(SessionPens.class, () -> pens);
              EducationFixture.addNotices(beans);
              beans.scan("clinic.needlepoint.treatment");
              beans.removeBeanDefinition("stationBin");
              beans.removeBeanDefinition("stationPens");
              beans.removeBeanDefinition("auditWatch");
            });
    desk.receive("GOOD", "2027-02-28", 10);
  }

  private List<Instant> dropsSince(Instant from) {
    return drops.stream().filter(drop -> !drop.isBefore(from)).toList();
  }

  public CartridgeDesk cartridges() {
    return desk;
  }

  public TreatmentSessions sessions() {
    return desk.bean(TreatmentSessions.class);
  }

  /** A session of the nurse's, in which the face is treated. */
  public SessionNumber opened() {
    SessionNumber number = sessions().open(VISIT, CartridgeDesk.NURSE);
    sessions().treats(number, Set.of(BodyArea.FACE), CartridgeDesk.NURSE);
    return number;
  }

  /** Something falls into the bin now. */
  public void drop() {
    drops.add(desk.now());
  }

  @Override
  public void close() {
    desk.close();
  }

  /** Born on the day that the test says. */
  private final class OnePatient implements Patients {
    @Override
    public Optional<Patient> find(String reference) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Patient> find(PatientId id) {
      return Optional.of(new Patient(id, "R-1", "Vera", "Test", birth));
    }

    @Override
    public List<VisitId> visits(PatientId id) {
      throw new UnsupportedOperationException();
    }
  }

  /** Vera Test is the one patient. */
  private static final class Names implements PatientCards {
    @Override
    public Optional<Patient> find(PatientId patient, StaffMember by) {
      return Optional.of(new Patient(patient, "R-1", "Vera", "Test", LocalDate.of(1950, 1, 1)));
    }

    @Override
    public Optional<PatientId> withReference(String reference, StaffMember by) {
      return Optional.of(reference)
          .filter("R-1"::equals)
          .map(_ -> new PatientId("P-0123456789ABCDEF"));
    }
  }

  /** Every pen is ready, but one that is not, and one of which nobody can tell. */
  static final class TestPens implements SessionPens {
    static final String READY = "NP-1";
    static final String DIRTY = "NP-2";
    static final String UNSEEN = "NP-3";
    final List<SessionNumber> released = new ArrayList<>();
    private final Map<SessionNumber, PenUse> uses = new HashMap<>();

    @Override
    public Optional<PenUse> usedIn(SessionNumber session) {
      return Optional.ofNullable(uses.get(session));
    }

    @Override
    public void take(
        SessionNumber session, String pen, boolean sleeve, Optional<String> why, StaffMember by) {
      if (!sleeve || pen.equals(DIRTY) || (pen.equals(UNSEEN) && why.isEmpty())) {
        throw new SessionRefused(Words.of("station.pens.refused.not-ready", pen));
      }
      uses.put(
          session,
          new PenUse(pen, session.value(), why, EARLIER, by.pseudonym(), Optional.empty()));
    }

    @Override
    public void release(SessionNumber session) {
      released.add(session);
    }

    @Override
    public void forgetReason(SessionNumber session) {
      uses.remove(session);
    }
  }

  /** As the test says. */
  private final class OneIdentity implements Identities {
    @Override
    public Identity of(VisitId visit) {
      return identity;
    }

    @Override
    public Optional<IdentityCard> card(VisitId visit, StaffMember by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void confirm(VisitId visit, StaffMember by) {
      identity = Identity.STAFF;
    }

    @Override
    public void doubt(VisitId visit, StaffMember by) {
      identity = Identity.DOUBTED;
    }
  }

  private final class OneVisit implements Visits {
    @Override
    public Optional<Visit> find(VisitId visit) {
      return visit.equals(VISIT) ? Optional.of(visit()) : Optional.empty();
    }

    private Visit visit() {
      return new Visit(
          VISIT,
          new PatientId("P-0123456789ABCDEF"),
          "M. K.",
          "R-1",
          "u2",
          TreatmentType.STANDARD,
          EARLIER,
          arrived,
          arrived);
    }

    @Override
    public List<Visit> on(LocalDate day) {
      return List.of(visit());
    }

    @Override
    public void require(Claim claim) {}

    @Override
    public Optional<Visit> unfinished(Claim claim) {
      return Optional.empty();
    }

    @Override
    public void seat(Claim claim) {}
  }
}
