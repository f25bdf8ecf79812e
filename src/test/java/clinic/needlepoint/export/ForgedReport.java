package clinic.needlepoint.export;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports and the bodies they demand, computed in the slowest and plainest way. */
record ForgedReport(
    ForgedLog log,
    String report,
    LocalDate from,
    LocalDate to,
    ZoneId zone,
    String lot,
    String session) {
  private static final DateTimeFormatter CLINIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Set<String> LOT_TYPES =
      Set.of(
          "cartridge.received",
          "cartridge.scanned",
          "cartridge.used",
          "cartridge.discarded",
          "cartridge.disposed");

  /** The column that a type's units belong to. */
  private static final Map<String, String> MOVES =
      Map.of(
          "cartridge.received", "received",
          "cartridge.used", "used",
          "cartridge.discarded", "discarded",
          "stock.discarded", "discarded",
          "stock.counted", "difference");

  /** The field that counts them, where it is not one unit a record. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "cartridge.received", "quantity",
          "stock.discarded", "units",
          "stock.counted", "difference");

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
          session.isEmpty()
              ? where(r -> LOT_TYPES.contains(r.type) && lot.equals(r.key("lot")) && fallsInto(r))
              : back();
      case "single-use" -> where(r -> MOVES.containsKey(r.type) && fallsBeforeTheEnd(r));
      case "recall" -> where(r -> r.type.equals("recall.entered") && fallsBeforeTheEnd(r));
      case "disinfection" ->
          where(r -> (isTurn(r) || r.type.equals("pen.attested")) && fallsInto(r));
      default -> List.of();
    };
  }

  private static boolean isTurn(ForgedRecord record) {
    return record.type.equals("pen.taken") || record.type.equals("pen.disinfected");
  }

  private Optional<ForgedRecord> before(ForgedRecord anchor) {
    return isTurn(anchor)
        ? where(r -> isTurn(r) && r.seq < anchor.seq && r.key("pen").equals(anchor.key("pen")))
            .stream()
            .reduce((first, second) -> second)
        : Optional.empty();
  }

  private List<String> disinfection(ForgedRecord anchor) {
    Optional<ForgedRecord> before = before(anchor);
    List<String> row = new ArrayList<>();
    row.add("" + anchor.seq);
    row.add(anchor.type);
    row.add(anchor.at());
    row.add(clinic(anchor));
    row.add(anchor.clock);
    row.add(anchor.key("pen"));
    row.add(
        anchor.type.equals("pen.disinfected")
            ? before.filter(b -> b.type.equals("pen.taken")).map(b -> b.key("session")).orElse("")
            : anchor.key("session"));
    row.add(before.map(b -> "" + b.seq).orElse(""));
    for (String name :
        List.of("product", "contactMinutes", "started", "finished", "sleeve", "reason")) {
      row.add(cell(anchor, name));
    }
    String difference = "";
    if (anchor.type.equals("pen.taken")) {
      difference =
          before
              .map(b ->
                  b.type.equals("pen.disinfected") || b.key("session").equals(anchor.key("session"))
                      ? ""
                      : "not-disinfected")
              .orElse("never-disinfected");
    }
    row.add(difference);
    row.add(anchor.by);
    row.add(struck(Stream.of(Optional.of(anchor), before)));
    return row;
  }

  private List<ForgedRecord> back() {
    List<ForgedRecord> own =
        where(r -> LOT_TYPES.contains(r.type) && session.equals(r.keys.get("session")));
    return where(r ->
        own.contains(r)
            || (r.type.equals("cartridge.received")
                && own.stream()
                    .anyMatch(o ->
                        r.key("lot").equals(o.keys.get("lot"))
                            && r.key("device").equals(o.keys.get("device")))));
  }

  private boolean fallsBeforeTheEnd(ForgedRecord record) {
    return new ForgedReport(log, report, LocalDate.of(1, 1, 3), to, zone, lot, session)
        .fallsInto(record);
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
    if (report.equals("recall")) {
      Set<String> numbers =
          anchors().stream().map(a -> a.keys.get("recall")).collect(Collectors.toSet());
      for (ForgedRecord used : where(r -> anchors().stream().anyMatch(a -> exposes(a, r)))) {
        wanted.add(used.seq);
        where(r -> r.type.equals("session.opened") && r.key("session").equals(used.key("session")))
            .forEach(opened -> wanted.add(opened.seq));
      }
      where(r ->
              Set.of("recall.told", "recall.lifted").contains(r.type)
                  && r.keys.containsKey("recall")
                  && numbers.contains(r.key("recall")))
          .forEach(r -> wanted.add(r.seq));
    }
    if (report.equals("disinfection")) {
      anchors().forEach(a -> before(a).ifPresent(b -> wanted.add(b.seq)));
    }
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
          case "single-use" ->
              "device_identifier lot expires first_record last_record before received used"
                  + " discarded difference on_hand struck";
          case "recall" ->
              "record recall entered_utc entered_clinic clock entered_by device_identifier lots"
                  + " reference notified reason lifted_utc lift_asked_by lifted_by lift_reason"
                  + " session used_record used_utc lot patient practitioner told_record told_on"
                  + " told_how told_by struck";
          case "disinfection" ->
              "record event at_utc at_clinic clock pen session before_record product"
                  + " contact_minutes started_utc finished_utc sleeve reason difference by struck";
          case "audit-trail" -> "record at_utc at_clinic clock by type keys";
          default -> "kind from_record to_record from_utc to_utc detail";
        };
    return List.of(names.split(" ", -1));
  }

  List<List<String>> rows() {
    return switch (report) {
      case "procedure-log" -> anchors().stream().flatMap(this::procedures).toList();
      case "lot-trace" -> anchors().stream().map(this::traced).toList();
      case "single-use" ->
          anchors().stream()
              .map(a -> List.of(a.key("device"), a.key("lot")))
              .distinct()
              .map(this::counted)
              .toList();
      case "recall" -> anchors().stream().flatMap(this::lookedBack).toList();
      case "disinfection" -> anchors().stream().map(this::disinfection).toList();
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

  private List<String> counted(List<String> name) {
    List<ForgedRecord> moves =
        anchors().stream()
            .filter(a -> List.of(a.key("device"), a.key("lot")).equals(name))
            .toList();
    List<String> row = new ArrayList<>(name);
    row.add(
        moves.stream()
            .filter(m -> "received".equals(MOVES.get(m.type)))
            .map(m -> cell(m, "expires"))
            .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            .min(Comparator.naturalOrder())
            .orElse(""));
    row.add("" + moves.getFirst().seq);
    row.add("" + moves.getLast().seq);
    List<ForgedRecord> earlier = moves.stream().filter(m -> !fallsInto(m)).toList();
    List<ForgedRecord> within = moves.stream().filter(this::fallsInto).toList();
    long before = left(earlier);
    row.add("" + before);
    for (String column : List.of("received", "used", "discarded", "difference")) {
      row.add("" + units(within, column));
    }
    row.add("" + (before + left(within)));
    row.add(struck(moves.stream().map(Optional::of)));
    return row;
  }

  private long left(List<ForgedRecord> moves) {
    return units(moves, "received")
        - units(moves, "used")
        - units(moves, "discarded")
        + units(moves, "difference");
  }

  private long units(List<ForgedRecord> moves, String column) {
    long units = 0;
    for (ForgedRecord move : moves) {
      if (column.equals(MOVES.get(move.type))) {
        Object said =
            log.erased().contains(move.seq)
                ? null
                : move.body.get(FIELDS.getOrDefault(move.type, "?"));
        boolean counts =
            said instanceof Integer
                || (said instanceof Long number && Math.abs(number) < 1_000_000_000);
        if (counts && said instanceof Number number) {
          units += number.longValue();
        } else if (!FIELDS.containsKey(move.type)) {
          units++;
        }
      }
    }
    return units;
  }

  private static boolean exposes(ForgedRecord entered, ForgedRecord used) {
    if (!used.type.equals("cartridge.used") || !used.key("device").equals(entered.key("device"))) {
      return false;
    }
    String lot = used.key("lot").toUpperCase(Locale.ROOT);
    return switch (entered.key("scope")) {
      case "device" -> true;
      case "lots" ->
          List.of(entered.key("lots").toUpperCase(Locale.ROOT).split(" ", -1)).contains(lot);
      case "range" -> {
        int digits = entered.key("first").length();
        String shape =
            Pattern.quote(entered.key("before").toUpperCase(Locale.ROOT))
                + "([0-9]{"
                + digits
                + "})"
                + Pattern.quote(entered.key("after").toUpperCase(Locale.ROOT));
        Matcher found = Pattern.compile(shape).matcher(lot);
        yield found.matches()
            && new BigInteger(found.group(1)).compareTo(new BigInteger(entered.key("first"))) >= 0
            && new BigInteger(found.group(1)).compareTo(new BigInteger(entered.key("last"))) <= 0;
      }
      default -> !entered.keys.containsKey("lot") || entered.key("lot").equalsIgnoreCase(lot);
    };
  }

  private Stream<List<String>> lookedBack(ForgedRecord entered) {
    List<List<String>> rows = new ArrayList<>();
    for (ForgedRecord used : where(r -> exposes(entered, r))) {
      List<ForgedRecord> told =
          where(r ->
              r.type.equals("recall.told")
                  && ofRecall(entered, r)
                  && r.key("session").equals(used.key("session")));
      if (told.isEmpty()) {
        rows.add(lookedBack(entered, Optional.of(used), Optional.empty()));
      }
      told.forEach(t -> rows.add(lookedBack(entered, Optional.of(used), Optional.of(t))));
    }
    return rows.isEmpty()
        ? Stream.of(lookedBack(entered, Optional.empty(), Optional.empty()))
        : rows.stream();
  }

  private static boolean ofRecall(ForgedRecord entered, ForgedRecord record) {
    return entered.keys.containsKey("recall")
        && record.keys.containsKey("recall")
        && entered.key("recall").equals(record.key("recall"));
  }

  private List<String> lookedBack(
      ForgedRecord entered, Optional<ForgedRecord> used, Optional<ForgedRecord> told) {
    Optional<ForgedRecord> lifted =
        where(r -> r.type.equals("recall.lifted") && ofRecall(entered, r)).stream().findFirst();
    Optional<ForgedRecord> opened =
        used.flatMap(use ->
            where(r ->
                    r.type.equals("session.opened") && r.key("session").equals(use.key("session")))
                .stream()
                .findFirst());
    List<String> row = new ArrayList<>();
    row.add("" + entered.seq);
    row.add(cell(entered, "recall"));
    row.add(entered.at());
    row.add(clinic(entered));
    row.add(entered.clock);
    row.add(entered.by);
    row.add(entered.key("device"));
    String before = entered.key("before");
    String after = entered.key("after");
    row.add(
        switch (entered.key("scope")) {
          case "device" -> "";
          case "lots" -> entered.key("lots");
          case "range" ->
              before + entered.key("first") + after + " to " + before + entered.key("last") + after;
          default -> entered.key("lot");
        });
    for (String name : List.of("reference", "notified", "reason")) {
      row.add(cell(entered, name));
    }
    row.add(lifted.map(ForgedRecord::at).orElse(""));
    row.add(lifted.map(l -> cell(l, "askedBy")).orElse(""));
    row.add(lifted.map(l -> l.by).orElse(""));
    row.add(lifted.map(l -> cell(l, "reason")).orElse(""));
    row.add(used.map(u -> u.key("session")).orElse(""));
    row.add(used.map(u -> "" + u.seq).orElse(""));
    row.add(used.map(ForgedRecord::at).orElse(""));
    row.add(used.map(u -> u.key("lot")).orElse(""));
    row.add(opened.map(o -> cell(o, "patient")).orElse(""));
    row.add(opened.map(o -> cell(o, "practitioner")).orElse(""));
    row.add(told.map(t -> "" + t.seq).orElse(""));
    row.add(told.map(t -> cell(t, "on")).orElse(""));
    row.add(told.map(t -> cell(t, "how")).orElse(""));
    row.add(told.map(t -> t.by).orElse(""));
    row.add(struck(Stream.of(Optional.of(entered), lifted, used, opened, told)));
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
