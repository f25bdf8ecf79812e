package clinic.needlepoint.protocol;

import static clinic.needlepoint.protocol.ProtocolDesk.FIRST_DAY;
import static clinic.needlepoint.protocol.ProtocolDesk.LEAD;
import static clinic.needlepoint.protocol.ProtocolDesk.NURSE;
import static clinic.needlepoint.protocol.ProtocolDesk.OTHER_LEAD;
import static clinic.needlepoint.protocol.ProtocolDesk.OTHER_NURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("F104")
class ProtocolTests {
  private static final ProtocolKey KEY = ProtocolKey.ISOTRETINOIN_LOOKBACK;

  @TempDir Path folder;
  private ProtocolDesk desk;

  @BeforeEach
  void start() {
    desk = new ProtocolDesk(folder);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private ProtocolChange proposed(int value, LocalDate from, StaffMember by) {
    return desk.done(desk.changes.propose(KEY, value, from, "A safety checklist", by));
  }

  private List<AuditRecord> records(String type) {
    return desk.kiosk
        .getBean(AuditLog.class)
        .find(List.of(type), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
  }

  @Test
  void everyKeyIsProposedInItsRangeWithASourceAndWaitsForTheLead() {
    assertThat(desk.values.all())
        .extracting(ProtocolValue::key)
        .containsExactly(ProtocolKey.values());
    assertThat(desk.values.all()).noneMatch(ProtocolValue::approved);
  }

  @Test
  void aLeadAloneApprovesWhatTheProductProposes() {
    ProtocolChange change = desk.done(desk.changes.accept(KEY, LEAD));
    assertThat(change.proposer()).isEmpty();
    assertThat(change.from()).isEqualTo(FIRST_DAY);
    assertThat(desk.values.require(KEY).approval().orElseThrow().approver()).isEqualTo("u1");
    assertThat(desk.values.require(KEY).version()).isEqualTo(1);
    assertThat(desk.changes.accept(KEY, LEAD)).isEqualTo(new ChangeResult.Decided());
    assertThat(records("protocol.approved").getLast().text("proposer")).isEqualTo("protocol.yaml");
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> desk.changes.accept(ProtocolKey.MINIMUM_AGE, NURSE));
  }

  @Test
  void anotherNumberCountsOnlyOnceASecondPersonHasApprovedIt() {
    ProtocolChange change = proposed(12, FIRST_DAY, LEAD);
    assertThat(desk.value(KEY)).isEqualTo(6);
    assertThat(desk.changes.ahead(KEY)).contains(change);
    assertThat(desk.changes.approve(change.id(), LEAD)).isEqualTo(new ChangeResult.SamePerson());
    assertThat(desk.value(KEY)).isEqualTo(6);
    desk.done(desk.changes.approve(change.id(), NURSE));
    assertThat(desk.value(KEY)).isEqualTo(12);
    assertThat(desk.values.require(KEY).source()).isEqualTo("A safety checklist");
    assertThat(desk.changes.approve(change.id(), OTHER_LEAD)).isEqualTo(new ChangeResult.Decided());
  }

  @Test
  void oneOfTheTwoIsALead() {
    ProtocolChange change = proposed(12, FIRST_DAY, NURSE);
    assertThat(desk.changes.approve(change.id(), OTHER_NURSE)).isEqualTo(new ChangeResult.NoLead());
    assertThat(desk.value(KEY)).isEqualTo(6);
    desk.done(desk.changes.approve(change.id(), LEAD));
    assertThat(desk.value(KEY)).isEqualTo(12);
  }

  @Test
  void bothNeedALicenceOfTodayAndARoleThatTreats() {
    LocalDate later = LocalDate.of(2099, 1, 1);
    ProtocolChange change = proposed(12, FIRST_DAY, LEAD);
    for (StaffMember other :
        List.of(
            ProtocolDesk.member("u3", StaffRole.PRACTITIONER, FIRST_DAY.minusDays(1)),
            ProtocolDesk.member("u4", StaffRole.ASSISTANT, later),
            ProtocolDesk.member("u5", StaffRole.AUDITOR, later),
            ProtocolDesk.member("u6", StaffRole.ADMINISTRATOR, later))) {
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> desk.changes.approve(change.id(), other));
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> desk.changes.withdraw(change.id(), other));
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(
              () -> desk.changes.propose(ProtocolKey.MINIMUM_AGE, 25, FIRST_DAY, "A page", other));
    }
    assertThat(desk.value(KEY)).isEqualTo(6);
  }

  @Test
  void countsFromItsDayAtTheClinicAndNotBefore() {
    LocalDate day = FIRST_DAY.plusDays(10);
    desk.change(KEY, 12, day);
    desk.day(day.minusDays(1));
    assertThat(desk.value(KEY)).isEqualTo(6);
    assertThat(desk.changes.ahead(KEY)).isPresent();
    desk.day(day);
    assertThat(desk.value(KEY)).isEqualTo(12);
    assertThat(desk.changes.ahead(KEY)).isEmpty();
  }

  @Test
  void approvedAfterItsDayItCountsFromTheApproval() {
    ProtocolChange change = proposed(12, FIRST_DAY, LEAD);
    desk.day(FIRST_DAY.plusDays(3));
    assertThat(desk.done(desk.changes.approve(change.id(), NURSE)).from())
        .isEqualTo(FIRST_DAY.plusDays(3));
  }

  @Test
  void oneChangeAfterTheOther() {
    ProtocolChange change = proposed(12, FIRST_DAY, LEAD);
    assertThat(desk.changes.propose(KEY, 9, FIRST_DAY, "A page", NURSE))
        .isEqualTo(new ChangeResult.AnotherAhead());
    assertThat(desk.changes.accept(KEY, LEAD)).isEqualTo(new ChangeResult.AnotherAhead());
    desk.done(desk.changes.withdraw(change.id(), NURSE));
    desk.change(KEY, 9, FIRST_DAY);
    assertThat(desk.changes.withdraw(change.id(), NURSE)).isEqualTo(new ChangeResult.Decided());
    assertThat(desk.changes.propose(KEY, 9, FIRST_DAY, "A page", NURSE))
        .isEqualTo(new ChangeResult.Same());
  }

  @Test
  void whatIsApprovedAndStillToComeMayBeTakenBack() {
    ProtocolChange change = desk.change(KEY, 12, FIRST_DAY.plusDays(5));
    desk.done(desk.changes.withdraw(change.id(), LEAD));
    desk.day(FIRST_DAY.plusDays(6));
    assertThat(desk.value(KEY)).isEqualTo(6);
    assertThat(records("protocol.withdrawn")).hasSize(1);
  }

  @Test
  void refusesWhatIsOutsideTheRangeOrTheYearOrHasNoSourceAndWritesNothing() {
    assertThat(desk.changes.propose(KEY, 5, FIRST_DAY, "A page", LEAD))
        .isEqualTo(new ChangeResult.OutOfRange(6, 12));
    assertThat(desk.changes.propose(KEY, 13, FIRST_DAY, "A page", LEAD))
        .isEqualTo(new ChangeResult.OutOfRange(6, 12));
    ChangeResult noSuchDay = new ChangeResult.NoSuchDay(FIRST_DAY, FIRST_DAY.plusYears(1));
    assertThat(desk.changes.propose(KEY, 12, FIRST_DAY.minusDays(1), "A page", LEAD))
        .isEqualTo(noSuchDay);
    assertThat(desk.changes.propose(KEY, 12, FIRST_DAY.plusYears(2), "A page", LEAD))
        .isEqualTo(noSuchDay);
    assertThat(desk.changes.propose(KEY, 12, FIRST_DAY, " \n ", LEAD))
        .isEqualTo(new ChangeResult.NoSource());
    assertThat(desk.changes.of(KEY)).isEmpty();
    assertThat(records("protocol.proposed")).isEmpty();
  }

  @Test
  void theEndsOfASpanStayInOrderOnEveryDayToCome() {
    assertThat(desk.changes.propose(ProtocolKey.NUMBING_TARGET_FROM, 50, FIRST_DAY, "abc", LEAD))
        .isEqualTo(new ChangeResult.MoreThan(ProtocolKey.NUMBING_TARGET_TO));
    desk.change(ProtocolKey.NUMBING_TARGET_TO, 35, FIRST_DAY.plusDays(30));
    assertThat(desk.changes.propose(ProtocolKey.NUMBING_TARGET_FROM, 40, FIRST_DAY, "abc", LEAD))
        .as("fits today and not in a month")
        .isEqualTo(new ChangeResult.MoreThan(ProtocolKey.NUMBING_TARGET_TO));
    assertThat(desk.changes.propose(ProtocolKey.NUMBING_TARGET_TO, 29, FIRST_DAY, "abc", LEAD))
        .isEqualTo(new ChangeResult.AnotherAhead());
    assertThat(desk.changes.propose(ProtocolKey.RESULTS_TO, 3, FIRST_DAY, "abc", LEAD))
        .isInstanceOf(ChangeResult.Done.class);
    assertThat(desk.changes.propose(ProtocolKey.RESULTS_FROM, 6, FIRST_DAY, "abc", LEAD))
        .isInstanceOf(ChangeResult.Done.class);
  }

  @Test
  void whatNoLongerFitsIsRefusedAtTheApproval() {
    ProtocolChange to =
        desk.done(desk.changes.propose(ProtocolKey.RESULTS_TO, 3, FIRST_DAY, "abc", LEAD));
    ProtocolChange from =
        desk.done(desk.changes.propose(ProtocolKey.RESULTS_FROM, 5, FIRST_DAY, "abc", LEAD));
    desk.done(desk.changes.approve(from.id(), NURSE));
    assertThat(desk.changes.approve(to.id(), NURSE))
        .isEqualTo(new ChangeResult.LessThan(ProtocolKey.RESULTS_FROM));
    assertThat(desk.value(ProtocolKey.RESULTS_TO)).isEqualTo(6);
  }

  @Test
  void whatAnotherApprovedChangeLeansOnIsNotTakenBackBeforeIt() {
    LocalDate december = FIRST_DAY.plusDays(10);
    LocalDate january = FIRST_DAY.plusDays(41);
    desk.change(ProtocolKey.NUMBING_MAXIMUM, 45, FIRST_DAY);
    ProtocolChange maximum = desk.change(ProtocolKey.NUMBING_MAXIMUM, 60, december);
    for (LocalDate day : List.of(december, january)) {
      ProtocolChange target = desk.change(ProtocolKey.NUMBING_TARGET_TO, 60, day);
      assertThat(desk.changes.withdraw(maximum.id(), LEAD))
          .isEqualTo(new ChangeResult.LessThan(ProtocolKey.NUMBING_TARGET_TO));
      assertThat(desk.changes.ahead(ProtocolKey.NUMBING_MAXIMUM)).contains(maximum);
      desk.done(desk.changes.withdraw(target.id(), LEAD));
    }
    assertThat(records("protocol.withdrawn")).hasSize(2);
    desk.done(desk.changes.withdraw(maximum.id(), LEAD));
    desk.day(january);
    assertThat(desk.value(ProtocolKey.NUMBING_MAXIMUM)).isEqualTo(45);
    assertThat(desk.value(ProtocolKey.NUMBING_TARGET_TO)).isEqualTo(45);
  }

  @Test
  void theHistorySaysWhoAndWhenAndStandsAgainstEveryHand() {
    desk.done(desk.changes.accept(KEY, LEAD));
    ProtocolChange taken = proposed(8, FIRST_DAY, NURSE);
    desk.done(desk.changes.withdraw(taken.id(), NURSE));
    desk.change(KEY, 12, FIRST_DAY.plusDays(1));
    List<ProtocolChange> history = desk.changes.of(KEY);
    assertThat(history).extracting(ProtocolChange::value).containsExactly(12, 8, 6);
    assertThat(history)
        .extracting(ProtocolChange::version)
        .containsExactly(Optional.of(2), Optional.empty(), Optional.of(1));
    assertThat(history.getFirst().proposer()).contains("u2");
    assertThat(history.getFirst().approval().orElseThrow().approver()).isEqualTo("u1");
    JdbcClient sql = desk.kiosk.getBean(JdbcClient.class);
    for (String hand :
        List.of(
            "UPDATE protocol_change SET value = 7 WHERE version = 2",
            "UPDATE protocol_change SET source = 'me' WHERE version = 2",
            "UPDATE protocol_change SET approved_by = 'u7' WHERE version = 2",
            "UPDATE protocol_change SET effective_on = '2020-01-01' WHERE version = 2",
            "UPDATE protocol_change SET withdrawn_by = NULL, withdrawn_at = NULL",
            "DELETE FROM protocol_change")) {
      assertThatThrownBy(() -> sql.sql(hand).update()).hasMessageContaining("the history");
    }
  }

  @Test
  void theLogSaysFromWhatToWhatFromWhenAndWhoSaysSo() {
    desk.change(KEY, 12, FIRST_DAY.plusDays(1));
    assertThat(records("protocol.proposed")).hasSize(1);
    AuditRecord said = records("protocol.approved").getLast();
    assertThat(said.keys()).containsExactly(java.util.Map.entry("value", KEY.word()));
    assertThat(said.text("old")).isEqualTo("6");
    assertThat(said.text("new")).isEqualTo("12");
    assertThat(said.text("range")).isEqualTo("6 to 12");
    assertThat(said.text("from")).isEqualTo("2026-11-22");
    assertThat(said.text("source")).isEqualTo("The desk");
    assertThat(said.text("proposer")).isEqualTo("u2");
    assertThat(said.by()).isEqualTo(LEAD.actor());
  }

  @Test
  void theFileNeverChangesAnApprovedValue() {
    desk.change(ProtocolKey.VISIT_LENGTH, 75, FIRST_DAY);
    desk.kiosk.getBean(ProtocolProposals.class).afterSingletonsInstantiated();
    assertThat(desk.value(ProtocolKey.VISIT_LENGTH)).isEqualTo(75);
  }

  @Test
  void aFileThatIsNotWholeIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("protocol.yaml");
    refuses(file, "missing");
    Files.writeString(
        file, "values:\n  - {key: visit-length, unit: hours, value: 1, min: 1, max: 2, source: a}");
    refuses(file, "counted in minutes");
    Files.writeString(
        file,
        "values:\n  - {key: visit-length, unit: minutes, value: 9, min: 1, max: 2, source: a}");
    refuses(file, "outside of 1 to 2");
    Files.writeString(
        file,
        "values:\n  - {key: visit-length, unit: minutes, value: 1, min: 1, max: 2, source: a}");
    refuses(file, "is not there");
  }

  private static void refuses(Path file, String why) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ProtocolFile.read(file))
        .withMessageContaining(why);
  }
}
