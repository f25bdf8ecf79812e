package clinic.needlepoint.export;

/** What became of an export, up to now. */
public sealed interface JobState {
  record Running() implements JobState {}

  /**
   * The whole file lies on the stick, was read back and found right.
   *
   * @param sha256 of the file, in hex
   * @param closed whether the system closed the stick; false says nothing of it
   * @param practice whether it is the demo's folder and no stick
   */
  record OnStick(String name, long size, String sha256, boolean closed, boolean practice)
      implements JobState {}

  /** The file is made and waits for the browser. */
  record ToFetch(String name, long size, String sha256) implements JobState {}

  /** The printer says that all of it is out. */
  record Printed(String name, long size, String sha256) implements JobState {}

  /** The browser took all of it. */
  record Fetched(String name, long size, String sha256) implements JobState {}

  /**
   * Nothing was left behind.
   *
   * @param accessEnded whether the account ended meanwhile
   */
  record Cancelled(boolean accessEnded) implements JobState {}

  /** Nothing was left behind, except where the fault says so. */
  record Failed(ExportFault fault) implements JobState {}
}
