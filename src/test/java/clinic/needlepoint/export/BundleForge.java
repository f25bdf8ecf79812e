package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes export bundles with a key of its own and none of the kiosk's code, from the page bundle.md
 * alone. Each stage can be told to lie, and everything after it is signed as if it were true: this
 * is the clinic that holds the key.
 */
final class BundleForge {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final ForgedLog log;
  private final String report;
  private final ForgedKey key;
  private LocalDate from = LocalDate.parse("2026-06-01");
  private LocalDate to = LocalDate.parse("2026-10-31");
  private String lot = "";
  private String session = "";
  private int epoch = 1;
  private ForgedKey headKey;
  private ForgedKey sumsKey;
  private UnaryOperator<List<String>> lines = UnaryOperator.identity();
  private UnaryOperator<List<String>> bodies = UnaryOperator.identity();
  private UnaryOperator<List<List<String>>> rows = UnaryOperator.identity();
  private UnaryOperator<String> head = UnaryOperator.identity();
  private UnaryOperator<String> sums = UnaryOperator.identity();
  private Consumer<Map<String, Object>> manifest = _ -> {};
  private Consumer<Map<String, byte[]>> files = _ -> {};

  BundleForge(ForgedLog log, String report, ForgedKey key) {
    this.log = log;
    this.report = report;
    this.key = key;
    this.headKey = key;
    this.sumsKey = key;
  }

  BundleForge period(String first, String last) {
    from = LocalDate.parse(first);
    to = LocalDate.parse(last);
    return this;
  }

  BundleForge lot(String asked) {
    lot = asked;
    return this;
  }

  BundleForge session(String asked) {
    session = asked;
    return this;
  }

  BundleForge epoch(int number) {
    epoch = number;
    return this;
  }

  BundleForge lines(UnaryOperator<List<String>> lie) {
    lines = lie;
    return this;
  }

  BundleForge bodies(UnaryOperator<List<String>> lie) {
    bodies = lie;
    return this;
  }

  BundleForge rows(UnaryOperator<List<List<String>>> lie) {
    rows = lie;
    return this;
  }

  BundleForge head(UnaryOperator<String> lie) {
    head = lie;
    return this;
  }

  BundleForge sums(UnaryOperator<String> lie) {
    sums = lie;
    return this;
  }

  BundleForge manifest(Consumer<Map<String, Object>> lie) {
    manifest = lie;
    return this;
  }

  BundleForge files(Consumer<Map<String, byte[]>> lie) {
    files = lie;
    return this;
  }

  BundleForge headSignedBy(ForgedKey other) {
    headKey = other;
    return this;
  }

  BundleForge sumsSignedBy(ForgedKey other) {
    sumsKey = other;
    return this;
  }

  ForgedReport report() {
    return new ForgedReport(log, report, from, to, ZONE, lot, session);
  }

  /** Ends the log with the record of this export, which is part of every bundle. */
  BundleForge exported() {
    log.add(
        "report.exported",
        "u17",
        Map.of("report", report),
        session.isEmpty()
            ? Map.of("from", from.toString(), "to", to.toString(), "lot", lot)
            : Map.of("from", from.toString(), "to", to.toString(), "lot", lot, "session", session));
    return this;
  }

  Bundle build() {
    ForgedReport asked = report();
    List<String> allLines = lines.apply(new ArrayList<>(log.lines()));
    List<String> opened = bodies.apply(opened(asked));
    List<List<String>> table = rows.apply(new ArrayList<>(asked.rows()));
    String headText = head.apply(ForgedTree.head(key.name(), epoch, allLines));
    String prev = ForgedTree.head(key.name(), epoch, allLines.subList(0, allLines.size() - 1));
    Map<String, byte[]> made = new TreeMap<>();
    put(made, "log.jsonl", joined(allLines));
    put(made, "bodies.jsonl", joined(opened));
    put(made, "checkpoint", headKey.note(headText));
    put(made, "checkpoint.prev", key.note(prev));
    put(made, "vkey", key.vkey() + "\n");
    put(made, "pub.pem", key.pem());
    report(made, asked.columns(), table);
    put(made, "README.txt", "How to check this bundle by hand.\n");
    put(made, "manifest.json", manifest(asked, allLines.size(), opened.size(), table.size()));
    files.accept(made);
    String list = sums.apply(Bundle.sums(made));
    put(made, "SHA256SUMS", list);
    put(made, "SHA256SUMS.note", sumsKey.note(list));
    return Bundle.folder(made);
  }

  private List<String> opened(ForgedReport asked) {
    List<String> opened = new ArrayList<>();
    for (int seq : asked.demanded()) {
      if (!log.erased().contains(seq)) {
        opened.add(log.records.get(seq).bodyLine());
      }
    }
    return opened;
  }

  private static void report(
      Map<String, byte[]> made, List<String> columns, List<List<String>> table) {
    List<List<String>> withHeader = new ArrayList<>(List.of(columns));
    withHeader.addAll(table);
    put(made, "report.csv", ForgedReport.csv(withHeader));
    put(made, "report.jsonl", joined(table.stream().map(row -> object(columns, row)).toList()));
    put(made, "report.pdf", "%PDF-1.7\r\nnot proven\r\n");
  }

  private static String object(List<String> columns, List<String> row) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return ForgedJson.write(named);
  }

  private String manifest(ForgedReport asked, int size, int opened, int rowCount) {
    Map<String, Object> says = new TreeMap<>();
    says.put("format", "needlepoint-bundle/1");
    says.put("report", report);
    says.put("from", from.toString());
    says.put("to", to.toString());
    says.put("zone", ZONE.getId());
    says.put("begin", ForgedRecord.instant(asked.begin()));
    says.put("end", ForgedRecord.instant(asked.end()));
    says.put("offsets", offsets());
    says.put("lot", lot);
    if (!session.isEmpty()) {
      says.put("session", session);
    }
    says.put("site", "Harbour Clinic");
    says.put("origin", key.name() + "/" + epoch);
    says.put("key", key.id());
    says.put("epoch", epoch);
    says.put("size", size);
    says.put("bodies", opened);
    says.put("rows", rowCount);
    says.put("made", "2026-11-20T20:00:00.000Z");
    manifest.accept(says);
    return ForgedJson.write(says) + "\n";
  }

  /** Every change of the zone's clock from 1970 to 2030. */
  private static List<Map<String, Object>> offsets() {
    List<Map<String, Object>> changes = new ArrayList<>();
    Instant at = Instant.EPOCH;
    while (at.isBefore(Instant.parse("2030-01-01T00:00:00Z"))) {
      int seconds = ZONE.getRules().getOffset(at).getTotalSeconds();
      changes.add(Map.of("at", ForgedRecord.instant(at), "seconds", seconds));
      at = ZONE.getRules().nextTransition(at).getInstant();
    }
    return changes;
  }

  private static String joined(List<String> all) {
    return all.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void put(Map<String, byte[]> made, String name, String text) {
    made.put(name, text.getBytes(UTF_8));
  }
}
