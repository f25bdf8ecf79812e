package clinic.needlepoint.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KioskTest
@Tag("F104")
class ProtocolTests {
  @Autowired private ProtocolValues values;
  @Autowired private ProtocolProposals proposals;
  @Autowired private StaffMembers members;
  @Autowired private AuditLog log;

  @Test
  void everyKeyHasAValueInItsRangeWithASource() {
    assertThat(values.all()).extracting(ProtocolValue::key).containsExactly(ProtocolKey.values());
    assertThat(values.all()).allMatch(ProtocolValue::approved);
  }

  @Test
  void aLeadChangesAValueAndTheLogSaysFromWhatToWhat() {
    ProtocolValue before = values.require(ProtocolKey.SCAN_WINDOW);
    assertThat(values.approve(ProtocolKey.SCAN_WINDOW, 45, lead()))
        .isInstanceOf(ApprovalResult.Approved.class);
    assertThat(values.require(ProtocolKey.SCAN_WINDOW).value()).isEqualTo(45);
    AuditRecord said = approvals().getLast();
    assertThat(said.keys()).containsEntry("value", "scan-window");
    assertThat(said.text("old")).isEqualTo(String.valueOf(before.value()));
    assertThat(said.text("new")).isEqualTo("45");
    assertThat(said.text("source")).isEqualTo(before.source());
    assertThat(said.by()).isEqualTo(lead().actor());
  }

  @Test
  void aValueOutsideItsRangeIsRefusedAndNothingIsWritten() {
    int records = approvals().size();
    assertThat(values.approve(ProtocolKey.MINIMUM_AGE, 21, lead()))
        .isEqualTo(new ApprovalResult.OutOfRange(22, 34));
    assertThat(values.approve(ProtocolKey.MINIMUM_AGE, 35, lead()))
        .isEqualTo(new ApprovalResult.OutOfRange(22, 34));
    assertThat(values.require(ProtocolKey.MINIMUM_AGE).value()).isEqualTo(22);
    assertThat(approvals()).hasSize(records);
  }

  @Test
  void theEndsOfASpanStayInOrder() {
    assertThat(values.approve(ProtocolKey.NUMBING_TARGET_FROM, 50, lead()))
        .isEqualTo(new ApprovalResult.MoreThan(ProtocolKey.NUMBING_TARGET_TO));
    assertThat(values.approve(ProtocolKey.NUMBING_TARGET_TO, 29, lead()))
        .isEqualTo(new ApprovalResult.LessThan(ProtocolKey.NUMBING_TARGET_FROM));
  }

  @Test
  void onlyALeadApproves() {
    for (String code : List.of("1002", "1003", "1004", "1005", "1006")) {
      StaffMember other = members.findByCode(code).orElseThrow();
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> values.approve(ProtocolKey.BEAM_WINDOW, 100, other));
    }
  }

  @Test
  void theFileNeverChangesAnApprovedValue() {
    values.approve(ProtocolKey.VISIT_LENGTH, 75, lead());
    proposals.afterSingletonsInstantiated();
    assertThat(values.require(ProtocolKey.VISIT_LENGTH).value()).isEqualTo(75);
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

  private StaffMember lead() {
    return members.findByCode("1001").orElseThrow();
  }

  private List<AuditRecord> approvals() {
    return log.find(
        List.of("protocol.approved"), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
  }
}
