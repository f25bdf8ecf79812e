package clinic.needlepoint.scanner;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which codes of the self-test arrived whole, scanner by scanner. */
@Repository
class JdbcScannerProofs {
  private static final String OF = "SELECT code FROM scanner_proof WHERE scanner = ?";
  private static final String PUT =
      """
      INSERT INTO scanner_proof (scanner, code, at) VALUES (:scanner, :code, :at)
      ON CONFLICT (scanner, code) DO UPDATE SET at = excluded.at
      """;
  private static final String TAKE = "DELETE FROM scanner_proof WHERE scanner = ? AND code = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcScannerProofs(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  Set<SelfTestCode> of(String scanner) {
    Set<SelfTestCode> whole = EnumSet.noneOf(SelfTestCode.class);
    reading()
        .sql(OF)
        .param(scanner)
        .query(String.class)
        .list()
        .forEach(code -> whole.add(SelfTestCode.valueOf(code)));
    return whole;
  }

  void put(String scanner, SelfTestCode code, Instant at) {
    writer
        .sql(PUT)
        .param("scanner", scanner)
        .param("code", code.name())
        .param("at", at.toString())
        .update();
  }

  void take(String scanner, SelfTestCode code) {
    writer.sql(TAKE).param(scanner).param(code.name()).update();
  }
}
