package clinic.needlepoint.protocol;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** This module on a real file with the shipped proposals, at a clinic whose days a test turns. */
final class ProtocolDesk implements AutoCloseable {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 21);
  static final StaffMember LEAD = member("u1", StaffRole.LEAD, LocalDate.of(2099, 1, 1));
  static final StaffMember OTHER_LEAD = member("u9", StaffRole.LEAD, LocalDate.of(2099, 1, 1));
  static final StaffMember NURSE = member("u2", StaffRole.PRACTITIONER, LocalDate.of(2099, 1, 1));
  static final StaffMember OTHER_NURSE =
      member("u8", StaffRole.PRACTITIONER, LocalDate.of(2099, 1, 1));

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  final AnnotationConfigApplicationContext kiosk;
  final ProtocolValues values;
  final ProtocolChanges changes;
  private final Turning clock = new Turning();

  ProtocolDesk(Path folder) {
    kiosk =
        StoreFixture.open(
            folder,
            context -> {
              context.registerBean(Clock.class, () -> clock);
              context.registerBean(Sites.class, OneSite::new);
              context.registerBean(
                  ConfigDirectory.class, () -> new ConfigDirectory(Path.of("kiosk-config")));
              context.scan("clinic.needlepoint.audit");
              context.register(
                  JdbcProtocolChanges.class,
                  JdbcProtocolValues.class,
                  ProtocolDay.class,
                  ProtocolProposals.class,
                  ProtocolRecords.class,
                  ProtocolTexts.class,
                  RecordedProtocolChanges.class);
            });
    values = kiosk.getBean(ProtocolValues.class);
    changes = kiosk.getBean(ProtocolChanges.class);
  }

  static StaffMember member(String pseudonym, StaffRole role, LocalDate licensedUntil) {
    return new StaffMember(
        pseudonym,
        "1001",
        "Somebody",
        role,
        Optional.of(new Licence("RN", "1", licensedUntil, 1_500)),
        true);
  }

  /** Late in the evening of that day at the clinic, when it is the next day in UTC. */
  void day(LocalDate day) {
    clock.now = day.atTime(22, 0).atZone(ZONE).toInstant();
  }

  int value(ProtocolKey key) {
    return values.require(key).value();
  }

  /** The change that a step led to. */
  ProtocolChange done(ChangeResult result) {
    if (result instanceof ChangeResult.Done(ProtocolChange change)) {
      return change;
    }
    throw new AssertionError("Refused: " + result);
  }

  /** A change that two people made, from that day on. */
  ProtocolChange change(ProtocolKey key, int value, LocalDate from) {
    ProtocolChange proposed = done(changes.propose(key, value, from, "The desk", NURSE));
    return done(changes.approve(proposed.id(), LEAD));
  }

  @Override
  public void close() {
    kiosk.close();
  }

  private static final class Turning extends Clock {
    private Instant now = FIRST_DAY.atTime(22, 0).atZone(ZONE).toInstant();

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Clinic", ZONE, "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }
}
