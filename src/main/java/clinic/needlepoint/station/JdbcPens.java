package clinic.needlepoint.station;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of pens, and of the docks that belong to them. */
@Repository
class JdbcPens {
  private static final String PENS =
      "SELECT serial, model, label, out_ms, out_reason, out_by FROM pen";
  private static final String ALL = PENS + " ORDER BY out_ms IS NOT NULL, serial";
  private static final String FIND = PENS + " WHERE serial = ?";
  private static final String LABELLED = PENS + " WHERE label = ?";
  private static final String ADD =
      "INSERT INTO pen (serial, model, label, added_ms, added_by) VALUES (?, ?, ?, ?, ?)";
  private static final String OUT =
      "UPDATE pen SET out_ms = ?, out_reason = ?, out_by = ? WHERE serial = ?";
  private static final String IN =
      "UPDATE pen SET out_ms = NULL, out_reason = NULL, out_by = NULL WHERE serial = ?";
  private static final String DOCK = "SELECT dock FROM pen_dock WHERE pen = ? AND until_ms IS NULL";
  private static final String END =
      "UPDATE pen_dock SET until_ms = ? WHERE (pen = ? OR dock = ?) AND until_ms IS NULL";
  private static final String ASSIGN =
      "INSERT INTO pen_dock (dock, pen, from_ms, by_whom) VALUES (?, ?, ?, ?)";
  private static final String EVENTS =
      """
      SELECT d.id AS span, e.number, e.before, e.after, e.at_ms, e.mono_ms
      FROM pen_dock AS d
      JOIN station_event AS e
        ON e.kind = 'dock' AND e.number = d.dock
        AND e.at_ms >= d.from_ms AND (d.until_ms IS NULL OR e.at_ms < d.until_ms)
      WHERE d.pen = ?
      ORDER BY d.id, e.id
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcPens(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  List<Pen> all() {
    return reading().sql(ALL).query((row, _) -> pen(row)).list();
  }

  Optional<Pen> find(String serial) {
    return reading().sql(FIND).param(serial).query((row, _) -> pen(row)).optional();
  }

  Optional<Pen> labelled(String label) {
    return reading().sql(LABELLED).param(label).query((row, _) -> pen(row)).optional();
  }

  void add(Pen pen, Instant at, String by) {
    writer.sql(ADD).params(pen.serial(), pen.model(), pen.label(), at.toEpochMilli(), by).update();
  }

  void takeOut(String serial, Instant at, String reason, String by) {
    writer.sql(OUT).params(at.toEpochMilli(), reason, by, serial).update();
  }

  void bringBack(String serial) {
    writer.sql(IN).param(serial).update();
  }

  OptionalInt dock(String serial) {
    return reading().sql(DOCK).param(serial).query(Integer.class).optional().stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  void assign(String serial, int dock, Instant at, String by) {
    writer.sql(END).params(at.toEpochMilli(), serial, dock).update();
    writer.sql(ASSIGN).params(dock, serial, at.toEpochMilli(), by).update();
  }

  /** What docks saw while they belonged to the pen, each such time by itself. */
  List<List<DockEvent>> events(String serial) {
    Map<Long, List<DockEvent>> spans = new LinkedHashMap<>();
    reading()
        .sql(EVENTS)
        .param(serial)
        .query(row -> {
          spans.computeIfAbsent(row.getLong("span"), _ -> new ArrayList<>()).add(event(row));
        });
    return List.copyOf(spans.values());
  }

  private static DockEvent event(ResultSet row) throws SQLException {
    return new DockEvent(
        row.getInt("number"),
        row.getString("before"),
        row.getString("after"),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        row.getLong("mono_ms"));
  }

  private static Pen pen(ResultSet row) throws SQLException {
    long since = row.getLong("out_ms");
    Optional<Pen.OutOfService> out =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Pen.OutOfService(
                    Instant.ofEpochMilli(since),
                    row.getString("out_reason"),
                    row.getString("out_by")));
    return new Pen(row.getString("serial"), row.getString("model"), row.getString("label"), out);
  }
}
