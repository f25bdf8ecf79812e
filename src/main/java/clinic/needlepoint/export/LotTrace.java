package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * What happened to a lot in the period: received, scanned, used, thrown away, and on whom. Or back:
 * what a session used, and the boxes that its lots came in.
 */
final class LotTrace implements Report {
  private static final String[] EVENTS = {
    "cartridge.received",
    "cartridge.scanned",
    "cartridge.used",
    "cartridge.discarded",
    "cartridge.disposed"
  };

  @Override
  public List<String> columns() {
    return List.of(
        "record",
        "at_utc",
        "at_clinic",
        "clock",
        "event",
        "device_identifier",
        "lot",
        "serial",
        "session",
        "patient",
        "practitioner",
        "by",
        "struck");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) {
    PeriodFilter period = new PeriodFilter(log, scope);
    if (!scope.session().isEmpty()) {
      back(log, scope.session(), selection);
      return;
    }
    for (long seq : log.withKey("lot", scope.lot(), EVENTS)) {
      ParsedLine line = log.header(seq);
      if (period.takes(line)) {
        take(log, line, selection);
      }
    }
  }

  /** A session is one, whenever it was, and its lots came in before. */
  private static void back(LogSource log, String session, Selection selection) {
    for (long seq : log.withKey("session", session, EVENTS)) {
      ParsedLine line = log.header(seq);
      take(log, line, selection);
      if (line.keys().containsKey("lot") && line.keys().containsKey("device")) {
        boxes(log, line).forEach(box -> take(log, box, selection));
      }
    }
  }

  private static List<ParsedLine> boxes(LogSource log, ParsedLine line) {
    return log.withKey("lot", Strikes.key(line, "lot"), "cartridge.received").stream()
        .map(log::header)
        .filter(box -> Strikes.key(box, "device").equals(Strikes.key(line, "device")))
        .toList();
  }

  private static void take(LogSource log, ParsedLine line, Selection selection) {
    selection.anchor(line);
    selection.demand(line.seq());
    openings(log, line).forEach(selection::demand);
  }

  private static List<Long> openings(LogSource log, ParsedLine line) {
    String session = line.keys().get("session");
    return session == null ? List.of() : log.withKey("session", session, "session.opened");
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    for (PrimitiveIterator.OfInt anchors = selection.anchors(); anchors.hasNext(); ) {
      rows.row(row(log, log.header(anchors.nextInt()), offsets));
    }
  }

  private static List<String> row(LogSource log, ParsedLine line, Offsets offsets) {
    Optional<Long> opening = openings(log, line).stream().findFirst();
    List<Long> records = new ArrayList<>(List.of(line.seq()));
    opening.ifPresent(records::add);
    return List.of(
        String.valueOf(line.seq()),
        RecordLine.at(line.at()),
        offsets.clinic(line.at()),
        line.clock(),
        line.type(),
        Strikes.key(line, "device"),
        Strikes.key(line, "lot"),
        Strikes.key(line, "serial"),
        Strikes.key(line, "session"),
        opening.map(seq -> Strikes.text(log, seq, "patient")).orElse(""),
        opening.map(seq -> Strikes.text(log, seq, "practitioner")).orElse(""),
        line.by().pseudonym(),
        Strikes.of(log, records));
  }
}
