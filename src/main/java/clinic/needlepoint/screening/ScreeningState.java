package clinic.needlepoint.screening;

import java.time.Instant;
import java.util.List;

/** Where a visit's screening stands. Only {@link Cleared} opens the gate. */
public sealed interface ScreeningState {
  /** Not every question has an answer yet. */
  record Unfinished(int answered, int questions) implements ScreeningState {}

  /** Answered, and these flags wait for a clinician; never empty. */
  record ToReview(List<Flag> open) implements ScreeningState {}

  /**
   * Nothing was flagged, or each flag was cleared by a clinician with a reason.
   *
   * @param exceptions how many of the cleared flags mean, as a rule, no treatment
   * @param notes how many answers there are to know of before beginning
   */
  record Cleared(Instant at, int flagsCleared, int exceptions, int notes)
      implements ScreeningState {}

  /** A clinician decided: no treatment today. */
  record Stopped(Instant at) implements ScreeningState {}
}
