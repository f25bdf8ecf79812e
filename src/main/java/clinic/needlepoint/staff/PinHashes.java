package clinic.needlepoint.staff;

import java.util.Optional;

/** The stored hashes, for the one who checks PINs and nobody else. */
interface PinHashes {
  Optional<String> find(StaffMember member);
}
