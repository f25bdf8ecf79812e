package clinic.needlepoint.cartridge;

import java.util.Arrays;
import java.util.Locale;

/**
 * How it is known that this is not a unit that was taken before. Most cartridges carry only a lot,
 * and all packs of a lot scan alike.
 */
public enum UnitProof {
  /** It has a number of its own. */
  SERIAL,
  /** Nobody took one with this code before. */
  FIRST,
  /** A slot of the drawer was emptied since this code was last taken. */
  SLOT,
  /** No drawer watches: the stock says that there are more, and a person says it is another. */
  PERSON,
  /** The drawer watches and saw nothing leave. */
  NONE;

  /** In the log and in the table: "slot". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static UnitProof of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No such proof: " + word));
  }
}
