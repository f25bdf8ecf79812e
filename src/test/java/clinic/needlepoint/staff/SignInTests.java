package clinic.needlepoint.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Sites;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KioskTest
@Tag("F050")
class SignInTests {
  @Autowired private SignInTries tries;
  @Autowired private StaffMembers members;
  @Autowired private StaffOffice office;
  @Autowired private PinHashes hashes;
  @Autowired private Pepper pepper;
  @Autowired private PinHasher realHasher;
  @Autowired private AuditLog log;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SignInMeter meter;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient writer;
  @Autowired private Sites sites;
  @Autowired private DemoPeople demo;

  @Test
  void rightCodeAndPinGetIn() {
    StaffMember member = join(StaffRole.ASSISTANT);
    assertThat(signIn().signIn(member.code(), StaffFixture.PIN))
        .isEqualTo(new SignInResult.Welcome(member));
  }

  @Test
  void wrongPinAndUnknownCodeAndEndedAccessGetTheSameAnswer() {
    StaffMember member = join(StaffRole.ASSISTANT);
    StaffMember gone = join(StaffRole.ASSISTANT);
    office.endAccess(gone, administrator());
    Counting hasher = new Counting();
    SignIn signIn = signIn(hasher, Clock.systemUTC());
    assertThat(signIn.signIn(member.code(), StaffFixture.WRONG))
        .isEqualTo(new SignInResult.Refused())
        .isEqualTo(signIn.signIn(StaffFixture.freeCode(), StaffFixture.PIN))
        .isEqualTo(signIn.signIn(gone.code(), StaffFixture.PIN));
    assertThat(hasher.asked).as("each is hashed once, so each takes as long").isEqualTo(3);
  }

  @Test
  void twoHundredTriesWithRestartsReachTheHasherAsOftenAsAllowed() {
    for (String code : List.of(join(StaffRole.ASSISTANT).code(), StaffFixture.freeCode())) {
      Counting hasher = new Counting();
      StepClock clock = new StepClock();
      for (int attempt = 0; attempt < 200; attempt++) {
        // A new SignIn each time: nothing may live in memory.
        signIn(hasher, clock).signIn(code, StaffFixture.WRONG);
      }
      assertThat(hasher.asked).as("without time passing").isEqualTo(5);
      for (int attempt = 0; attempt < 200; attempt++) {
        clock.forward(Duration.ofHours(2));
        signIn(hasher, clock).signIn(code, StaffFixture.WRONG);
      }
      assertThat(hasher.asked).as("with all the time in the world").isEqualTo(50);
      assertThat(signIn(hasher, clock).signIn(code, StaffFixture.PIN))
          .isEqualTo(new SignInResult.Stopped());
    }
  }

