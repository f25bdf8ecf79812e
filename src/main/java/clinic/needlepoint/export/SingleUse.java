package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;

/**
 * What came in, what was used, what was thrown away and what a count declared missing or found, lot
 * by lot, from the first record to the end of the period. The sums close by themselves: what a
 * count did not declare stands as on hand, below 0 too.
 */
final class SingleUse implements Report {
  /** What a record does to a lot. */
  enum Column {
    RECEIVED,
    USED,
    DISCARDED,
    DIFFERENCE
  }

  /**
   * A type of record that moves units.
   *
   * @param field of the body that counts them; empty where each record is one unit
   * @param otherwise the units where the body does not say
   */
  record Move(Column column, String field, long otherwise) {
    /** More than any clinic has; beyond it a count is none. */
    private static final long MOST = 999_999_999;

    long units(LogSource log, long seq) {
      Object said =
          field.isEmpty() ? null : log.body(seq).map(body -> body.get(field)).orElse(null);
      boolean counts = said instanceof Integer || said instanceof Long;
      long units = counts && said instanceof Number number ? number.longValue() : MOST + 1;
      return Math.abs(units) <= MOST ? units : otherwise;
    }
  }

  /** Every type that moves units; docs/bundle.md has the same table. */
  static final Map<String, Move> MOVES =
      Map.of(
          "cartridge.received", new Move(Column.RECEIVED, "quantity", 0),
          "cartridge.used", new Move(Column.USED, "", 1),
          "cartridge.discarded", new Move(Column.DISCARDED, "", 1),
          "stock.discarded", new Move(Column.DISCARDED, "units", 0),
          "stock.counted", new Move(Column.DIFFERENCE, "difference", 0));

  @Override
  public List<String> columns() {
    return List.of(
        "device_identifier",
        "lot",
        "expires",
        "first_record",
        "last_record",
        "before",
        "received",
        "used",
        "discarded",
        "difference",
        "on_hand",
        "struck");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) throws IOException {
    PeriodFilter until = new PeriodFilter(log, scope.fromTheFirst());
    log.headers(line -> {
      if (MOVES.containsKey(line.type()) && until.takes(line)) {
        selection.anchor(line);
        selection.demand(line.seq());
      }
    });
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    PeriodFilter period = new PeriodFilter(log, scope);
    Map<List<String>, Lot> lots = new LinkedHashMap<>();
    for (PrimitiveIterator.OfInt anchors = selection.anchors(); anchors.hasNext(); ) {
      ParsedLine line = log.header(anchors.nextInt());
      List<String> name = List.of(Strikes.key(line, "device"), Strikes.key(line, "lot"));
      lots.computeIfAbsent(name, _ -> new Lot(log)).take(line, period.takes(line));
    }
    for (Map.Entry<List<String>, Lot> lot : lots.entrySet()) {
      rows.row(lot.getValue().cells(lot.getKey()));
    }
  }

  /** The sums of one lot. */
  private static final class Lot {
    private final LogSource log;
    private final List<Long> records = new ArrayList<>();
    private final Map<Column, Long> within = new EnumMap<>(Column.class);
    private long before;
    private String expires = "";

    Lot(LogSource log) {
      this.log = log;
    }

    void take(ParsedLine line, boolean inside) {
      Move move = MOVES.getOrDefault(line.type(), new Move(Column.DIFFERENCE, "", 0));
      long units = move.units(log, line.seq());
      records.add(line.seq());
      if (inside) {
        within.merge(move.column, units, Long::sum);
      } else {
        before += adds(move.column) ? units : -units;
      }
      if (move.column == Column.RECEIVED) {
        earlier(Strikes.text(log, line.seq(), "expires"));
      }
    }

    private static boolean adds(Column column) {
      return column == Column.RECEIVED || column == Column.DIFFERENCE;
    }

    private void earlier(String day) {
      if (Days.read(day).isPresent() && (expires.isEmpty() || day.compareTo(expires) < 0)) {
        expires = day;
      }
    }

    List<String> cells(List<String> name) {
      long left = before;
      List<String> cells = new ArrayList<>(name);
      cells.add(expires);
      cells.add(String.valueOf(records.getFirst()));
      cells.add(String.valueOf(records.getLast()));
      cells.add(String.valueOf(before));
      for (Column column : Column.values()) {
        long units = within.getOrDefault(column, 0L);
        cells.add(String.valueOf(units));
        left += adds(column) ? units : -units;
      }
      cells.add(String.valueOf(left));
      cells.add(Strikes.of(log, records));
      return cells;
    }
  }
}
