package clinic.needlepoint.journey;

/** What the waiting room's screen calls somebody by: 10 to 999, good for one visit on one day. */
public record WaitingNumber(int value) {
  static final int FIRST = 10;
  static final int LAST_OF_TWO_DIGITS = 99;
  static final int LAST = 999;

  public WaitingNumber {
    if (value < FIRST || value > LAST) {
      throw new IllegalArgumentException("A waiting number has two or three digits: " + value);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
