package clinic.needlepoint.export;

/** What the kiosk finds in its USB sockets. */
public sealed interface StickState {
  /** One stick that can be written to. */
  record Ready(Stick stick) implements StickState {}

  /** Nothing is in. */
  record Missing() implements StickState {}

  /** One is in and has another name than the clinic chose. Empty when it has none. */
  record OtherName(String label) implements StickState {}

  /** The right one is in and not open: it was closed after writing, or its format is not known. */
  record Closed() implements StickState {}

  record ReadOnly() implements StickState {}

  /** Less than the smallest file needs. */
  record Full(long free) implements StickState {}

  /** More than one that could be meant. */
  record Several() implements StickState {}

  /** The kiosk can not say. */
  record Unknown() implements StickState {}
}
