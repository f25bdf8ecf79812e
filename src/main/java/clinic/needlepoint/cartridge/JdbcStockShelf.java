package clinic.needlepoint.cartridge;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is in the cupboard, added up from what came in and what left. */
@Repository
class JdbcStockShelf {
  private static final String LOTS =
      """
      SELECT device, lot, expires,
        (SELECT coalesce(sum(quantity), 0) FROM receipt AS r
         WHERE r.device = l.device AND r.lot = l.lot) AS received,
        (SELECT count(*) FROM cartridge_scan AS s
         WHERE s.device = l.device AND s.lot = l.lot AND state <> 'REFUSED'
           AND state = 'USED') AS used,
        (SELECT count(*) FROM cartridge_scan AS s
         WHERE s.device = l.device AND s.lot = l.lot AND state <> 'REFUSED'
           AND state = 'HELD') AS held,
        (SELECT count(*) FROM cartridge_scan AS s
         WHERE s.device = l.device AND s.lot = l.lot AND state <> 'REFUSED'
           AND state = 'DISCARDED')
        - (SELECT coalesce(sum(units), 0) FROM stock_change AS c
           WHERE c.device = l.device AND c.lot = l.lot AND kind = 'DISCARDED') AS discarded,
        - (SELECT coalesce(sum(units), 0) FROM stock_change AS c
           WHERE c.device = l.device AND c.lot = l.lot AND kind = 'COUNTED') AS missing,
        (SELECT count(*) FROM unit_label AS u
         WHERE u.device = l.device AND u.lot = l.lot AND discard IS NULL
           AND NOT EXISTS (SELECT 1 FROM cartridge_scan AS s
                           WHERE s.device = u.device AND s.serial = u.serial
                             AND s.state <> 'REFUSED')) AS labelled
      FROM lot AS l
      """;
  private static final String ALL_LOTS = LOTS + " ORDER BY expires, lot";
  private static final String LOT = LOTS + " WHERE device = ? AND lot = ?";
  private static final String CHANGE =
      """
      INSERT INTO stock_change (device, lot, kind, units, counted, reason, changed_at, changed_by)
      VALUES (:device, :lot, :kind, :units, :counted, :reason, :at, :by)
      RETURNING id
      """;
  private static final String LABELS =
      """
      SELECT serial FROM unit_label AS u
      WHERE u.device = ? AND u.lot = ? AND discard IS NULL
        AND NOT EXISTS (SELECT 1 FROM cartridge_scan AS s
                        WHERE s.device = u.device AND s.serial = u.serial
                          AND s.state <> 'REFUSED')
      ORDER BY serial
      """;
  private static final String NEWEST_LABEL =
      "SELECT max(serial) FROM unit_label WHERE serial LIKE ? || '%'";
  private static final String ADD_LABEL =
      "INSERT INTO unit_label (device, serial, lot, issued_at, issued_by) VALUES (?, ?, ?, ?, ?)";
  private static final String DROP_LABEL =
      "UPDATE unit_label SET discard = ? WHERE device = ? AND serial = ?";
  private static final String LEVELS = "SELECT device, units FROM reorder_level";
  private static final String SET_LEVEL =
      """
      INSERT INTO reorder_level (device, units, set_at, set_by) VALUES (?, ?, ?, ?)
      ON CONFLICT (device) DO UPDATE
      SET units = excluded.units, set_at = excluded.set_at, set_by = excluded.set_by
      """;
  private static final String NO_LEVEL = "DELETE FROM reorder_level WHERE device = ?";

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final JdbcRecalls recalls;

  JdbcStockShelf(JdbcClient writer, @Reader JdbcClient reader, JdbcRecalls recalls) {
    this.writer = writer;
    this.reader = reader;
    this.recalls = recalls;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /** Every lot that ever came in, the first to expire first. */
  List<LotStock> lots() {
    return reading().sql(ALL_LOTS).query((row, _) -> lot(row)).list();
  }

  Optional<LotStock> lot(String device, String lot) {
    return reading().sql(LOT).params(device, lot).query((row, _) -> lot(row)).optional();
  }

  long discard(LotStock lot, int units, StockDiscard reason, Instant at, String by) {
    return change(lot, "DISCARDED", -units, null, reason.name(), at, by);
  }

  void count(LotStock lot, int counted, @Nullable String reason, Instant at, String by) {
    change(lot, "COUNTED", counted - lot.onHand(), counted, reason, at, by);
  }

  private long change(
      LotStock lot,
      String kind,
      int units,
      @Nullable Integer counted,
      @Nullable String reason,
      Instant at,
      String by) {
    return writer
        .sql(CHANGE)
        .param("device", lot.device())
        .param("lot", lot.lot())
        .param("kind", kind)
        .param("units", units)
        .param("counted", counted)
        .param("reason", reason)
        .param("at", at.toString())
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /** The serials of labels on units still there. */
  List<String> labels(String device, String lot) {
    return reading().sql(LABELS).params(device, lot).query((row, _) -> row.getString(1)).list();
  }

  /** The newest serial with this start, of whatever device. */
  Optional<String> newestLabel(String start) {
    return reading()
        .sql(NEWEST_LABEL)
        .param(start)
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  void addLabel(LotStock lot, String serial, Instant at, String by) {
    writer.sql(ADD_LABEL).params(lot.device(), serial, lot.lot(), at.toString(), by).update();
  }

  void dropLabels(String device, Set<String> serials, long discard) {
    serials.forEach(serial -> writer.sql(DROP_LABEL).params(discard, device, serial).update());
  }

  Map<String, Integer> reorderLevels() {
    return reading()
        .sql(LEVELS)
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void reorderAt(String device, OptionalInt units, Instant at, String by) {
    if (units.isPresent()) {
      writer.sql(SET_LEVEL).params(device, units.getAsInt(), at.toString(), by).update();
    } else {
      writer.sql(NO_LEVEL).param(device).update();
    }
  }

  private LotStock lot(ResultSet row) throws SQLException {
    return new LotStock(
        row.getString("device"),
        row.getString("lot"),
        LocalDate.parse(row.getString("expires")),
        row.getInt("received"),
        row.getInt("used"),
        row.getInt("discarded"),
        row.getInt("held"),
        row.getInt("missing"),
        row.getInt("labelled"),
        recalls.reason(row.getString("device"), row.getString("lot")));
  }
}
