package clinic.needlepoint.protocol;

import clinic.needlepoint.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/** The protocol as it stands: approved values, and proposals that still wait for approval. */
public interface ProtocolValues {
  Optional<ProtocolValue> find(ProtocolKey key);

  /** The value, approved or only proposed: ask it. */
  default ProtocolValue require(ProtocolKey key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("No protocol value " + key.word()));
  }

  /** All, in the order of the keys. */
  List<ProtocolValue> all();

  /**
   * Approves a value, changed or as it is, with a record of it.
   *
   * @throws clinic.needlepoint.staff.NotAllowed to all but leads
   */
  ApprovalResult approve(ProtocolKey key, int value, StaffMember by);
}
