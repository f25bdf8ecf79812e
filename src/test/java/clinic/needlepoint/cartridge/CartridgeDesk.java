package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import clinic.needlepoint.consent.ConsentFixture;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScanSource;
import clinic.needlepoint.scanner.ScannerProof;
import clinic.needlepoint.scanner.SelfTest;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.udi.Separators;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.visit.SessionNumber;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The cartridge module on a real database, with a clock that moves only when told. */
public final class CartridgeDesk implements AutoCloseable {
  /** Thirteen hours ahead of UTC in November: its days begin when UTC is still at yesterday. */
  public static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

  public static final StaffMember NURSE =
      new StaffMember(
          "u2",
          "1002",
          "A. Ruiz",
          StaffRole.PRACTITIONER,
          Optional.of(new Licence("RN", "RN-1", LocalDate.of(2027, 1, 31), 1_500)),
          true);
  public static final StaffMember ASSISTANT =
      new StaffMember("u4", "1004", "J. Park", StaffRole.ASSISTANT, Optional.empty(), true);
  public static final StaffMember LEAD =
      new StaffMember("u1", "1001", "Dr Osei", StaffRole.LEAD, NURSE.licence(), true);
  public static final StaffMember ADMINISTRATOR =
      new StaffMember("u6", "1006", "P. Hale", StaffRole.ADMINISTRATOR, Optional.empty(), true);
  public static final StaffMember AUDITOR =
      new StaffMember("u5", "1005", "L. Brandt", StaffRole.AUDITOR, Optional.empty(), true);

  public static final SessionNumber ONE = SessionNumber.of(1);
  public static final SessionNumber TWO = SessionNumber.of(2);
  public static final String DEVICE = DemoBarcodes.FACE;

  /** What the desk's label allows, and a use that it allows. */
  public static final LabelLimits LIMITS =
      LabelLimits.of(OptionalInt.of(22), Map.of(BodyArea.FACE, 1_500, BodyArea.NECK, 1_000));

  public static final IntendedUse FACE = IntendedUse.of(36, BodyArea.FACE);

  private final List<Instant> emptied = new ArrayList<>();
  private final List<Boolean> told = new ArrayList<>();
  private boolean drawerWatches;
  private boolean scannerProven;
  private int soonDays = 30;
  private final AnnotationConfigApplicationContext context;
  private Instant now = Instant.parse("2026-11-20T21:00:00Z"); // 21 November, 10:00 in the zone
  private ClockState clockState = ClockState.RTC;
  private String boot = "boot-1";

  public CartridgeDesk(Path folder) {
    this(folder, more -> {});
  }

  public CartridgeDesk(Path folder, Consumer<AnnotationConfigApplicationContext> more) {
    context =
        StoreFixture.open(
            folder,
            beans -> {
              beans.registerBean(Clock.class, TellingClock::new);
              beans.registerBean(Timekeeper.class, () -> this::stamp);
              beans.registerBean(Sites.class, OneSite::new);
              beans.registerBean(StaffMembers.class, Staff::new);
              beans.registerBean(Messages.class, () -> new Messages());
              beans.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
              beans.registerBean(ProtocolValues.class, OneValue::new);
              beans.registerBean(ScannerProof.class, OneScanner::new);
              beans.registerBean(DrawerWitness.class, OneDrawer::new);
              beans.scan("clinic.needlepoint.audit", "clinic.needlepoint.cartridge");
              beans.removeBeanDefinition("stationDrawer");
              more.accept(beans);
            });
    stock().register(device(DEVICE), LEAD);
  }

  private static Device device(String identifier) {
    return device(identifier, LIMITS);
  }

  /** The desk's device with other words on its label. */
  public static Device device(String identifier, LabelLimits limits) {
    return device(identifier, "DermaNeedle 14-pin", limits);
  }

  /** The same under another name, for a kiosk that has the desk's device already. */
  public static Device device(String identifier, String model, LabelLimits limits) {
    return new Device(
        identifier,
        "Maker",
        model,
        14,
        1_500,
        Sterilisation.GAMMA,
        "K000000",
        Optional.empty(),
        limits,
        new TreeMap<>());
  }

