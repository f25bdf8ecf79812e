package clinic.needlepoint.education;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the clinic always does in a treatment of one kind, as far as it says so.
 *
 * @param serum whether something is put on to go in; empty when nobody says
 * @param depth of the deepest needle in micrometres; empty when nobody says
 * @param areas the parts of the body; empty when nobody says
 */
public record Plan(Optional<Boolean> serum, OptionalInt depth, Set<Area> areas) {
  /** Nobody says anything. */
  public static final Plan UNKNOWN = new Plan(Optional.empty(), OptionalInt.empty(), Set.of());

  public Plan {
    areas =
        areas.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSortedSet(new java.util.TreeSet<>(EnumSet.copyOf(areas)));
  }
}
