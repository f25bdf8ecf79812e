package clinic.needlepoint.journey;

import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.education.Outcome;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.treatment.TreatmentSession;
import clinic.needlepoint.visit.Identity;
import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is here, and what holds them up.
 *
 * @param waitingSince when they checked in
 * @param session the treatment session, once one was opened
 * @param identity how it is known who this is
 * @param told how it ended to tell them about the treatment; empty while it has not
 * @param paperWanted whether they asked to read and sign on paper, and have not signed yet
 * @param afterAnother whether they finished another visit of today at the kiosk, and not this one
 */
public record Arrival(
    Visit visit,
    Instant waitingSince,
    ScreeningState screening,
    ConsentState consent,
    Optional<TreatmentSession> session,
    Identity identity,
    Optional<Outcome> told,
    boolean paperWanted,
    boolean afterAnother) {

  /** What staff can do next for this person. */
  public enum NextAct {
    /** The patient is still at the kiosk. */
    WAIT,
    /** Flags wait for a clinician. */
    REVIEW,
    /** Nobody knows for sure who this is: somebody compares. */
    CONFIRM,
    /** Everything is in order. */
    OPEN_SESSION,
    CONTINUE_SESSION,
    /** Consent declined, outdated, or no treatment today: somebody talks to the patient. */
    TALK,
    /** The treatment is over. */
    NONE
  }

  public NextAct nextAct() {
    if (session.isPresent()) {
      return session.get().closedAt().isPresent() ? NextAct.NONE : NextAct.CONTINUE_SESSION;
    }
    return switch (screening) {
      case ScreeningState.Unfinished _ -> NextAct.WAIT;
      case ScreeningState.Stopped _ -> NextAct.TALK;
      case ScreeningState.ToReview _ -> NextAct.REVIEW;
      case ScreeningState.Cleared _ -> afterScreening();
    };
  }

  private NextAct afterScreening() {
    return switch (consent) {
      case ConsentState.Signed _ -> identity.holds() ? NextAct.OPEN_SESSION : NextAct.CONFIRM;
      case ConsentState.Missing _, ConsentState.Lapsed _ ->
          visit.seatedAt().isPresent() ? NextAct.TALK : NextAct.WAIT;
      case ConsentState.Declined _, ConsentState.Outdated _, ConsentState.Withdrawn _ ->
          NextAct.TALK;
    };
  }

  /** Whether a session can be opened once somebody has compared the person. */
  public boolean readyToOpen() {
    return nextAct() == NextAct.OPEN_SESSION || nextAct() == NextAct.CONFIRM;
  }

  /** Whether they read nothing about the treatment at the kiosk, so that somebody explains it. */
  public boolean toExplain() {
    return told.filter(how -> how != Outcome.SHOWN).isPresent();
  }

  boolean gone() {
    return nextAct() == NextAct.NONE;
  }
}
