package clinic.needlepoint.visit;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.KeyedDigest;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** This module on a real database: a clinic in New York on 20 November 2026, staff made up. */
final class VisitFixture implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final String HEADER =
      "appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status\n";

  final SteppedClock clock = new SteppedClock(at("2026-11-20T10:00"));
  final CountedPace pace = new CountedPace();
  private final AnnotationConfigApplicationContext context;

  VisitFixture(Path folder) {
    context =
        StoreFixture.open(
            folder,
            more -> {
              more.getBeanFactory()
                  .setConversionService(ApplicationConversionService.getSharedInstance());
              more.registerBean(Clock.class, () -> clock);
              more.registerBean("systemPace", Pace.class, () -> pace);
              more.registerBean(Sites.class, Clinic::new);
              more.registerBean(StaffMembers.class, Team::new);
              more.registerBean(KeyedDigest.class, () -> VisitFixture::digest);
              more.scan("clinic.needlepoint.audit", "clinic.needlepoint.visit");
            });
  }

  private static String digest(String purpose, String secret) {
    try {
      byte[] message = (purpose + " of the test " + secret).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That local time at the clinic. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** A file of these rows below the header. */
  static byte[] csv(String... rows) {
    return (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Imports these rows, which must be sound. */
  ImportReport book(String... rows) {
    AppointmentImport appointments = get(AppointmentImport.class);
    return appointments.apply(appointments.read(csv(rows)));
  }

  IdentificationResult identify(String birth, String given, String family) {
    return get(Identification.class)
        .identify(new DateOfBirth(java.time.LocalDate.parse(birth)), new Initials(given, family));
  }

  long count(String what) {
    return get(JdbcClient.class).sql("SELECT count(*) FROM " + what).query(Long.class).single();
  }

  /** How many records of that type the log holds. */
  long records(String type) {
    return count("audit_log WHERE line ->> '$.type' = '" + type + "'");
  }

  /** The bodies of the records of that type, in order. */
  List<String> bodies(String type) {
    return get(JdbcClient.class)
        .sql(
            "SELECT body FROM audit_log JOIN audit_body USING (seq)"
                + " WHERE line ->> '$.type' = :type ORDER BY seq")
        .param("type", type)
        .query((row, number) -> row.getString("body"))
        .list();
  }

  void inTransaction(Runnable work) {
    get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Clinic implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Test clinic", ZONE, "test", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  static final StaffMember LEAD = member("u1", "1001", StaffRole.LEAD);
  static final StaffMember PRACTITIONER = member("u2", "1002", StaffRole.PRACTITIONER);
  static final StaffMember ASSISTANT = member("u4", "1004", StaffRole.ASSISTANT);
  static final StaffMember ADMINISTRATOR = member("u6", "1006", StaffRole.ADMINISTRATOR);

  private static StaffMember member(String pseudonym, String code, StaffRole role) {
    return new StaffMember(pseudonym, code, "Somebody", role, Optional.empty(), true);
  }

  private static final class Team implements StaffMembers {
    private final TreeMap<String, StaffMember> byCode = new TreeMap<>();

    Team() {
      List.of(LEAD, PRACTITIONER, ADMINISTRATOR)
          .forEach(member -> byCode.put(member.code(), member));
    }

    @Override
    public Optional<StaffMember> find(String pseudonym) {
      return byCode.values().stream()
          .filter(member -> member.pseudonym().equals(pseudonym))
          .findFirst();
    }

    @Override
    public Optional<StaffMember> findByCode(String code) {
      return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<StaffMember> all() {
      return List.copyOf(byCode.values());
    }

    @Override
    public StaffMember add(NewStaffMember member, Actor by) {
      throw new UnsupportedOperationException();
    }
  }
}
