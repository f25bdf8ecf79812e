package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Each disinfection of a pen, each session that took one, and each time that somebody answered for
 * one. A pen that was taken without a disinfection since it was last taken says so.
 */
final class DisinfectionLog implements Report {
  private static final String TAKEN = "pen.taken";
  private static final String DISINFECTED = "pen.disinfected";
  private static final String ATTESTED = "pen.attested";
  private static final String PEN = "pen";
  private static final String SESSION = "session";

  /** What makes a pen clean or not. */
  private static final Set<String> TURNS = Set.of(TAKEN, DISINFECTED);

  @Override
  public List<String> columns() {
    return List.of(
        "record",
        "event",
        "at_utc",
        "at_clinic",
        "clock",
        "pen",
        "session",
        "before_record",
        "product",
        "contact_minutes",
        "started_utc",
        "finished_utc",
        "sleeve",
        "reason",
        "difference",
        "by",
        "struck");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) throws IOException {
    PeriodFilter period = new PeriodFilter(log, scope);
    Map<String, Long> last = new HashMap<>();
    log.headers(line -> {
      boolean turns = TURNS.contains(line.type());
      if ((turns || line.type().equals(ATTESTED)) && period.takes(line)) {
        selection.anchor(line);
        selection.demand(line.seq());
        Long before = turns ? last.get(Strikes.key(line, PEN)) : null;
        if (before != null) {
          selection.demand(before);
        }
      }
      if (turns) {
        last.put(Strikes.key(line, PEN), line.seq());
      }
    });
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    Map<String, ParsedLine> last = new HashMap<>();
    for (PrimitiveIterator.OfInt seqs = selection.demanded(); seqs.hasNext(); ) {
      ParsedLine line = log.header(seqs.nextInt());
      boolean turns = TURNS.contains(line.type());
      if (selection.anchors(line.seq())) {
        rows.row(row(log, offsets, line, turns ? last.get(Strikes.key(line, PEN)) : null));
      }
      if (turns) {
        last.put(Strikes.key(line, PEN), line);
      }
    }
  }

  private static List<String> row(
      LogSource log, Offsets offsets, ParsedLine line, @Nullable ParsedLine before) {
    List<Long> records =
        Stream.concat(Stream.of(line), Optional.ofNullable(before).stream())
            .map(ParsedLine::seq)
            .toList();
    return List.of(
        String.valueOf(line.seq()),
        line.type(),
        RecordLine.at(line.at()),
        offsets.clinic(line.at()),
        line.clock(),
        Strikes.key(line, PEN),
        session(line, before),
        before == null ? "" : String.valueOf(before.seq()),
        Strikes.text(log, line.seq(), "product"),
        Strikes.text(log, line.seq(), "contactMinutes"),
        Strikes.text(log, line.seq(), "started"),
        Strikes.text(log, line.seq(), "finished"),
        Strikes.text(log, line.seq(), "sleeve"),
        Strikes.text(log, line.seq(), "reason"),
        difference(line, before),
        line.by().pseudonym(),
        Strikes.of(log, records));
  }

  /** The session of the record; of a disinfection, the one that used the pen before. */
  private static String session(ParsedLine line, @Nullable ParsedLine before) {
    ParsedLine of = line.type().equals(DISINFECTED) ? before : line;
    return of == null || of.type().equals(DISINFECTED) ? "" : Strikes.key(of, SESSION);
  }

  private static String difference(ParsedLine line, @Nullable ParsedLine before) {
    if (!line.type().equals(TAKEN)) {
      return "";
    }
    if (before == null) {
      return "never-disinfected";
    }
    boolean clean =
        before.type().equals(DISINFECTED)
            || Strikes.key(before, SESSION).equals(Strikes.key(line, SESSION));
    return clean ? "" : "not-disinfected";
  }
}
