package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.consent.Proof;
import clinic.needlepoint.consent.Relation;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody signs for the patient: by what right, what the clinician looked at, and under which
 * name. No adult has a guardian.
 */
final class WhoSigns {
  private final Taking taking;
  private final Party party;
  private final StaffMember clinician;
  private final Consumer<Party> changed;
  private final Runnable back;

  WhoSigns(
      Taking taking, Party party, StaffMember clinician, Consumer<Party> changed, Runnable back) {
    this.taking = taking;
    this.party = party;
    this.clinician = clinician;
    this.changed = changed;
    this.back = back;
  }

  void show() {
    new OneTouch<>(
            taking.frame(),
            "relation",
            Relation.to(taking.decisions().needsGuardian(taking.claim().visit())),
            relation -> "consent.relation." + relation.word(),
            this::askProof,
            back)
        .show();
  }

  private void askProof(Relation relation) {
    new OneTouch<>(
            taking.frame(),
            "proof",
            List.of(Proof.values()),
            proof -> "consent.proof." + proof.word(),
            proof -> askName(new Party.Right(relation, proof)),
            this::show)
        .show();
  }

  private void askName(Party.Right right) {
    new OneField(
            taking.frame(),
            "signer",
            typed -> changed.accept(party.signs(right, new PrintedName(typed), clinician)),
            () -> askProof(right.relation()))
        .show();
  }
}