  @Test
  void theTryIsDurableBeforeThePinIsLookedAt() {
    String code = StaffFixture.freeCode();
    PinHasher pulledPlug =
        new PinHasher(pepper) {
          @Override
          boolean matches(Pin pin, String hash) {
            throw new IllegalStateException("power cut");
          }
        };
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> signIn(pulledPlug, Clock.systemUTC()).signIn(code, StaffFixture.WRONG));
    }
    assertThat(signIn().signIn(code, StaffFixture.WRONG)).isInstanceOf(SignInResult.Wait.class);
  }

  @Test
  void aSuccessBeginsTheCountAnew() {
    StaffMember member = join(StaffRole.ASSISTANT);
    for (int round = 0; round < 3; round++) {
      for (int attempt = 0; attempt < 4; attempt++) {
        assertThat(signIn().signIn(member.code(), StaffFixture.WRONG))
            .isEqualTo(new SignInResult.Refused());
      }
      assertThat(signIn().signIn(member.code(), StaffFixture.PIN))
          .isInstanceOf(SignInResult.Welcome.class);
    }
  }

  @Test
  void anotherAdministratorOpensALockedCodeAgain() {
    StaffMember locked = join(StaffRole.ADMINISTRATOR);
    StepClock clock = new StepClock();
    for (int attempt = 0; attempt < 50; attempt++) {
      clock.forward(Duration.ofHours(2));
      signIn(new Counting(), clock).signIn(locked.code(), StaffFixture.WRONG);
    }
    assertThat(office.lockedOut()).contains(locked);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> office.clearLockOut(locked, locked));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> office.clearLockOut(locked, join(StaffRole.LEAD)));
    office.clearLockOut(locked, administrator());
    assertThat(office.lockedOut()).doesNotContain(locked);
    assertThat(signIn().signIn(locked.code(), StaffFixture.PIN))
        .isInstanceOf(SignInResult.Welcome.class);
    assertThat(said("staff.locked-out", locked)).hasSize(1);
    assertThat(said("staff.lock-out-cleared", locked)).hasSize(1);
  }

  @Test
  void recordsNameNobodyButTheIdentityRecord() {
    StaffMember member = join(StaffRole.ASSISTANT);
    signIn().signIn(member.code(), StaffFixture.WRONG);
    signIn().signIn(member.code(), StaffFixture.PIN);
    assertThat(said("staff.named", member).toString()).contains("Somebody New");
    for (String type : List.of("staff.added", "staff.signed-in", "staff.sign-in-failed")) {
      assertThat(said(type, member)).as(type).hasSize(1);
      assertThat(said(type, member).toString()).doesNotContain("Somebody").doesNotContain("name");
    }
  }

  @Test
  void hashesArePepperedArgon2id(@TempDir Path folder) throws Exception {
    Pepper other = new Pepper(new DataDirectory(folder), new SecureRandom());
    PinHasher otherKiosk = new PinHasher(other);
    String hash = realHasher.hash(StaffFixture.PIN);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(realHasher.matches(StaffFixture.PIN, hash)).isTrue();
    assertThat(otherKiosk.matches(StaffFixture.PIN, hash)).isFalse();
    assertThat(realHasher.matches(StaffFixture.PIN, PinHasher.NOBODYS)).isFalse();
    Path file = folder.resolve("pepper");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void pseudonymsAreNeverUsedTwice() {
    StaffMember kept = join(StaffRole.ASSISTANT);
    int number = Integer.parseInt(kept.pseudonym().substring(1));
    List<String> later = new ArrayList<>();
    assertThatExceptionOfType(CodeTaken.class)
        .isThrownBy(() ->
            transaction.executeWithoutResult(status ->
                members.add(
                    new NewStaffMember(
                        kept.code(),
                        "Else",
                        StaffRole.AUDITOR,
                        Optional.empty(),
                        StaffFixture.PIN,
                        Optional.of(LocalDate.of(2999, 1, 1))),
                    Actor.SYSTEM)));
    later.add(join(StaffRole.ASSISTANT).pseudonym());
    assertThat(later).containsExactly("u" + (number + 1));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> writer.sql("DELETE FROM staff_member").update());
  }

  @Test
  void onlyAdministratorsManageStaff() {
    for (StaffRole role : StaffRole.values()) {
      if (role != StaffRole.ADMINISTRATOR) {
        StaffMember by = join(role);
        assertThatExceptionOfType(NotAllowed.class)
            .isThrownBy(() -> office.takeOn(StaffFixture.somebody(StaffRole.ASSISTANT), by));
        assertThatExceptionOfType(NotAllowed.class)
            .isThrownBy(() -> office.endAccess(administrator(), by));
      }
    }
  }

  @Test
  @Tag("F088")
  void anAuditorsAccessEndsByItself() {
    LocalDate today = LocalDate.ofInstant(Instant.now(), sites.require().zone());
    StaffMember auditor = office.takeOn(auditor(today), administrator());
    assertThat(signIn().signIn(auditor.code(), StaffFixture.PIN))
        .isEqualTo(new SignInResult.Welcome(auditor));

    lastDay(auditor, today.minusDays(1));
    StaffMember over = members.findByCode(auditor.code()).orElseThrow();
    assertThat(over.enabled()).isFalse();
    assertThat(over.may(Permission.EXPORT_RECORDS, today)).isFalse();
    assertThat(signIn().signIn(auditor.code(), StaffFixture.PIN))
        .isEqualTo(new SignInResult.Refused());

    office.letInUntil(today.plusDays(14), over, administrator());
    assertThat(signIn().signIn(auditor.code(), StaffFixture.PIN))
        .isInstanceOf(SignInResult.Welcome.class);
    assertThat(
            log.find(
                    List.of("staff.access-until"),
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"))
                .getLast())
        .satisfies(record -> {
          assertThat(record.text("lastDay")).isEqualTo(today.plusDays(14).toString());
          assertThat(record.text("member")).isEqualTo(auditor.pseudonym());
        });
  }

  @Test
  @Tag("F088")
  void anAuditorsLastDayIsNearAndNobodyMovesTheirOwn() {
    LocalDate today = LocalDate.ofInstant(Instant.now(), sites.require().zone());
    StaffMember administrator = administrator();
    for (LocalDate day : List.of(today.minusDays(1), today.plusDays(91))) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> office.takeOn(auditor(day), administrator));
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() ->
            new NewStaffMember(
                "2999", "Else", StaffRole.AUDITOR, Optional.empty(), StaffFixture.PIN));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> office.letInUntil(today, administrator, administrator));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> office.letInUntil(today, administrator, join(StaffRole.LEAD)));
    StaffMember gone = office.takeOn(auditor(today), administrator);
    office.endAccess(gone, administrator);
    office.letInUntil(today.plusDays(1), gone, administrator);
    assertThat(members.findByCode(gone.code()).orElseThrow().enabled()).isFalse();
  }

  @Test
  void aDemoThatLayForAMonthLetsItsAuditorInAgain() {
    StaffMember brandt = members.findByCode("1005").orElseThrow();
    lastDay(brandt, LocalDate.of(2026, 1, 31));
    demo.seed();
    StaffMember again = members.findByCode("1005").orElseThrow();
    assertThat(again.enabled()).isTrue();
    assertThat(members.all()).filteredOn(each -> each.code().equals("1005")).hasSize(1);
  }

  private static NewStaffMember auditor(LocalDate lastDay) {
    return new NewStaffMember(
        StaffFixture.freeCode(),
        "Somebody New",
        StaffRole.AUDITOR,
        Optional.empty(),
        StaffFixture.PIN,
        Optional.of(lastDay));
  }

  private void lastDay(StaffMember member, LocalDate day) {
    writer
        .sql("UPDATE staff_member SET last_day = ? WHERE code = ?")
        .params(day.toString(), member.code())
        .update();
  }

  @Test
  void countsOutcomesWithoutCodesOrNames() {
    signIn().signIn(StaffFixture.freeCode(), StaffFixture.PIN);
    assertThat(meters.get("needlepoint.staff.sign.in").tag("outcome", "refused").counter().count())
        .isPositive();
    assertThat(meters.get("needlepoint.staff.sign.in").meters())
        .allSatisfy(m -> assertThat(m.getId().getTags()).hasSize(1));
  }

  private SignIn signIn() {
    return signIn(realHasher, Clock.systemUTC());
  }

  private SignIn signIn(PinHasher hasher, Clock clock) {
    return new SignIn(tries, members, hashes, hasher, log, transaction, meter, clock);
  }

  private StaffMember administrator() {
    return members.findByCode("1006").orElseThrow();
  }

  private StaffMember join(StaffRole role) {
    return office.takeOn(StaffFixture.somebody(role), administrator());
  }

  private List<?> said(String type, StaffMember about) {
    return log.find(List.of(type), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
        .filter(record -> about.pseudonym().equals(record.keys().get("member")))
        .toList();
  }

  /** Counts what reaches it, and takes no time. */
  private final class Counting extends PinHasher {
    private int asked;

    Counting() {
      super(pepper);
    }

    @Override
    boolean matches(Pin pin, String hash) {
      asked++;
      return false;
    }
  }

  private static final class StepClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    void forward(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
