package clinic.needlepoint.scanner;

/**
 * One {@code struct input_event} of Linux (linux/input.h).
 *
 * @param type such as {@link #KEY}
 * @param code which key, by its place on the keyboard (input-event-codes.h)
 * @param value 0 up, 1 down, 2 still down
 * @param micros when, in microseconds of the kernel's clock
 */
record InputEvent(int type, int code, int value, long micros) {
  static final int SYN = 0;
  static final int KEY = 1;

  /** Code of a {@link #SYN} event: the reader was too slow and events are gone. */
  static final int DROPPED = 3;

  static final int UP = 0;
  static final int DOWN = 1;

  boolean somethingLost() {
    return type == SYN && code == DROPPED;
  }
}
