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
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A start looks at the newest records, the watch at all of them. */
class AuditWatchTests {
  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    kiosk = open(8);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private AnnotationConfigApplicationContext open(int newest) {
    return StoreFixture.open(
        folder,
        context -> {
          Map<String, Object> settings = Map.of("needlepoint.checked-at-start", newest);
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("test", settings));
          context.registerBean(RecordTypes.class, () -> () -> List.of(AuditLogTests.USED));
          context.register(
              RecordTypeRegistry.class,
              JdbcAuditLog.class,
              JdbcAuditCheck.class,
              LogFaultFile.class,
              AuditWatch.class);
        });
  }

  private void fill(int records) {
    AuditLog log = kiosk.getBean(AuditLog.class);
    for (int n = 0; n < records; n++) {
      AuditEntry entry =
          AuditEntry.of(AuditLogTests.USED, Actor.staff("u17"))
              .key("lot", "L" + n)
              .key("session", "S-000001");
      StoreFixture.transaction(kiosk, () -> log.append(entry));
    }
  }

  private AuditWatch watch() {
    return kiosk.getBean(AuditWatch.class);
  }

  private void outside(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + new DataDirectory(folder).database());
        Statement statement = connection.createStatement()) {
      for (String table : List.of("log", "body", "key", "tree")) {
        statement.execute("DROP TRIGGER IF EXISTS audit_" + table + "_no_update");
        statement.execute("DROP TRIGGER IF EXISTS audit_" + table + "_no_delete");
      }
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String change(int seq, String from, String to) {
    return "UPDATE audit_log SET line = replace(line, '%s', '%s') WHERE seq = %d"
        .formatted(from, to, seq);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 100})
  void aWholeLogStartsWhereverTheStartBeginsToLook(int newest) {
    for (int size = 0; size < 34; size++) {
      fill(1);
      assertThatCode(() -> open(newest).close()).doesNotThrowAnyException();
    }
    watch().look();
    assertThat(watch().fault()).isEmpty();
  }

  @Test
  void anOldRecordThatWasChangedIsFoundWhileTheKioskWorks() throws Exception {
    fill(37);
    kiosk.close();
    outside(change(3, "L3", "L4"));
    kiosk = open(8);
    assertThat(watch().fault()).as("the start does not look that far back").isEmpty();
    assertThat(watch().health().getStatus().getCode()).isEqualTo("UP");
    watch().look();
    assertThat(watch().fault().orElseThrow().what()).isEqualTo("audit.refused.changed.what");
    assertThat(watch().fault().orElseThrow().values()).containsExactly("3");
    assertThat(watch().health().getStatus().getCode()).isEqualTo("DOWN");
  }

  @Test
  void whatWasFoundIsRefusedByEveryStartUntilItIsPutRight() throws Exception {
    fill(37);
    outside(change(3, "L3", "L4"));
    watch().look();
    kiosk.close();
    assertThatThrownBy(() -> open(8)).rootCause().isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> open(8)).rootCause().isInstanceOf(Refusal.class);
    outside(change(3, "L4", "L3"));
    kiosk = open(8);
    assertThat(new DataDirectory(folder).logFault()).doesNotExist();
    watch().look();
    assertThat(watch().fault()).isEmpty();
  }

  @Test
  void whatWasFoundFirstStaysSaid() throws Exception {
    fill(20);
    outside(change(3, "L3", "L4"));
    watch().look();
    outside(change(3, "L4", "L3"), change(9, "L9", "L8"));
    watch().look();
    assertThat(watch().fault().orElseThrow().values()).containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_log SET line = replace(line, 'L33', 'L34') WHERE seq = 33",
        "UPDATE audit_log SET leaf = zeroblob(32) WHERE seq = 36",
        "DELETE FROM audit_log WHERE seq = 35",
        "UPDATE audit_body SET salt = zeroblob(32) WHERE seq = 36",
        "DELETE FROM audit_key WHERE seq = 34",
        "UPDATE audit_tree SET hash = zeroblob(32) WHERE level = 1 AND position = 17",
        "DELETE FROM audit_tree WHERE level = 3 AND position = 3"
      })
  void aNewRecordThatWasChangedIsFoundAtTheStart(String attack) throws Exception {
    fill(37);
    kiosk.close();
    outside(attack);
    assertThatThrownBy(() -> open(8)).rootCause().isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM audit_log WHERE seq = 5",
        "DELETE FROM audit_body WHERE seq = 5",
        "DELETE FROM audit_key WHERE seq = 5",
        "INSERT INTO audit_key VALUES ('lot', 'L99', 5)",
        "UPDATE audit_tree SET hash = zeroblob(32) WHERE level = 1 AND position = 2",
        "INSERT INTO audit_tree VALUES (9, 0, zeroblob(32))"
      })
  void theWatchFindsEachKindOfTampering(String attack) throws Exception {
    fill(37);
    outside(attack);
    watch().look();
    assertThat(watch().fault()).isPresent();
  }
}
