package clinic.needlepoint.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.NeedlepointApplication;
import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.DemoStaff;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic's kiosk from its first start. In order, because it is set up only once. */
@SpringBootTest(classes = NeedlepointApplication.class, properties = "needlepoint.kind=CLINIC")
@ContextConfiguration(initializers = KioskTest.FreshFolder.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("F049")
class FirstSetUpTests {
  private static final Site CLINIC =
      new Site(SiteKind.CLINIC, "River clinic", ZoneId.of("America/Chicago"), "river", "2");

  @Autowired private FirstSetUp setUp;
  @Autowired private Sites sites;
  @Autowired private StaffMembers members;
  @Autowired private EnrolmentSheet sheet;
  @Autowired private DataDirectory data;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ObjectProvider<DemoStaff> demo;

  @Test
  @Order(1)
  void aClinicBeginsEmptyAndWithoutDemoPeople() {
    assertThat(setUp.done()).isFalse();
    assertThat(members.all()).isEmpty();
    assertThat(demo.getIfAvailable()).isNull();
  }

  @Test
  @Order(2)
  void aSetUpThatFailsLeavesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              setUp.clinic(CLINIC, administrator());
              throw new IllegalStateException("power cut before the commit");
            }));
    assertThat(setUp.done()).isFalse();
    assertThat(members.all()).isEmpty();
    assertThat(Files.exists(data.logKey())).as("only a key that nobody goes by").isTrue();
  }

  @Test
  @Order(3)
  void theLeftOverKeyDoesNotStandInTheWay() throws Exception {
    byte[] leftOver = Files.readAllBytes(data.logKey());
    setUp.clinic(CLINIC, administrator());
    assertThat(sites.require()).isEqualTo(CLINIC);
    assertThat(members.all()).extracting(m -> m.pseudonym()).containsExactly("u1");
    assertThat(Files.readAllBytes(data.logKey())).isNotEqualTo(leftOver);
    assertThat(Files.readAllBytes(Path.of(data.logKey() + ".unused-1"))).isEqualTo(leftOver);
    assertThat(sheet.vkey())
        .startsWith("river/kiosk-2+")
        .isEqualTo(LogKey.read("river/kiosk-2", data.logKey()).vkey());
  }

  @Test
  @Order(4)
  void aKioskIsSetUpOnce() throws Exception {
    byte[] key = Files.readAllBytes(data.logKey());
    assertThatIllegalStateException().isThrownBy(() -> setUp.clinic(CLINIC, administrator()));
    assertThat(Files.readAllBytes(data.logKey())).isEqualTo(key);
    assertThat(members.all()).hasSize(1);
  }

  @Test
  void aClinicRefusesToBecomeADemo() {
    Site other = new Site(SiteKind.DEMO, "Demo", ZoneId.of("UTC"), "demo", "1");
    assertThatIllegalStateException().isThrownBy(() -> setUp.demo(other));
  }

  @Test
  void theCodeIsSpentAfterTwentyWrongTries() {
    SetUpCode code = new SetUpCode(setUp, SiteKind.CLINIC, new SecureRandom());
    String digits = code.digits();
    assertThat(code.fits(digits.substring(0, 4) + "-" + digits.substring(4))).isTrue();
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(code.fits("x" + attempt)).isFalse();
    }
    assertThat(code.fits(digits)).isFalse();
    assertThat(code.spent()).isTrue();
  }

  @Test
  void theDemoLiesInARealPlace() {
    assertThat(DemoSite.zone(ZoneId.of("Europe/Madrid"))).isEqualTo(ZoneId.of("Europe/Madrid"));
    for (String none : new String[] {"UTC", "Etc/UTC", "Z", "GMT", "+02:00"}) {
      assertThat(DemoSite.zone(ZoneId.of(none))).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }
  }

  @Test
  void keysThatWereSetAsideAreNeverOverwritten(@TempDir Path folder) {
    KeyFiles keys = new KeyFiles(new DataDirectory(folder));
    for (int number = 0; number < 3; number++) {
      keys.make("a/kiosk-1");
    }
    assertThat(folder.resolve("log-key.p8.unused-1")).exists();
    assertThat(folder.resolve("log-key.p8.unused-2")).exists();
    assertThat(folder.resolve("log-key.p8.unused-3")).doesNotExist();
  }

  @Test
  void membersAreAddedInATransactionOnly() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> members.add(administrator(), Actor.SYSTEM));
  }

  private static NewStaffMember administrator() {
    return new NewStaffMember(
        "4410", "First One", StaffRole.ADMINISTRATOR, Optional.empty(), new Pin("830174"));
  }
}
