package clinic.needlepoint.staff;

/** Why somebody is signed in no longer. */
public enum SignOutReason {
  /** They locked the screen themselves. */
  LOCK,
  /** Nobody touched the screen for too long. */
  IDLE,
  /** The longest time that one sign-in lasts was over. */
  TOO_LONG,
  /** Their access was ended or their role changed. */
  CHANGED;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
