package clinic.needlepoint.protocol;

import java.util.List;
import java.util.Optional;

/** The protocol as it is in force today: approved values, and proposals that still wait. */
public interface ProtocolValues {
  Optional<ProtocolValue> find(ProtocolKey key);

  /** The value, approved or only proposed: ask it. */
  default ProtocolValue require(ProtocolKey key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("No protocol value " + key.word()));
  }

  /** All, in the order of the keys. */
  List<ProtocolValue> all();
}
