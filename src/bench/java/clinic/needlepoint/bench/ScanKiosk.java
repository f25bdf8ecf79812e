package clinic.needlepoint.bench;

import clinic.needlepoint.NeedlepointApplication;
import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeStock;
import clinic.needlepoint.cartridge.Cartridges;
import clinic.needlepoint.cartridge.Device;
import clinic.needlepoint.cartridge.IntendedUse;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.LabelLimits;
import clinic.needlepoint.cartridge.LotReceipt;
import clinic.needlepoint.cartridge.Recall;
import clinic.needlepoint.cartridge.RecalledLots;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.cartridge.Sterilisation;
import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.visit.SessionNumber;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The kiosk's own services on a new clinic database, without a web server. */
final class ScanKiosk implements AutoCloseable {
  private static final StaffMember LEAD =
      new StaffMember(
          "u1",
          "1001",
          "Bench",
          StaffRole.LEAD,
          Optional.of(new Licence("RN", "RN-1", LocalDate.of(2099, 12, 31), 1_500)),
          true);

  private static final IntendedUse USE = IntendedUse.of(36, BodyArea.FACE);

  private final ConfigurableApplicationContext context;
  private final Path database;
  private final LocalDate today;
  private final List<String> confirmed;
  private int scanned;

  /** Opens a clinic and takes in as many lots as the scans need. */
  ScanKiosk(Path folder, int scans) {
    context =
        new SpringApplicationBuilder(NeedlepointApplication.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(
                "--needlepoint.kind=" + SiteKind.CLINIC,
                "--needlepoint.data=" + folder,
                "--needlepoint.config=kiosk-config",
                "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "--spring.main.lazy-initialization=true");
    database = folder.resolve("needlepoint.db");
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status ->
            context
                .getBean(Sites.class)
                .establish(new Site(SiteKind.CLINIC, "Bench", ZoneId.of("UTC"), "bench", "1")));
    today = context.getBean(TodaysDate.class).today();
    confirmed = confirmDay();
    stock(scans);
  }

  /** Boot and day where nobody but a person vouches for the clock of this machine. */
  private List<String> confirmDay() {
    Stamp stamp = context.getBean(Timekeeper.class).now();
    if (stamp.clock() != ClockState.FREE) {
      return List.of();
    }
    if (!context.getBean(TodaysDate.class).confirm(today, LEAD)) {
      throw new IllegalStateException("Midnight passed; run the bench again");
    }
    return List.of(stamp.boot(), today.toString());
  }

  private void stock(int scans) {
    CartridgeStock stock = context.getBean(CartridgeStock.class);
    stock.register(
        new Device(
            ScanLabel.DEVICE,
            "Bench",
            "14-pin",
            14,
            1_500,
            Sterilisation.GAMMA,
            "K000000",
            Optional.empty(),
            LabelLimits.of(OptionalInt.of(22), Map.of(BodyArea.FACE, 1_500)),
            new TreeMap<>()),
        LEAD);
    for (int lot = 0; lot <= scans / ScanLabel.LOT_SIZE; lot++) {
      receive(stock, ScanLabel.lot(lot), today.plusYears(1));
    }
    receive(stock, ScanLabel.EXPIRED_LOT, today.minusDays(20));
    receive(stock, ScanLabel.RECALLED_LOT, today.plusYears(1));
    context
        .getBean(Recalls.class)
        .enter(
            new Recall(
                ScanLabel.DEVICE,
                new RecalledLots.Listed(List.of(ScanLabel.RECALLED_LOT)),
                "Packs do not seal.",
                "BENCH-1",
                today),
            LEAD);
  }

  private static void receive(CartridgeStock stock, String lot, LocalDate expires) {
    stock.receive(
        new LotReceipt(ScanLabel.DEVICE, lot, expires, ScanLabel.LOT_SIZE, "Bench"), LEAD);
  }

  Path database() {
    return database;
  }

  List<String> confirmed() {
    return confirmed;
  }

  /** Judges so many scans, each in a session of its own, and checks every verdict. */
  ScanRound scan(int count) throws SQLException {
    Cartridges cartridges = context.getBean(Cartridges.class);
    long scan = JdbcContent.number(database, "SELECT coalesce(max(id), 0) + 1 FROM cartridge_scan");
    long seq = JdbcContent.number(database, "SELECT max(seq) + 1 FROM audit_log");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      ScanLabel label = ScanLabel.number(scanned, today);
      ScanReading reading = label.reading();
      SessionNumber session = SessionNumber.of(++scanned);
      long start = System.nanoTime();
      JudgedScan judged = cartridges.judge(reading, session, USE, LEAD);
      nanos[i] = System.nanoTime() - start;
      if (judged.id().value() != scan + i || !judged.verdict().word().equals(label.verdict())) {
        throw new AssertionError(label + " was judged " + judged);
      }
    }
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    return new ScanRound(scan, seq, count, new Timed(new Times(nanos), cpu));
  }

  @Override
  public void close() {
    context.close();
  }
}
