package clinic.needlepoint.cartridge;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the maker's label allows.
 *
 * @param minimumAge of the patient, in whole years; empty where the label names none
 * @param depthMicrometres how deep at most, by part of the body; when it names any, the label is
 *     not for the others, and when it names none, nobody knows for which it is
 */
public record LabelLimits(OptionalInt minimumAge, SortedMap<BodyArea, Integer> depthMicrometres) {
  /** A label of which nothing is known. */
  public static final LabelLimits NONE = of(OptionalInt.empty(), Map.of());

  public LabelLimits {
    depthMicrometres = Collections.unmodifiableSortedMap(new TreeMap<>(depthMicrometres));
    minimumAge.ifPresent(age -> require(age >= 1 && age <= 99, "An age is 1 to 99 years."));
    depthMicrometres
        .values()
        .forEach(depth ->
            require(depth >= 100 && depth <= 3_000, "A depth limit is 100 to 3000 micrometres."));
  }

  public static LabelLimits of(OptionalInt minimumAge, Map<BodyArea, Integer> depthMicrometres) {
    return new LabelLimits(minimumAge, new TreeMap<>(depthMicrometres));
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
