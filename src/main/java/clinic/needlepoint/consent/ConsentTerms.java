package clinic.needlepoint.consent;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the clinic's values say about consent. */
@Component
class ConsentTerms {
  private final ProtocolValues protocol;
  private final Patients patients;
  private final Sites sites;
  private final Clock clock;

  ConsentTerms(ProtocolValues protocol, Patients patients, Sites sites, Clock clock) {
    this.protocol = protocol;
    this.patients = patients;
    this.sites = sites;
    this.clock = clock;
  }

  /** How long a signature is valid. */
  int monthsValid() {
    return number(protocol, ProtocolKey.CONSENT_VALID);
  }

  /** Whether this patient is too young to decide alone today. Who has no card is not let pass. */
  boolean minor(Visit visit) {
    return ofAge(visit).isAfter(today());
  }

  /**
   * Whether these may sign for the patient today.
   *
   * @throws ConsentRefused when somebody too young would sign alone, or did not agree themselves,
   *     or when a guardian would sign for an adult
   * @throws clinic.needlepoint.staff.NotAllowed when who looked at the signer is no clinician
   */
  void requireMaySign(Visit visit, Party party) {
    boolean minor = minor(visit);
    if (party.role() == Party.Role.SELF && minor) {
      throw new ConsentRefused("consent.need.guardian");
    }
    if (party.role() == Party.Role.GUARDIAN && !minor) {
      throw new ConsentRefused("consent.need.representative");
    }
    if (party.role() != Party.Role.SELF) {
      party
          .clinician()
          .orElseThrow(() -> new ConsentRefused("consent.need.clinician"))
          .require(Permission.CLEAR_FLAGS, today());
    }
    if (minor && !party.assented()) {
      throw new ConsentRefused("consent.need.assent");
    }
  }

  /**
   * Whether the patient typed a name that is not like the record's. Who signs for somebody else
   * typed theirs before a clinician.
   */
  boolean nameUnlike(Visit visit, Party party, Signature.Typed typed) {
    return party.role() == Party.Role.SELF
        && patients
            .find(visit.patient())
            .filter(card -> !new LikeName(card.given(), card.family()).fits(typed.name()))
            .isPresent();
  }

  /**
   * Whether this signature may be taken as that of who signs.
   *
   * @throws ConsentRefused when the name is unlike the record's and nobody confirmed it
   * @throws clinic.needlepoint.staff.NotAllowed when who confirmed it or stood by may not
   */
  void requireTheirs(Visit visit, Party party, Signature signature) {
    switch (signature) {
      case Signature.Mark mark -> mark.witness().require(Permission.SEE_ARRIVALS, today());
      case Signature.Typed typed -> {
        if (typed.confirmedBy().isEmpty() && nameUnlike(visit, party, typed)) {
          throw new ConsentRefused("consent.unlike.title");
        }
        typed.confirmedBy().ifPresent(by -> by.require(Permission.SEE_ARRIVALS, today()));
      }
      case Signature.Drawn _, Signature.OnPaper _ -> {}
    }
  }

  /** The first day on which this patient decides alone; without a card there is none. */
  LocalDate ofAge(Visit visit) {
    return patients
        .find(visit.patient())
        .map(Patient::birth)
        .map(birth -> birth.plusYears(number(protocol, ProtocolKey.ADULT_AGE)))
        .orElse(LocalDate.MAX);
  }

  /** The printed name of a patient, as the clinic's own system has it. */
  Optional<String> name(Visit visit) {
    return patients.find(visit.patient()).map(card -> card.given() + " " + card.family());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }

  private static int number(ProtocolValues protocol, ProtocolKey key) {
    return protocol.require(key).value();
  }
}
