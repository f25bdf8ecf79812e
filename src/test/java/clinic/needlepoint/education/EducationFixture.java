package clinic.needlepoint.education;

import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.consent.ConsentFixture.OnePatient;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.OneVisit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** This module on a real file, with visit 7 of Vera Test and the nurse whom it is with. */
public final class EducationFixture {
  private EducationFixture() {}

  public static AnnotationConfigApplicationContext open(Path folder, Path config) {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(config));
          context.registerBean(Sites.class, ConsentFixture.OneSite::new);
          context.registerBean(OneVisit.class);
          context.registerBean(OnePatient.class);
          context.registerBean(OneNurse.class);
          context.registerBean(ProtocolValues.class, ConsentFixture::proposed);
          context.scan("clinic.needlepoint.audit");
          context.register(
              ProtocolTexts.class,
              JdbcEducationVersions.class,
              JdbcEducationTold.class,
              JdbcSessionNotices.class,
              SessionNotices.class,
              Educations.class,
              PriceList.class,
              EducationTelling.class,
              EducationRecords.class);
        });
  }

  /** The notices of sessions on top of another module's beans, with the texts that are shipped. */
  public static void addNotices(AnnotationConfigApplicationContext context) {
    context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(Path.of("kiosk-config")));
    context.register(
        ProtocolTexts.class,
        JdbcEducationVersions.class,
        JdbcSessionNotices.class,
        Educations.class,
        EducationRecords.class,
        SessionNotices.class);
  }

  /** The staff: one nurse, or nobody. */
  public static final class OneNurse implements StaffMembers {
    private Optional<StaffMember> nurse = Optional.of(ConsentFixture.NURSE);

    public void is(Optional<StaffMember> member) {
      nurse = member;
    }

    @Override
    public Optional<StaffMember> find(String pseudonym) {
      return nurse.filter(member -> member.pseudonym().equals(pseudonym));
    }

    @Override
    public Optional<StaffMember> findByCode(String code) {
      return nurse.filter(member -> member.code().equals(code));
    }

    @Override
    public List<StaffMember> all() {
      return nurse.stream().toList();
    }

    @Override
    public StaffMember add(NewStaffMember member, clinic.needlepoint.audit.Actor by) {
      throw new UnsupportedOperationException();
    }
  }
}
