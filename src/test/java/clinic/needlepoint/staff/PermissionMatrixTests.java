package clinic.needlepoint.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F112")
class PermissionMatrixTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** Columns: practitioner, assistant, lead, auditor, administrator; x = may. */
  @ParameterizedTest
  @CsvSource({
    "SEE_ARRIVALS,        x, x, x, -, -",
    "SEE_STATION,         x, x, x, -, x",
    "ANSWER_ALARMS,       x, x, x, -, x",
    "SERVICE_STATION,     -, -, x, -, x",
    "CLEAR_FLAGS,         x, -, x, -, -",
    "TREAT,               x, -, x, -, -",
    "SCAN_CARTRIDGES,     x, x, x, -, -",
    "DISPOSE_CARTRIDGES,  x, x, x, -, -",
    "MANAGE_STOCK,        -, -, x, -, x",
    "ALLOW_CAUTIONED,     x, -, x, -, -",
    "MANAGE_RECALLS,      -, -, x, -, x",
    "CONTACT_PATIENTS,    -, -, x, -, -",
    "HAND_OUT_RECORDS,    x, -, x, -, -",
    "APPROVE_PROTOCOL,    -, -, x, -, -",
    "CHANGE_PROTOCOL,     x, -, x, -, -",
    "IMPORT_APPOINTMENTS, -, -, -, -, x",
    "MANAGE_STAFF,        -, -, -, -, x",
    "VIEW_RECORDS,        -, -, x, x, -",
    "STRIKE_RECORDS,      -, -, x, -, -",
    "EXPORT_RECORDS,      -, -, -, x, -",
    "ERASE_PERSONS,       -, -, x, -, -"
  })
  void eachRoleMayExactlyThis(
      Permission permission,
      String practitioner,
      String assistant,
      String lead,
      String auditor,
      String administrator) {
    Map<StaffRole, String> expected =
        new EnumMap<>(
            Map.of(
                StaffRole.PRACTITIONER, practitioner,
                StaffRole.ASSISTANT, assistant,
                StaffRole.LEAD, lead,
                StaffRole.AUDITOR, auditor,
                StaffRole.ADMINISTRATOR, administrator));
    for (StaffRole role : StaffRole.values()) {
      assertThat(member(role, TODAY, true).may(permission, TODAY))
          .as("%s %s", role, permission)
          .isEqualTo("x".equals(expected.get(role)));
    }
  }

  @Test
  void theTableNamesEveryPermission() throws Exception {
    CsvSource table =
        Arrays.stream(PermissionMatrixTests.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("eachRoleMayExactlyThis"))
            .findFirst()
            .orElseThrow()
            .getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(table.value()).map(row -> row.split(",", -1)[0]))
        .containsExactlyInAnyOrder(
            Arrays.stream(Permission.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void anExpiredLicenceTreatsNobody() {
    StaffMember expired = member(StaffRole.PRACTITIONER, TODAY.minusDays(1), true);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> expired.require(Permission.TREAT, TODAY))
        .withMessage("staff.not-allowed.licence");
    assertThat(expired.may(Permission.SCAN_CARTRIDGES, TODAY)).isTrue();
    assertThat(member(StaffRole.PRACTITIONER, TODAY, true).may(Permission.TREAT, TODAY)).isTrue();
  }

  @Test
  void endedAccessMayNothing() {
    for (Permission permission : Permission.values()) {
      assertThat(member(StaffRole.LEAD, TODAY, false).may(permission, TODAY)).isFalse();
    }
  }

  @Test
  void easyPinsAreRefused() {
    for (String easy : new String[] {"111111", "123456", "098765", "654321"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              new NewStaffMember(
                  "1000", "A", StaffRole.ASSISTANT, Optional.empty(), new Pin(easy)));
    }
    assertThat(new Pin("274951").easy()).isFalse();
    assertThat(new Pin("274951").toString()).doesNotContain("274951");
  }

  private static StaffMember member(StaffRole role, LocalDate licenceTo, boolean enabled) {
    return new StaffMember(
        "u1",
        "1000",
        "Somebody",
        role,
        Optional.of(new Licence("RN", "1", licenceTo, 1_500)),
        enabled);
  }
}
