package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.util.List;

/** Every record of the period, by its header alone. */
final class AuditTrail implements Report {
  @Override
  public List<String> columns() {
    return List.of("record", "at_utc", "at_clinic", "clock", "by", "type", "keys");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) throws IOException {
    PeriodFilter period = new PeriodFilter(log, scope);
    log.headers(line -> {
      if (period.takes(line)) {
        selection.anchor(line);
      }
    });
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    log.headers(line -> {
      if (selection.anchors(line.seq())) {
        rows.row(row(line, offsets));
      }
    });
  }

  private static List<String> row(ParsedLine line, Offsets offsets) {
    return List.of(
        String.valueOf(line.seq()),
        RecordLine.at(line.at()),
        offsets.clinic(line.at()),
        line.clock(),
        line.by().pseudonym(),
        line.type(),
        CanonicalJson.write(line.keys()));
  }
}
