package clinic.needlepoint.screening;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.OneVisit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** This module on a real file, with the questionnaire that is shipped. */
public final class ScreeningFixture {
  private ScreeningFixture() {}

  public static AnnotationConfigApplicationContext open(Path folder, Path config) {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(config));
          context.registerBean(Sites.class, OneSite::new);
          context.registerBean(OneVisit.class);
          context.registerBean(SimpleMeterRegistry.class);
          context.scan("clinic.needlepoint.audit");
          context.register(
              JdbcQuestionnaireVersions.class,
              JdbcScreenings.class,
              Questionnaires.class,
              ScreeningAnswers.class,
              ScreeningClearance.class,
              ScreeningMeters.class,
              ScreeningRecords.class,
              StoredScreenings.class);
        });
  }

  /** A clinic in UTC. */
  public static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Clinic", ZoneOffset.UTC, "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  public static StaffMember clinician() {
    return member(StaffRole.PRACTITIONER, LocalDate.of(2099, 1, 1));
  }

  public static StaffMember member(StaffRole role, LocalDate licensedUntil) {
    return new StaffMember(
        "u2",
        "1002",
        "A. Ruiz",
        role,
        Optional.of(new Licence("RN", "1", licensedUntil, 1_500)),
        true);
  }
}
