package clinic.needlepoint.visit;

/**
 * What somebody is called by in the waiting room, good for one person on one day. It is drawn from
 * 10 to 999; smaller ones are from before there was one pool.
 */
public record WaitingNumber(int value) {
  static final int FIRST = 10;
  static final int LAST_OF_TWO_DIGITS = 99;
  static final int LAST = 999;

  public WaitingNumber {
    if (value < 1 || value > LAST) {
      throw new IllegalArgumentException("A waiting number has three digits at most: " + value);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