  public AnnotationConfigApplicationContext context() {
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public CartridgeStock stock() {
    return bean(CartridgeStock.class);
  }

  public Cartridges cartridges() {
    return bean(Cartridges.class);
  }

  public Recalls recalls() {
    return bean(Recalls.class);
  }

  /** Enters a recall of these lots, or of every lot when none is named. */
  public RecallId recall(String reason, String... lots) {
    RecalledLots named =
        lots.length == 0 ? new RecalledLots.Every() : new RecalledLots.Listed(List.of(lots));
    return recalls()
        .enter(new Recall(DEVICE, named, reason, "FSN-1", LocalDate.of(2026, 11, 20)), LEAD);
  }

  /** Takes a lot in that expires on that day. */
  public CartridgeDesk receive(String lot, String expires, int quantity) {
    stock().receive(new LotReceipt(DEVICE, lot, LocalDate.parse(expires), quantity, "Shop"), LEAD);
    return this;
  }

  /** A lot-only label of the registered device; {@code expires} as AI 17. */
  public static ScanReading label(String lot, String expires) {
    return scan("]d201" + DEVICE + "17" + expires + "10" + lot);
  }

  public static ScanReading label(String lot, String expires, String serial) {
    return scan(raw(label(lot, expires)) + (char) 0x1D + "21" + serial);
  }

  /** What was scanned. */
  public static String raw(ScanReading scan) {
    return scan.raw();
  }

  /** A scan of these characters, whatever they are. */
  public static ScanReading scan(String raw) {
    return ScanReading.of(raw, Instant.EPOCH, ScanSource.KEYBOARD_WEDGE);
  }

  /** Judges as the nurse, three seconds after whatever was before. */
  public CartridgeVerdict judge(ScanReading scan, SessionNumber session) {
    return judged(scan, session).verdict();
  }

  public JudgedScan judged(ScanReading scan, SessionNumber session) {
    return judged(scan, session, FACE);
  }

  public JudgedScan judged(ScanReading scan, SessionNumber session, IntendedUse use) {
    pass(Duration.ofSeconds(3));
    return cartridges().judge(scan, session, use, NURSE);
  }

  /** From now on the drawer's sensors are alive. */
  public void watchTheDrawer() {
    drawerWatches = true;
  }

  /** Somebody takes a pack out of a slot of the drawer. */
  public void emptySlot() {
    pass(Duration.ofSeconds(1));
    emptied.add(now);
  }

  /** Of each scan that the drawer heard of, whether it was accepted. */
  public List<Boolean> told() {
    return told;
  }

  public void proveTheScanner() {
    scannerProven = true;
  }

  public void soonMeans(int days) {
    soonDays = days;
  }

  /** Scans and opens a cartridge. */
  public ScanId use(ScanReading scan, SessionNumber session) {
    JudgedScan judged = judged(scan, session);
    cartridges().confirmIntact(judged.id(), NURSE);
    return judged.id();
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void at(String instant) {
    now = Instant.parse(instant);
  }

  public Instant now() {
    return now;
  }

  public void clock(ClockState state, String ofBoot) {
    clockState = state;
    boot = ofBoot;
  }

  /** The records of that name, in order. */
  public List<AuditRecord> records(String name) {
    return bean(AuditLog.class)
        .find(List.of(name), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  private Stamp stamp() {
    return new Stamp(now, 1_000, boot, clockState);
  }

  @Override
  public void close() {
    context.close();
  }

  private final class OneDrawer implements DrawerWitness {
    @Override
    public boolean watches() {
      return drawerWatches;
    }

    @Override
    public int emptiedBetween(Instant from, Instant to) {
      return (int) emptied.stream().filter(at -> at.isAfter(from) && !at.isAfter(to)).count();
    }

    @Override
    public void scanned(SessionNumber session, Instant at, boolean accepted) {
      told.add(accepted);
    }
  }

  private final class OneScanner implements ScannerProof {
    @Override
    public Separators separators() {
      return scannerProven ? Separators.ARRIVE : Separators.MAY_BE_LOST;
    }

    @Override
    public void tested(SelfTest test) {
      throw new UnsupportedOperationException();
    }
  }

  /** How soon is soon is the desk's; all else as shipped. */
  private final class OneValue implements ProtocolValues {
    private final ProtocolValues shipped = ConsentFixture.proposed();

    @Override
    public Optional<ProtocolValue> find(ProtocolKey key) {
      return key == ProtocolKey.EXPIRING_SOON_DAYS
          ? Optional.of(
              new ProtocolValue(key, soonDays, 7, 180, "The desk", "", Optional.empty(), 0))
          : shipped.find(key);
    }

    @Override
    public List<ProtocolValue> all() {
      throw new UnsupportedOperationException();
    }
  }

  private final class TellingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
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

  private static final class Staff implements StaffMembers {
    @Override
    public Optional<StaffMember> find(String pseudonym) {
      return all().stream().filter(member -> member.pseudonym().equals(pseudonym)).findFirst();
    }

    @Override
    public Optional<StaffMember> findByCode(String code) {
      return all().stream().filter(member -> member.code().equals(code)).findFirst();
    }

    @Override
    public List<StaffMember> all() {
      return List.of(AUDITOR, ASSISTANT, NURSE, LEAD, ADMINISTRATOR);
    }

    @Override
    public StaffMember add(NewStaffMember member, clinic.needlepoint.audit.Actor by) {
      throw new UnsupportedOperationException();
    }
  }
}
