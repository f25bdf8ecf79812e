package clinic.needlepoint.cartridge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a cartridge is to be used for.
 *
 * @param areas the treated parts of the body; empty while nobody has said
 * @param years the patient's age in whole years; empty when it is not known
 */
public record IntendedUse(Set<BodyArea> areas, OptionalInt years) {
  /** Nobody knows anything. */
  public static final IntendedUse UNKNOWN = new IntendedUse(Set.of(), OptionalInt.empty());

  public IntendedUse {
    areas =
        areas.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSortedSet(new java.util.TreeSet<>(areas));
  }

  public static IntendedUse of(int years, BodyArea first, BodyArea... more) {
    return new IntendedUse(EnumSet.of(first, more), OptionalInt.of(years));
  }

  /** Nobody's age belongs in a log. */
  @Override
  public String toString() {
    return "IntendedUse" + areas;
  }
}
