package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Visits of tests above this module: visit 7 is there and held by one screen. */
public final class OneVisit implements Visits {
  public static final VisitId ID = new VisitId(7);
  public static final Claim CLAIM = new Claim(ID, "screen-1");
  public static final Claim LOST = new Claim(ID, "screen-0");

  private TreatmentType treatment = TreatmentType.STANDARD;
  private Instant due = Instant.EPOCH;

  /** Another treatment is planned from now on. */
  public void plan(TreatmentType planned) {
    treatment = planned;
  }

  /** The appointment is at this time. */
  public void due(Instant at) {
    due = at;
  }

  @Override
  public Optional<Visit> find(VisitId visit) {
    return visit.equals(ID) ? Optional.of(visit()) : Optional.empty();
  }

  private Visit visit() {
    return new Visit(
        ID,
        new PatientId("P-0123456789ABCDEF"),
        "M. K.",
        "R-1",
        "u2",
        treatment,
        due,
        Optional.of(Instant.EPOCH),
        Optional.empty());
  }

  @Override
  public List<Visit> on(LocalDate day) {
    return List.of(visit());
  }

  @Override
  public void require(Claim claim) {
    if (!claim.equals(CLAIM)) {
      throw new ClaimLost();
    }
  }

  @Override
  public Optional<Visit> unfinished(Claim claim) {
    return Optional.empty();
  }

  @Override
  public void seat(Claim claim) {
    require(claim);
  }
}
