package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** What happened to a lot in the period: received, scanned, used, thrown away, and on whom. */
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
    for (long seq : log.withKey("lot", scope.lot(), EVENTS)) {
      ParsedLine line = log.header(seq);
      if (period.takes(line)) {
        selection.anchor(line);
        selection.demand(seq);
        openings(log, line).forEach(selection::demand);
      }
    }
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
