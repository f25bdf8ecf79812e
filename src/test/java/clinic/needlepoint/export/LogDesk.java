package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditIndex;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditSnapshots;
import clinic.needlepoint.audit.Heads;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.store.StoreFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A real log in which a test writes what it likes, under a clock that it sets. */
final class LogDesk implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  static final String NAME = "clinic/kiosk-1";
  private static final List<String> WITH_SESSION =
      List.of("session.opened", "cartridge.scanned", "cartridge.disposed", "cartridge.used");

  final Path folder;
  AnnotationConfigApplicationContext kiosk;
  Instant now = Instant.parse("2026-11-20T18:00:00Z");
  long mono = 1_000_000;
  String boot = "boot-1";
  ClockState clock = ClockState.NTP;

  LogDesk(Path folder) {
    this.folder = folder;
    folder.toFile().mkdirs();
    LogKey.make(NAME, new DataDirectory(folder).logKey());
    kiosk = start();
  }

  /** After a stop, on whatever lies in the folder then. */
  void reopen() {
    kiosk = start();
  }

  private AnnotationConfigApplicationContext start() {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(Timekeeper.class, () -> () -> new Stamp(now, mono, boot, clock));
          context.registerBean(Sites.class, LosAngeles::new);
          context.registerBean("more", RecordTypes.class, () -> LogDesk::types);
          context.scan("clinic.needlepoint.audit");
          context.register(ExportRecords.class, Exports.class, Receipts.class, Reports.class);
        });
  }

  private static List<RecordType> types() {
    List<RecordType> types =
        new java.util.ArrayList<>(WITH_SESSION.stream().map(n -> type(n, "session")).toList());
    types.add(type("cartridge.received", "device", "lot"));
    types.add(type("cartridge.discarded", "device", "lot", "session"));
    types.add(type("day.closed", "day", "how"));
    types.add(type("station.gap"));
    types.add(type("pen.taken", "pen", "session"));
    types.add(type("pen.disinfected", "pen"));
    types.add(type("recall.entered", "device", "recall", "scope"));
    types.add(type("kiosk.started"));
    return types;
  }

  private static RecordType type(String name, String... keys) {
    return RecordType.of(name, Audience.SESSION, keys);
  }

  long write(String type, Map<String, String> keys, Map<String, Object> body) {
    RecordType found =
        types().stream().filter(t -> t.name().equals(type)).findFirst().orElseThrow();
    AuditEntry entry = AuditEntry.of(found, Actor.staff("u2"));
    for (var key : keys.entrySet()) {
      entry = entry.key(key.getKey(), key.getValue());
    }
    for (var value : body.entrySet()) {
      entry =
          value.getValue() instanceof Number number
              ? entry.with(value.getKey(), number.longValue())
              : entry.with(value.getKey(), value.getValue().toString());
    }
    return write(entry);
  }

  long write(AuditEntry entry) {
    return StoreFixture.transaction(kiosk, () -> kiosk.getBean(AuditLog.class).append(entry).seq());
  }

  void pass(Duration time) {
    now = now.plus(time);
    mono += time.toMillis();
  }

  /** A session as the kiosk writes one: opened, a scan, its use, its disposal. */
  long session(String session, String lot, int scan) {
    long opened =
        write(
            "session.opened",
            Map.of("session", session),
            Map.of("practitioner", "u2", "patient", "P-" + session, "treatment", "standard"));
    pass(Duration.ofMinutes(1));
    cartridge(
        "cartridge.scanned",
        session,
        lot,
        Map.of("scan", scan, "verdict", "accepted", "expires", "2027-02-28"));
    pass(Duration.ofMinutes(1));
    cartridge("cartridge.used", session, lot, Map.of("scan", scan));
    pass(Duration.ofMinutes(30));
    cartridge("cartridge.disposed", session, lot, Map.of("scan", scan, "witness", "beam"));
    return opened;
  }

  long cartridge(String type, String session, String lot, Map<String, Object> body) {
    return write(type, Map.of("session", session, "lot", lot, "device", "09506000134352"), body);
  }

  Heads heads() {
    return kiosk.getBean(Heads.class);
  }

  ReportRequest request(ReportKind kind, String from, String to, String lot) {
    return new ReportRequest(
        kind, new Period(LocalDate.parse(from), LocalDate.parse(to), ZONE), lot);
  }

  Path export(ReportRequest request, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      kiosk.getBean(Exports.class).write(request, ExportForm.ofFile(name).orElseThrow(), out);
    }
    return file;
  }

  /** The rows as a report gives them now, without any record of the export. */
  List<List<String>> rows(ReportRequest request) throws IOException {
    List<List<String>> rows = new java.util.ArrayList<>();
    return kiosk
        .getBean(AuditSnapshots.class)
        .read(
            kiosk.getBean(AuditIndex.class).size(),
            snapshot -> {
              SnapshotSource log = new SnapshotSource(snapshot);
              ReportRows.of(request, log).each(rows::add);
              return rows;
            });
  }

  /** As erasing a person does it: body and salt go, and a record says so. */
  void erase(long seq) throws Exception {
    write(clinic.needlepoint.audit.LogRecords.erased(seq, Actor.staff("u1")));
    outside("DELETE FROM audit_body WHERE seq = " + seq);
  }

  void outside(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + new DataDirectory(folder).database());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    kiosk.close();
  }

  private static final class LosAngeles implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Río Clinic", ZONE, "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }
}
