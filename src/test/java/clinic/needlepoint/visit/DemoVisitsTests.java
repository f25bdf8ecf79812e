package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.IdentificationResult.Found;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F116")
class DemoVisitsTests {
  @TempDir Path folder;
  private VisitFixture clinic;

  @BeforeEach
  void open() {
    clinic = new VisitFixture(folder);
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  private DemoVisits demo() {
    return new DemoVisits(
        clinic.get(AppointmentImport.class),
        clinic.get(Visits.class),
        clinic.get(CheckInWindow.class),
        clinic.get(Sites.class),
        SiteKind.DEMO,
        clinic.clock);
  }

  @Test
  void somebodyIsDueNowAndCanBePlayed() {
    demo().seed();
    assertThat(clinic.count("visit")).isEqualTo(14);
    DemoPatient maya = demo().who().orElseThrow();
    assertThat(DemoVisits.words(maya)).isEqualTo("27 March 1990, M and K");
    assertThat(clinic.identify("1990-03-27", "M", "K")).isInstanceOf(Found.class);
  }

  @Test
  void startingAgainAddsNothingWhilePatientsAreAwaited() {
    demo().seed();
    clinic.clock.step(Duration.ofMinutes(30));
    demo().seed();
    assertThat(clinic.count("visit")).isEqualTo(14);
  }

  @Test
  void everyLaterDayAndEveryLateHourHasPatientsAgain() {
    for (int start = 0; start < 40; start++) {
      demo().seed();
      DemoPatient patient = demo().who().orElseThrow();
      assertThat(clinic.identify(patient.birth().toString(), patient.given(), patient.family()))
          .as("start %d at %s", start, clinic.clock.instant())
          .isInstanceOf(Found.class);
      clinic.clock.step(Duration.ofMinutes(397));
    }
  }
}
