package clinic.needlepoint.cartridge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a cartridge that nothing forbids is not simply good: somebody who may must say why. */
public enum Caution {
  /** Its last day is near. */
  EXPIRES_SOON,
  /** Somebody typed the label, and nobody scanned it. */
  TYPED,
  /** The drawer watches its slots and saw none emptied since this very code was last taken. */
  SLOT_NOT_SEEN,
  /** Nobody said which part of the body is treated. */
  AREA_UNKNOWN,
  /** The label names some of the treated parts, and not all. */
  AREA_IN_PART,
  /** Our list says of this device for no part of the body. */
  AREA_NOT_LISTED,
  /** Nobody knows how old the patient is. */
  AGE_UNKNOWN,
  /** Our list says of this device from no age on. */
  AGE_NOT_LISTED;

  /** In the log: "expires-soon". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Several in one text, such as "expires-soon typed". */
  static String words(Collection<Caution> cautions) {
    return cautions.stream().map(Caution::word).collect(Collectors.joining(" "));
  }

  /** What {@link #words} wrote. */
  static List<Caution> of(String words) {
    List<String> wanted = List.of(words.split(" ", -1));
    return Arrays.stream(values()).filter(each -> wanted.contains(each.word())).toList();
  }
}
