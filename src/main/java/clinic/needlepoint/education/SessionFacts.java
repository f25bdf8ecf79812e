package clinic.needlepoint.education;

import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What arises in a session, as far as it bears on what devices are authorized for.
 *
 * @param years the patient's age in whole years; empty when it is not known
 * @param areas the parts of the body that staff chose; empty until they did
 * @param needles how far the needles of each cartridge in use reach out, in micrometres
 */
public record SessionFacts(
    SessionNumber session,
    VisitId visit,
    OptionalInt years,
    Set<Area> areas,
    SortedSet<Integer> needles) {
  private static final String NOT_OLD_ENOUGH = "years";

  public SessionFacts {
    areas = Set.copyOf(areas);
    needles = Collections.unmodifiableSortedSet(new TreeSet<>(needles));
  }

  /** The codes that these facts raise; the treatment itself raised its own before. */
  List<OffLabel> raised(int minimumAge, int depthCap) {
    OptionalInt deepest = needles.isEmpty() ? OptionalInt.empty() : OptionalInt.of(needles.last());
    UseFacts facts =
        new UseFacts(TreatmentType.STANDARD, years, new Plan(Optional.empty(), deepest, areas));
    return OffLabel.raisedBy(facts, minimumAge, depthCap);
  }

  /** The facts that raise one code, in the words of the log: parts, micrometres, never an age. */
  List<String> behind(OffLabel code, int depthCap) {
    return switch (code) {
      case AREA ->
          areas.stream().filter(area -> !area.authorized()).sorted().map(Area::word).toList();
      case DEPTH ->
          needles.stream().filter(length -> length > depthCap).map(String::valueOf).toList();
      case AGE -> List.of(NOT_OLD_ENOUGH);
      case PRP, SERUM, RADIOFREQUENCY -> List.of();
    };
  }

  /** Nobody's age belongs in a log. */
  @Override
  public String toString() {
    return "SessionFacts " + session.value();
  }
}
