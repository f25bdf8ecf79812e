package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.store.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("F098")
class HeadsTests {
  private static final RecordType NOTED = RecordType.of("test.noted", Audience.KIOSK, "n");
  private static final String NAME = "clinic/kiosk-1";

  @TempDir Path folder;
  private AnnotationConfigApplicationContext kiosk;

  @BeforeEach
  void start() {
    LogKey.make(NAME, data().logKey());
    kiosk = open();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private DataDirectory data() {
    return new DataDirectory(folder);
  }

  private AnnotationConfigApplicationContext open() {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(RecordTypes.class, () -> () -> List.of(NOTED));
          context.registerBean(Sites.class, OneSite::new);
          context.scan("clinic.needlepoint.audit");
        });
  }

  private static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Clinic", ZoneId.of("UTC"), "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  private Heads heads() {
    return kiosk.getBean(Heads.class);
  }

  private void note(int count) {
    for (int n = 0; n < count; n++) {
      AuditEntry entry = AuditEntry.of(NOTED, Actor.SYSTEM).key("n", String.valueOf(n));
      StoreFixture.transaction(kiosk, () -> kiosk.getBean(AuditLog.class).append(entry));
    }
  }

  private void restart() {
    kiosk.close();
    kiosk = open();
  }

  private List<ParsedLine> epochs() {
    return kiosk.getBean(JdbcHeads.class).epochs(Long.MAX_VALUE);
  }

  private Path backup() throws IOException {
    kiosk.close();
    Path copy = folder.resolve("backup.db");
    Files.copy(data().database(), copy, StandardCopyOption.REPLACE_EXISTING);
    kiosk = open();
    return copy;
  }

  private void restore(Path copy) throws IOException {
    kiosk.close();
    Files.deleteIfExists(folder.resolve("needlepoint.db-wal"));
    Files.deleteIfExists(folder.resolve("needlepoint.db-shm"));
    Files.copy(copy, data().database(), StandardCopyOption.REPLACE_EXISTING);
    kiosk = open();
  }

  @Test
  void signsWhatTheLogHoldsAndKeepsItOutsideTheDatabase() throws Exception {
    note(7);
    Head head = heads().sign();
    assertThat(head.checkpoint().origin()).isEqualTo("clinic/kiosk-1/1");
    assertThat(head.checkpoint().size()).isEqualTo(7);
    assertThat(Files.readString(data().lastHead())).isEqualTo(head.note());
    assertThatCode(() -> SignedNote.parse(head.note()).verify(heads().verifier()))
        .doesNotThrowAnyException();
    assertThat(heads().latest()).contains(head);
  }

  @Test
  void signsTheSameHeadForTheSameRecords() {
    note(3);
    assertThat(heads().sign()).isEqualTo(heads().sign());
  }

  @Test
  void signsAnEarlierSizeWithoutGoingBack() throws Exception {
    note(9);
    Head last = heads().sign();
    Head earlier = heads().signAt(4);
    assertThat(earlier.checkpoint().size()).isEqualTo(4);
    assertThat(Files.readString(data().lastHead())).isEqualTo(last.note());
    assertThat(heads().before(last)).contains(earlier);
    assertThatThrownBy(() -> heads().signAt(10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToSignInsideATransaction() {
    note(1);
    assertThatThrownBy(() ->
            kiosk.getBean(TransactionTemplate.class).executeWithoutResult(_ -> heads().sign()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRestartChangesNothing() {
    note(5);
    heads().sign();
    note(2);
    restart();
    assertThat(epochs()).isEmpty();
    assertThat(heads().sign().checkpoint().size()).isEqualTo(7);
  }

  @Test
  void anOlderDatabaseGoesOnInAnotherEpochAndSaysSo() throws Exception {
    note(5);
    heads().sign();
    Path copy = backup();
    note(5);
    Head lost = heads().sign();
    restore(copy);
    assertThat(epochs()).hasSize(1);
    ParsedLine opened = epochs().getFirst();
    assertThat(opened.seq()).isEqualTo(5);
    assertThat(opened.keys())
        .containsEntry("epoch", "2")
        .containsEntry("size", "10")
        .containsEntry("root", StrictBase64.encode(lost.checkpoint().root()));
    note(20);
    restart();
    assertThat(epochs()).as("opened once, though no head was signed since").hasSize(1);
    Head head = heads().sign();
    assertThat(head.checkpoint().origin()).isEqualTo("clinic/kiosk-1/2");
    assertThat(Files.readString(data().lastHead())).isEqualTo(head.note());
    restart();
    assertThat(epochs()).hasSize(1);
  }

  @Test
  void aBackupThatIsRestoredTwiceNeverUsesAnEpochTwice() throws Exception {
    note(5);
    heads().sign();
    Path copy = backup();
    note(5);
    heads().sign();
    restore(copy);
    note(1);
    assertThat(heads().sign().checkpoint().epoch()).isEqualTo(2);
    restore(copy);
    assertThat(epochs())
        .extracting(opened -> opened.keys().get("epoch") + " of " + opened.keys().get("size"))
        .containsExactly("2 of 7", "3 of 7");
    note(30);
    assertThat(heads().sign().checkpoint().epoch()).isEqualTo(3);
    restart();
    assertThat(epochs()).hasSize(2);
  }

  @Test
  void aTailThatWasCutOffIsDeclaredLost() throws Exception {
    note(10);
    heads().sign();
    kiosk.close();
    cut(6);
    outside("DELETE FROM audit_head");
    kiosk = open();
    assertThat(epochs()).hasSize(1);
    assertThat(epochs().getFirst().seq()).isEqualTo(6);
    assertThat(epochs().getFirst().keys()).containsEntry("size", "10");
  }

  @Test
  void refusesAFileWhoseOwnHeadsKnowMoreRecords() throws Exception {
    note(10);
    heads().sign();
    kiosk.close();
    cut(6);
    assertThatThrownBy(this::open).rootCause().isInstanceOf(Refusal.class);
  }

  @Test
  void refusesALogThatWasWrittenAnew() throws Exception {
    Path empty = backup();
    note(10);
    heads().sign();
    kiosk.close();
    Path head = folder.resolve("kept-head");
    Files.move(data().lastHead(), head);
    restore(empty);
    note(12);
    heads().sign();
    kiosk.close();
    Files.move(head, data().lastHead(), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(this::open).rootCause().isInstanceOf(Refusal.class);
  }

  @Test
  void neverSignsAHeadThatContradictsTheLast() throws Exception {
    note(10);
    heads().sign();
    Checkpoint other = new Checkpoint(NAME, 1, 5, new byte[32]);
    Head forged = Head.sign(other, LogKey.open(NAME, data().logKey()));
    Files.writeString(data().lastHead(), forged.note());
    note(1);
    assertThatThrownBy(() -> heads().sign()).isInstanceOf(Tampered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "rubbish", "of another key"})
  void aMissingLastHeadIsDeclared(String what) throws Exception {
    note(5);
    Head head = heads().sign();
    note(1);
    switch (what) {
      case "gone" -> Files.delete(data().lastHead());
      case "rubbish" -> Files.writeString(data().lastHead(), "rubbish");
      default -> {
        LogKey.make(NAME, folder.resolve("stranger"));
        LogKey stranger = LogKey.open(NAME, folder.resolve("stranger"));
        Files.writeString(data().lastHead(), Head.sign(head.checkpoint(), stranger).note());
      }
    }
    restart();
    restart();
    assertThat(epochs()).hasSize(1);
    assertThat(epochs().getFirst().keys())
        .containsEntry("size", "5")
        .containsEntry("root", StrictBase64.encode(head.checkpoint().root()));
    assertThat(heads().sign().checkpoint().epoch()).isEqualTo(2);
  }

  @Test
  void aNewLogWithoutHeadsOpensNoEpoch() {
    note(3);
    restart();
    assertThat(epochs()).isEmpty();
  }

  @Test
  void refusesAKeyThatIsNotTheLogs() throws Exception {
    note(3);
    heads().sign();
    replaceKey();
    note(1);
    assertThatThrownBy(() -> heads().sign()).isInstanceOf(Tampered.class);
    kiosk.close();
    assertThatThrownBy(this::open).rootCause().isInstanceOf(Refusal.class);
  }

  private void replaceKey() throws IOException {
    Files.delete(data().logKey());
    LogKey.make(NAME, data().logKey());
  }

  @Test
  void changesTheKeyByARecordOfBoth() {
    note(3);
    VerifierKey before = heads().verifier();
    VerifierKey after = kiosk.getBean(KeyChange.class).change(Actor.staff("u1"));
    assertThat(after).isNotEqualTo(before);
    assertThat(heads().verifier()).isEqualTo(after);
    ParsedLine change = kiosk.getBean(JdbcHeads.class).keyChanges(Long.MAX_VALUE).getFirst();
    assertThat(change.keys())
        .containsEntry("from", before.vkey())
        .containsEntry("to", after.vkey());
    byte[] said =
        ("needlepoint key change\n" + before.vkey() + "\n" + after.vkey() + "\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(before.signed(said, StrictBase64.decode(change.keys().getOrDefault("old", ""))))
        .isTrue();
    assertThat(after.signed(said, StrictBase64.decode(change.keys().getOrDefault("new", ""))))
        .isTrue();
    assertThatCode(() -> SignedNote.parse(heads().latest().orElseThrow().note()).verify(after))
        .doesNotThrowAnyException();
    restart();
    note(1);
    assertThatCode(() -> SignedNote.parse(heads().sign().note()).verify(after))
        .doesNotThrowAnyException();
    assertThat(epochs()).isEmpty();
  }

  /** The power went after the record and before the files had their new names. */
  @Test
  void finishesAKeyChangeThatThePowerCutOff() throws Exception {
    note(1);
    heads().sign();
    Path key = data().logKey();
    Path half = LogKey.publicHalf(key);
    byte[] secret = Files.readAllBytes(key);
    byte[] open = Files.readAllBytes(half);
    VerifierKey after = kiosk.getBean(KeyChange.class).change(Actor.SYSTEM);
    Path next = key.resolveSibling(key.getFileName() + ".next");
    Files.move(key, next);
    Files.move(half, LogKey.publicHalf(next));
    LogKey.writeSecret(key, secret);
    Files.write(half, open);
    restart();
    note(1);
    assertThat(heads().sign()).isNotNull();
    assertThat(heads().verifier()).isEqualTo(after);
    assertThat(next).doesNotExist();
  }

  @Test
  void aHeadFollowsACommitAndNotARollback() throws Exception {
    note(1);
    HeadsDue due = kiosk.getBean(HeadsDue.class);
    TransactionTemplate transaction = kiosk.getBean(TransactionTemplate.class);
    transaction.executeWithoutResult(status -> {
      due.afterCommit();
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> due.afterCommit());
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (heads().latest().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(heads().latest().orElseThrow().checkpoint().size()).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeSignedIsMadeUpAndShown() throws Exception {
    note(1);
    HeadsDue due = kiosk.getBean(HeadsDue.class);
    Path away = folder.resolve("away");
    Files.move(data().logKey(), away);
    assertThat(due.now()).isEmpty();
    assertThat(kiosk.getBean(HeadsHealth.class).health().getStatus().getCode()).isEqualTo("DOWN");
    note(1);
    Files.move(away, data().logKey());
    assertThat(due.now().orElseThrow().checkpoint().size()).isEqualTo(2);
    assertThat(kiosk.getBean(HeadsHealth.class).health().getStatus().getCode()).isEqualTo("UP");
  }

  @Test
  void acceptsAMissingBodyOnlyWhenTheLogSaysThatItWasErased() throws Exception {
    note(3);
    StoreFixture.transaction(
        kiosk, () -> kiosk.getBean(AuditLog.class).append(LogRecords.erased(1, Actor.SYSTEM)));
    kiosk.close();
    assertThatThrownBy(this::open)
        .as("said to be erased and still there")
        .rootCause()
        .isInstanceOf(Refusal.class);
    outside("DELETE FROM audit_body WHERE seq = 1");
    kiosk = open();
    kiosk.close();
    outside("DELETE FROM audit_body WHERE seq = 2");
    assertThatThrownBy(this::open).rootCause().isInstanceOf(Refusal.class);
  }

  /** As somebody would who holds the file and knows how it is made. */
  private void cut(int size) throws Exception {
    for (String table : List.of("log", "key", "tree", "head")) {
      outside("DROP TRIGGER audit_" + table + "_no_delete");
    }
    outside("DELETE FROM audit_key WHERE seq >= " + size);
    outside("DELETE FROM audit_body WHERE seq >= " + size);
    outside("DELETE FROM audit_log WHERE seq >= " + size);
    outside("DELETE FROM audit_tree WHERE (position + 1) << level > " + size);
  }

  private void outside(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().database());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
