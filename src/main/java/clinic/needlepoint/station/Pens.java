package clinic.needlepoint.station;

import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/**
 * The clinic's pens. Each call checks the right of the person, and what it returns is durable and
 * on record.
 *
 * <p>Throws {@link PenRefused} where it does not go now and {@link
 * clinic.needlepoint.staff.NotAllowed} where the role does not allow it.
 */
public interface Pens {
  /** All as they stand now: those in service first, by serial. */
  List<PenStanding> all();

  Optional<PenStanding> find(String serial);

  /**
   * The pen whose label was scanned: its label or its serial, or a device code with its serial.
   *
   * @return its serial
   */
  Optional<String> withLabel(String scanned);

  void add(Pen pen, StaffMember by);

  /** From now on the dock belongs to this pen, and to no other; and the pen to this dock. */
  void assign(String serial, int dock, StaffMember by);

  /**
   * Nobody may use it from now on.
   *
   * @param reason typed, 3 to 200 characters
   */
  void takeOut(String serial, String reason, StaffMember by);

  void bringBack(String serial, StaffMember by);

  /** The contact time begins to run. */
  void beginDisinfection(String serial, String product, StaffMember by);

  /** Only when the contact time is over by both clocks. */
  void finishDisinfection(String serial, StaffMember by);

  /** The surface did not stay wet, or it was a mistake: nothing was disinfected. */
  void giveUpDisinfection(String serial, StaffMember by);

  ChargeHistory history(String serial);

  /**
   * A session takes a pen. Any other pen that it had is dirty from now on.
   *
   * @param session its number
   * @param sleeve whether the person put a new sleeve on it
   * @param reason why the pen is ready all the same, where nobody can tell: 3 to 200 characters
   */
  PenUse take(
      String session, String serial, boolean sleeve, Optional<String> reason, StaffMember by);

  /** The pen that the session took last. */
  Optional<PenUse> usedIn(String session);

  /** The session is over: its pen is dirty from now on. Idempotent. */
  void release(String session);

  /** Deletes what somebody typed in this session, where its patient is erased. */
  void forgetReason(String session);
}
