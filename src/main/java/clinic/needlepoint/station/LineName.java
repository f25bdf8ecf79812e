package clinic.needlepoint.station;

import java.util.regex.Pattern;

/**
 * The name of one sensor line, as the wiring guide and the station file write it: {@code
 * dock1.presence}, {@code dock1.charging}, {@code dock1.standby}, {@code drawer.closed}, {@code
 * slot7}, {@code bin.present}, {@code bin.beam}, {@code bin.full}, {@code call.button}.
 *
 * <p>Docks are 1 to 4, slots 1 to 16; there is one drawer, one bin and one call button.
 */
public record LineName(String value) implements Comparable<LineName> {
  private static final Pattern SHAPE =
      Pattern.compile(
          "dock[1-4]\\.(presence|charging|standby)|drawer\\.closed|slot([1-9]|1[0-6])"
              + "|bin\\.(present|beam|full)|call\\.button");

  public static final LineName DRAWER_CLOSED = new LineName("drawer.closed");
  public static final LineName BIN_PRESENT = new LineName("bin.present");
  public static final LineName BIN_BEAM = new LineName("bin.beam");
  public static final LineName BIN_FULL = new LineName("bin.full");
  public static final LineName CALL_BUTTON = new LineName("call.button");

  public LineName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "There is no sensor line called '"
              + value
              + "'. Names look like dock1.presence or slot7.");
    }
  }

  public static LineName dock(int number, String role) {
    return new LineName("dock" + number + "." + role);
  }

  public static LineName slot(int number) {
    return new LineName("slot" + number);
  }

  boolean isDock() {
    return value.startsWith("dock");
  }

  boolean isBin() {
    return value.startsWith("bin");
  }

  boolean isSlot() {
    return value.startsWith("slot");
  }

  boolean isCall() {
    return equals(CALL_BUTTON);
  }

  /** What an alarm about it names: "dock2", "slot7", "bin1". */
  String part() {
    return value.split("[.0-9]", 2)[0] + number();
  }

  /** The dock's or slot's number, 1 for what there is one of. */
  int number() {
    if (isDock()) {
      return value.charAt(4) - '0';
    }
    return isSlot() ? Integer.parseInt(value.substring(4)) : 1;
  }

  /** What the line tells of its part, such as {@code presence}. */
  String role() {
    return value.substring(value.indexOf('.') + 1);
  }

  @Override
  public int compareTo(LineName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
