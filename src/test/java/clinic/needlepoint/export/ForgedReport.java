package clinic.needlepoint.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The four reports and the bodies they demand, computed in the slowest and plainest way. */
record ForgedReport(
    ForgedLog log, String report, LocalDate from, LocalDate to, ZoneId zone, String lot) {
  private static final DateTimeFormatter CLINIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Set<String> LOT_TYPES =
      Set.of(
          "cartridge.received",
          "cartridge.scanned",
          "cartridge.used",
          "cartridge.discarded",
          "cartridge.disposed");

  Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  boolean fallsInto(ForgedRecord record) {
    if (!record.clock.equals("free")) {
      return !record.at.isBefore(begin()) && record.at.isBefore(end());
    }
    List<ForgedRecord> all = log.records;
    Instant before =
        IntStream.iterate(record.seq - 1, i -> i >= 0, i -> i - 1)
            .mapToObj(all::get)
            .filter(other -> !other.clock.equals("free"))
            .findFirst()
            .map(other -> other.at)
            .orElse(Instant.MIN);
    Instant after =
        all.stream()
            .skip(record.seq + 1L)
            .filter(other -> !other.clock.equals("free"))
            .findFirst()
            .map(other -> other.at)
            .orElse(Instant.MAX);
    Instant earlier = before.isBefore(after) ? before : after;
    Instant later = before.isBefore(after) ? after : before;
    return earlier.isBefore(end()) && !later.isBefore(begin());
  }

  private List<ForgedRecord> where(Predicate<ForgedRecord> wanted) {
    return log.records.stream().filter(wanted).toList();
  }

  List<ForgedRecord> anchors() {
    return switch (report) {
      case "procedure-log" -> where(r -> r.type.equals("session.opened") && fallsInto(r));
      case "lot-trace" ->
          where(r -> LOT_TYPES.contains(r.type) && lot.equals(r.key("lot")) && fallsInto(r));
      default -> List.of();
    };
  }

  private Set<String> sessions() {
    return anchors().stream().map(anchor -> anchor.key("session")).collect(Collectors.toSet());
  }

  /** The numbers of all demanded records, erased ones too. */
  TreeSet<Integer> demanded() {
    TreeSet<Integer> wanted = new TreeSet<>();
    anchors().forEach(anchor -> wanted.add(anchor.seq));
    Set<String> types =
        report.equals("procedure-log")
            ? Set.of("cartridge.scanned", "cartridge.disposed")
            : report.equals("lot-trace") ? Set.of("session.opened") : Set.of();
    Set<String> sessions = sessions();
    where(r -> types.contains(r.type) && sessions.contains(r.key("session")))
        .forEach(other -> wanted.add(other.seq));
    wanted.add(log.size() - 1);
    for (ForgedRecord strike : where(r -> r.type.equals("record.struck"))) {
      if (wanted.contains(Integer.valueOf(strike.key("of")))) {
        wanted.add(strike.seq);
      }
    }
    return wanted;
  }

  List<String> columns() {
    String names =
        switch (report) {
          case "procedure-log" ->
              "session record opened_utc opened_clinic clock practitioner patient scan_record"
                  + " device_identifier lot serial expires verdict disposed_utc disposal_witness"
                  + " struck";
          case "lot-trace" ->
              "record at_utc at_clinic clock event device_identifier lot serial session patient"
                  + " practitioner by struck";
          case "audit-trail" -> "record at_utc at_clinic clock by type keys";
          default -> "kind from_record to_record from_utc to_utc detail";
        };
    return List.of(names.split(" ", -1));
  }

  List<List<String>> rows() {
    return switch (report) {
      case "procedure-log" -> anchors().stream().flatMap(this::procedures).toList();
      case "lot-trace" -> anchors().stream().map(this::traced).toList();
      case "audit-trail" ->
          where(this::fallsInto).stream()
              .map(r ->
                  List.of(
                      "" + r.seq,
                      r.at(),
                      clinic(r),
                      r.clock,
                      r.by,
                      r.type,
                      ForgedJson.write(r.keys)))
              .toList();
      default -> new ForgedGaps(log).rows();
    };
  }

  private String clinic(ForgedRecord record) {
    return CLINIC.format(record.at.atZone(zone));
  }

  private String cell(ForgedRecord record, String name) {
    return record.cell(name, log.erased().contains(record.seq));
  }

  private Stream<List<String>> procedures(ForgedRecord opened) {
    List<ForgedRecord> scans =
        where(r ->
            r.type.equals("cartridge.scanned") && r.key("session").equals(opened.key("session")));
    return scans.isEmpty()
        ? Stream.of(procedure(opened, Optional.empty()))
        : scans.stream().map(scan -> procedure(opened, Optional.of(scan)));
  }

  private List<String> procedure(ForgedRecord opened, Optional<ForgedRecord> scan) {
    Set<String> sessions = sessions();
    String number = scan.map(s -> cell(s, "scan")).orElse("");
    Optional<ForgedRecord> disposal =
        where(r ->
                r.type.equals("cartridge.disposed")
                    && sessions.contains(r.key("session"))
                    && !number.isEmpty()
                    && cell(r, "scan").equals(number))
            .stream()
            .max(Comparator.comparingInt(r -> r.seq));
    List<String> row = new ArrayList<>();
    row.add(cell(opened, "session"));
    row.add("" + opened.seq);
    row.add(opened.at());
    row.add(clinic(opened));
    row.add(opened.clock);
    row.add(cell(opened, "practitioner"));
    row.add(cell(opened, "patient"));
    row.add(scan.map(s -> "" + s.seq).orElse(""));
    for (String name : List.of("device", "lot", "serial", "expires", "verdict")) {
      row.add(scan.map(s -> cell(s, name)).orElse(""));
    }
    row.add(disposal.map(ForgedRecord::at).orElse(""));
    row.add(disposal.map(d -> cell(d, "witness")).orElse(""));
    row.add(struck(Stream.of(Optional.of(opened), scan, disposal)));
    return row;
  }

  private List<String> traced(ForgedRecord anchor) {
    Optional<ForgedRecord> opened =
        where(r ->
                r.type.equals("session.opened") && r.key("session").equals(anchor.key("session")))
            .stream()
            .findFirst();
    List<String> row = new ArrayList<>();
    row.add("" + anchor.seq);
    row.add(anchor.at());
    row.add(clinic(anchor));
    row.add(anchor.clock);
    row.add(anchor.type);
    for (String name : List.of("device", "lot", "serial", "session")) {
      row.add(anchor.keys.getOrDefault(name, ""));
    }
    row.add(opened.map(o -> cell(o, "patient")).orElse(""));
    row.add(opened.map(o -> cell(o, "practitioner")).orElse(""));
    row.add(anchor.by);
    row.add(struck(Stream.of(Optional.of(anchor), opened)));
    return row;
  }

  private String struck(Stream<Optional<ForgedRecord>> row) {
    Set<Integer> numbers =
        row.flatMap(Optional::stream).map(r -> r.seq).collect(Collectors.toSet());
    Stream<String> strikes =
        where(r -> r.type.equals("record.struck") && numbers.contains(Integer.valueOf(r.key("of"))))
            .stream()
            .map(strike -> strike.seq + ": " + cell(strike, "why"));
    boolean erased = numbers.stream().anyMatch(log.erased()::contains);
    return Stream.concat(strikes, erased ? Stream.of("erased") : Stream.empty())
        .collect(Collectors.joining("; "));
  }

  static String csv(List<List<String>> table) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : table) {
      out.append(row.stream().map(ForgedReport::csvCell).collect(Collectors.joining(",")));
      out.append("\r\n");
    }
    return out.toString();
  }

  private static String csvCell(String cell) {
    String safe = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
