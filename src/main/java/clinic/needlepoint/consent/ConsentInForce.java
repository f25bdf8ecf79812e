package clinic.needlepoint.consent;

import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What of all that a patient ever decided counts for a visit. Pure.
 *
 * @param visit the one it is asked for
 * @param planned its treatment
 * @param current the form that is in force for that treatment, if there is one
 * @param ofAge the first day on which the patient decides alone
 * @param months how long a signature is valid, counted in the calendar of {@code zone}
 * @param asOf when the form and the term are looked at; for a treatment that goes on, its begin
 */
record ConsentInForce(
    VisitId visit,
    TreatmentType planned,
    Optional<Form> current,
    LocalDate ofAge,
    int months,
    ZoneId zone,
    Instant asOf) {

  /** A version of a form. */
  record Form(String id, int version) {
    static Form of(ConsentForm form) {
      return new Form(form.id(), form.version());
    }
  }

  /** A decision of the patient's at one of their visits. */
  record Past(
      VisitId visit,
      Decision.Kind kind,
      TreatmentType treatment,
      Form form,
      Party.Role signer,
      Instant at) {}

  /**
   * Decides.
   *
   * @param history the oldest first
   */
  ConsentState of(List<Past> history) {
    return newest(history, past -> past.treatment() == planned)
        .map(this::state)
        .orElseGet(() -> other(history));
  }

  private static Optional<Past> newest(List<Past> history, Predicate<Past> which) {
    return history.reversed().stream().filter(which).findFirst();
  }

  private ConsentState state(Past newest) {
    boolean today = newest.visit().equals(visit);
    return switch (newest.kind()) {
      case SIGNED -> signed(newest);
      case DECLINED -> today ? new ConsentState.Declined(newest.at()) : new ConsentState.Missing();
      case WITHDRAWN ->
          today ? new ConsentState.Withdrawn(newest.at()) : new ConsentState.Missing();
    };
  }

  private ConsentState signed(Past newest) {
    Form form = newest.form();
    if (!current.equals(Optional.of(form))) {
      return new ConsentState.Outdated(form.id(), form.version());
    }
    Instant end = newest.at().atZone(zone).plusMonths(months).toInstant();
    return asOf.isBefore(end) && maySpeak(newest)
        ? new ConsentState.Signed(form.id(), form.version(), newest.at())
        : new ConsentState.Lapsed(newest.at());
  }

  /** Nobody too young speaks alone, and whoever spoke for them does not speak for the adult. */
  private boolean maySpeak(Past signed) {
    return switch (signed.signer()) {
      case SELF -> !minor(asOf);
      case GUARDIAN -> minor(asOf);
      case REPRESENTATIVE -> minor(asOf) == minor(signed.at());
    };
  }

  private boolean minor(Instant at) {
    return LocalDate.ofInstant(at, zone).isBefore(ofAge);
  }

  /** What was signed at this visit for another treatment is said, because somebody will ask. */
  private ConsentState other(List<Past> history) {
    return newest(history, past -> past.visit().equals(visit))
        .filter(past -> past.kind() == Decision.Kind.SIGNED)
        .<ConsentState>map(
            past -> new ConsentState.Outdated(past.form().id(), past.form().version()))
        .orElseGet(ConsentState.Missing::new);
  }
}
