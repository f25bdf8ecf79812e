package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.store.StoreFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("F098")
class AuditLogTests {
  static final RecordType USED =
      RecordType.of("cartridge.used", Audience.CARTRIDGE, "lot", "session");
  private static final RecordType STRANGER = RecordType.of("never.registered", Audience.KIOSK);

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = open();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private AnnotationConfigApplicationContext open() {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(RecordTypes.class, () -> () -> List.of(USED));
          context.register(
              RecordTypeRegistry.class,
              JdbcAuditLog.class,
              JdbcAuditCheck.class,
              LogFaultFile.class);
        });
  }

  private AuditEntry used(int n) {
    return AuditEntry.of(USED, Actor.staff("u17"))
        .key("lot", "L" + n)
        .key("session", "S-000001")
        .with("units", n)
        .with("note", "Ørsted \"quoted\"");
  }

  private AuditRecord append(AuditEntry entry) {
    AuditLog log = kiosk.getBean(AuditLog.class);
    return StoreFixture.transaction(kiosk, () -> log.append(entry));
  }

  @Test
  void numbersRecordsFromZeroAndReadsThemBack() {
    for (int n = 0; n < 37; n++) {
      assertThat(append(used(n)).seq()).isEqualTo(n);
    }
    List<AuditRecord> found =
        kiosk
            .getBean(AuditLog.class)
            .find(List.of(USED.name()), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
    assertThat(found).hasSize(37);
    assertThat(found.get(36).text("lot")).isEqualTo("L36");
    assertThat(found.get(36).text("note")).isEqualTo("Ørsted \"quoted\"");
    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  /** Every next start re-hashes all of it, subtree by subtree. */
  @Test
  void writesABurstAsItWritesOneByOne() {
    Random random = new Random(20_261_121);
    AuditLog log = kiosk.getBean(AuditLog.class);
    int written = 0;
    while (written < 700) {
      List<AuditEntry> burst =
          IntStream.range(written, written + random.nextInt(1, 70)).mapToObj(this::used).toList();
      List<AuditRecord> records = StoreFixture.transaction(kiosk, () -> log.appendAll(burst));
      assertThat(records).hasSize(burst.size());
      assertThat(records.getFirst().seq()).isEqualTo(written);
      written += burst.size();
      assertThat(append(used(written)).seq()).isEqualTo(written);
      written++;
    }
    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  @Test
  void writesNothingOfABurstWithOneThatIsRefused() {
    AuditLog log = kiosk.getBean(AuditLog.class);
    AuditEntry poor = AuditEntry.of(USED, Actor.staff("u17"));
    assertThatThrownBy(
            () -> StoreFixture.transaction(kiosk, () -> log.appendAll(List.of(used(0), poor))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(append(used(0)).seq()).isZero();
  }

  @Test
  void refusesToWriteOutsideATransaction() {
    assertThatThrownBy(() -> kiosk.getBean(AuditLog.class).append(used(1)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void writesNothingWhenTheCallersTransactionRollsBack() {
    kiosk
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          kiosk.getBean(AuditLog.class).append(used(1));
          status.setRollbackOnly();
        });
    assertThat(append(used(2)).seq()).isZero();
  }

  @Test
  void refusesARecordWithoutItsMandatoryKeys() {
    assertThatThrownBy(() -> append(AuditEntry.of(USED, Actor.SYSTEM).key("lot", "L1")))
        .hasMessageContaining("session");
  }

  @Test
  void refusesATypeThatNoModuleRegisters() {
    assertThatThrownBy(() -> append(AuditEntry.of(STRANGER, Actor.SYSTEM)))
        .hasMessageContaining("never.registered");
  }

  @Test
  void refusesABodyThatDisagreesWithItsHeader() {
    assertThatThrownBy(() -> append(used(1).with("lot", "another")))
        .hasMessageContaining("differ in lot");
  }

  @Test
  void theFileItselfRefusesToChangeOrForget() throws Exception {
    append(used(1));
    for (String attack :
        List.of(
            "UPDATE audit_log SET line = 'x'",
            "DELETE FROM audit_log",
            "UPDATE audit_body SET body = 'x'",
            "UPDATE audit_key SET value = 'x'",
            "DELETE FROM audit_key")) {
      assertThatThrownBy(() -> outside(attack))
          .as(attack)
          .hasMessageMatching(".*(only grows|never rewritten).*");
    }
  }

  /** What somebody could do who holds the file: drop the triggers first, then tamper. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_log SET line = replace(line, 'L3', 'L4') WHERE seq = 3",
        "UPDATE audit_log SET line = replace(line, 'u17', 'u18') WHERE seq = 9",
        "UPDATE audit_log SET leaf = zeroblob(32) WHERE seq = 0",
        "UPDATE audit_body SET body = replace(body, '\"units\":5', '\"units\":6') WHERE seq = 5",
        "UPDATE audit_body SET salt = zeroblob(32) WHERE seq = 5",
        "DELETE FROM audit_body WHERE seq = 7",
        "UPDATE audit_key SET value = 'L99' WHERE seq = 4 AND key = 'lot'",
        "DELETE FROM audit_key WHERE seq = 4",
        "INSERT INTO audit_key VALUES ('lot', 'L99', 4)",
        "UPDATE audit_tree SET hash = zeroblob(32) WHERE level = 2 AND position = 1",
        "DELETE FROM audit_tree WHERE level = 1 AND position = 0",
        "INSERT INTO audit_tree VALUES (9, 0, zeroblob(32))",
        "DELETE FROM audit_key WHERE seq = 19; DELETE FROM audit_body WHERE seq = 19;"
            + " DELETE FROM audit_log WHERE seq = 19",
        "DELETE FROM audit_key WHERE seq = 10; DELETE FROM audit_body WHERE seq = 10;"
            + " DELETE FROM audit_log WHERE seq = 10"
      })
  void refusesToStartOnATamperedLog(String attack) throws Exception {
    for (int n = 0; n < 20; n++) {
      append(used(n));
    }
    kiosk.close();
    for (String table : List.of("log", "body", "key", "tree")) {
      outside("DROP TRIGGER IF EXISTS audit_" + table + "_no_update");
      outside("DROP TRIGGER IF EXISTS audit_" + table + "_no_delete");
    }
    for (String statement : attack.split(";", -1)) {
      outside(statement);
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(BeanCreationException.class)
        .rootCause()
        .isInstanceOf(Refusal.class);
  }

  /** One scan of a table for each record, and the check of a year's log would take days. */
  @Test
  void theCheckLooksEachRecordUpByAPrimaryKey() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + new DataDirectory(folder).database());
        Statement statement = connection.createStatement()) {
      for (String lookUp : JdbcAuditWalk.LOOK_UPS) {
        try (ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + lookUp)) {
          while (plan.next()) {
            assertThat(plan.getString("detail")).startsWith("SEARCH ").contains("PRIMARY KEY");
          }
        }
      }
    }
  }

  @Test
  void findsASwapOfTwoWholeRecords() throws Exception {
    for (int n = 0; n < 6; n++) {
      append(used(n));
    }
    kiosk.close();
    outside("DROP TRIGGER audit_log_no_update");
    outside("UPDATE audit_log SET seq = 100 WHERE seq = 2");
    outside("UPDATE audit_log SET seq = 2 WHERE seq = 3");
    outside("UPDATE audit_log SET seq = 3 WHERE seq = 100");
    assertThatThrownBy(this::open).rootCause().isInstanceOf(Refusal.class);
  }

  private void outside(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + new DataDirectory(folder).database());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
