package clinic.needlepoint.staff;

import clinic.needlepoint.store.Reader;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPinHashes implements PinHashes {
  private static final String FIND = "SELECT pin_hash FROM staff_member WHERE code = ?";

  private final JdbcClient reader;

  JdbcPinHashes(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  @Override
  public Optional<String> find(StaffMember member) {
    return reader.sql(FIND).param(member.code()).query((row, _) -> row.getString(1)).optional();
  }
}
