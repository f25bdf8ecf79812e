package clinic.needlepoint.cartridge;

import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/**
 * Makers' recalls. What is entered stops every cartridge it names from the moment it is durable;
 * each act leaves a record in the same transaction and throws {@link NotAllowed} without the right.
 */
public interface Recalls {
  /** The devices a recall may name. */
  List<RecalledDevice> devices();

  /** What a recall would hit here, as of now. */
  RecallReach reach(String device, RecalledLots lots);

  /**
   * Quarantines what the recall names, at once.
   *
   * @throws IllegalArgumentException when the device is not registered, or the notice is of a day
   *     to come
   */
  RecallId enter(Recall recall, StaffMember by);

  /**
   * Asks for a recall to be lifted. It stays in force until somebody else confirms.
   *
   * @param reason typed, 3 to 200 characters
   * @throws IllegalStateException when it is lifted, or somebody has asked already
   */
  void askToLift(RecallId recall, String reason, StaffMember by);

  /**
   * Lifts a recall that another person asked to lift.
   *
   * @throws NotAllowed to the one who asked
   * @throws IllegalStateException when nobody asked, or it is lifted
   */
  void confirmLift(RecallId recall, StaffMember by);

  /** Keeps a recall that somebody asked to lift: the second person's no, or the first's own. */
  void keep(RecallId recall, StaffMember by);

  /** Every recall, the latest first. */
  List<EnteredRecall> all();

  Optional<EnteredRecall> find(RecallId recall);

  /** The recall that stops this lot now; the first of several. */
  Optional<EnteredRecall> inForce(String device, String lot);

  /** The cartridges it names that were opened for a patient, in the order of their use. */
  List<ExposedUse> exposed(RecallId recall);
}
