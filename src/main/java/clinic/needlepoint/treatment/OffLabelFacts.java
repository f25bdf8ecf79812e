package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeUse;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.IntendedUse;
import clinic.needlepoint.education.Area;
import clinic.needlepoint.education.SessionFacts;
import clinic.needlepoint.visit.SessionNumber;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a session bears on what devices are authorized for: age, parts, and needles. */
@Component
class OffLabelFacts {
  private final IntendedUses uses;
  private final Cartridges cartridges;
  private final Formulary formulary;

  OffLabelFacts(IntendedUses uses, Cartridges cartridges, Formulary formulary) {
    this.uses = uses;
    this.cartridges = cartridges;
    this.formulary = formulary;
  }

  SessionFacts of(TreatmentSession session) {
    IntendedUse use = uses.of(session);
    return new SessionFacts(
        session.number(),
        session.visit(),
        use.years(),
        use.areas().stream().map(OffLabelFacts::area).collect(Collectors.toSet()),
        needles(session.number()));
  }

  private static Area area(BodyArea area) {
    return Area.valueOf(area.name());
  }

  /** In micrometres, as the clinic's list has them: of what is used, and of a pack in the hand. */
  private SortedSet<Integer> needles(SessionNumber number) {
    return cartridges.of(number).stream()
        .filter(
            use -> use.state() == CartridgeUse.State.USED || use.state() == CartridgeUse.State.HELD)
        .flatMap(use -> formulary.find(use.label().device()).stream())
        .map(listed -> listed.device().needleLengthMicrometres())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
