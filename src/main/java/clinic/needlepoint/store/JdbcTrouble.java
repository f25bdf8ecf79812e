package clinic.needlepoint.store;

import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Reads SQLite's primary result code (the low byte of the extended one). */
final class JdbcTrouble {
  private JdbcTrouble() {}

  static Optional<StoreTrouble> of(Throwable cause) {
    if (!(cause instanceof SQLiteException failure)) {
      return Optional.empty();
    }
    return switch (failure.getResultCode().code & 0xff) {
      case 5, 6 -> Optional.of(StoreTrouble.BUSY);
      case 8 -> Optional.of(StoreTrouble.READ_ONLY);
      case 10, 11, 26 -> Optional.of(StoreTrouble.BROKEN);
      case 13 -> Optional.of(StoreTrouble.FULL);
      default -> Optional.empty();
    };
  }

  /** Whether the file is something else than a database. */
  static boolean isNoDatabase(Throwable cause) {
    return cause instanceof SQLiteException failure
        && failure.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
  }
}
