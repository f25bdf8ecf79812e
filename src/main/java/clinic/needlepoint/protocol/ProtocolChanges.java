package clinic.needlepoint.protocol;

import clinic.needlepoint.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a value changes: somebody proposes it with a source and a first day, and somebody else
 * approves it. One of the two is a lead; each is a lead or a practitioner with a valid licence.
 */
public interface ProtocolChanges {
  /** Every change of a value, the latest first. */
  List<ProtocolChange> of(ProtocolKey key);

  /** The change that waits for a second person or for its day. */
  Optional<ProtocolChange> ahead(ProtocolKey key);

  /**
   * Approves what the product proposes, as it is, from today. A lead does it alone: the proposer
   * was the product.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to all but leads
   */
  ChangeResult accept(ProtocolKey key, StaffMember by);

  /**
   * Proposes another value. It changes nothing until somebody else has approved it.
   *
   * @param from the first day it is to count: today to a year from now
   * @param source who says so, 3 to 300 characters
   * @throws clinic.needlepoint.staff.NotAllowed without the role or a valid licence
   */
  ChangeResult propose(ProtocolKey key, int value, LocalDate from, String source, StaffMember by);

  /**
   * Approves what somebody else proposed. It counts from its day, or from today where that is over.
   *
   * @throws clinic.needlepoint.staff.NotAllowed without the role or a valid licence
   */
  ChangeResult approve(long change, StaffMember by);

  /**
   * Takes back what does not count yet, unless another change that is approved leans on it.
   *
   * @throws clinic.needlepoint.staff.NotAllowed without the role or a valid licence
   */
  ChangeResult withdraw(long change, StaffMember by);
}
