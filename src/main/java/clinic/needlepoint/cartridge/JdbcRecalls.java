package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.RecalledLots.Every;
import clinic.needlepoint.cartridge.RecalledLots.Listed;
import clinic.needlepoint.cartridge.RecalledLots.Range;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.SessionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of recalls, and what was used of the lots they name. */
@Repository
class JdbcRecalls {
  private static final String DEVICES =
      """
      SELECT device_identifier, maker, model
      FROM device JOIN device_version AS v
        ON v.device = device_identifier AND v.version = device.version
      ORDER BY maker, model
      """;
  private static final String KNOWN = "SELECT count(*) FROM device WHERE device_identifier = ?";
  private static final String ADD =
      """
      INSERT INTO recall (device, scope, before_number, first_number, last_number, after_number,
                          reason, reference, notified, entered_at, entered_by)
      VALUES (:device, :scope, :before, :first, :last, :after,
              :reason, :reference, :notified, :at, :by)
      RETURNING id
      """;
  private static final String ADD_LOT = "INSERT INTO recall_lot (recall, lot) VALUES (?, ?)";
  private static final String SELECT =
      """
      SELECT id, device, scope, before_number, first_number, last_number, after_number, reason,
             reference, notified, entered_at, entered_by, lift_asked_at, lift_asked_by,
             lift_reason, lifted_at, lifted_by,
             (SELECT group_concat(lot, char(10) ORDER BY lot) FROM recall_lot WHERE recall = id) AS lots
      FROM recall
      """;
  private static final String ALL = SELECT + " ORDER BY id DESC";
  private static final String FIND = SELECT + " WHERE id = ?";
  private static final String IN_FORCE =
      SELECT + " WHERE device = ? AND lifted_at IS NULL ORDER BY id";
  private static final String ASK =
      """
      UPDATE recall SET lift_asked_at = :at, lift_asked_by = :by, lift_reason = :reason
      WHERE id = :id AND lifted_at IS NULL AND lift_asked_at IS NULL
      """;
  private static final String KEEP =
      """
      UPDATE recall SET lift_asked_at = NULL, lift_asked_by = NULL, lift_reason = NULL
      WHERE id = ? AND lifted_at IS NULL AND lift_asked_at IS NOT NULL
      """;
  private static final String LIFT =
      """
      UPDATE recall SET lifted_at = :at, lifted_by = :by
      WHERE id = :id AND lifted_at IS NULL AND lift_asked_by IS NOT NULL AND lift_asked_by <> :by
      """;
  private static final String KNOWN_LOTS =
      """
      SELECT lot FROM lot WHERE device = :device
      UNION SELECT lot FROM cartridge_scan WHERE device = :device AND lot IS NOT NULL
      ORDER BY lot
      """;
  private static final String USES =
      """
      SELECT session, lot, coalesce(answered_at, scanned_at) AS at FROM cartridge_scan
      WHERE device = ? AND state = 'USED' ORDER BY answered_at, id
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcRecalls(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  List<RecalledDevice> devices() {
    return reading()
        .sql(DEVICES)
        .query((row, _) ->
            new RecalledDevice(
                row.getString("device_identifier"), row.getString("maker"), row.getString("model")))
        .list();
  }

  boolean knows(String device) {
    return reading().sql(KNOWN).param(device).query(Long.class).single() > 0;
  }

  RecallId add(Recall recall, Instant at, String by) {
    Optional<Range> range =
        recall.lots() instanceof Range ends ? Optional.of(ends) : Optional.empty();
    long id =
        writer
            .sql(ADD)
            .param("device", recall.device())
            .param("scope", scope(recall.lots()))
            .param("before", range.map(Range::before).orElse(null))
            .param("first", range.map(Range::first).orElse(null))
            .param("last", range.map(Range::last).orElse(null))
            .param("after", range.map(Range::after).orElse(null))
            .param("reason", recall.reason())
            .param("reference", recall.reference())
            .param("notified", recall.notified().toString())
            .param("at", at.toString())
            .param("by", by)
            .query(Long.class)
            .single();
    if (recall.lots() instanceof Listed(var lots)) {
      lots.forEach(lot -> writer.sql(ADD_LOT).param(id).param(lot).update());
    }
    return new RecallId(id);
  }

  private static String scope(RecalledLots lots) {
    return switch (lots) {
      case Every _ -> "DEVICE";
      case Listed _ -> "LOTS";
      case Range _ -> "RANGE";
    };
  }

  /** Whether it changed anything. */
  boolean ask(RecallId recall, String reason, Instant at, String by) {
    return writer
            .sql(ASK)
            .param("at", at.toString())
            .param("by", by)
            .param("reason", reason)
            .param("id", recall.value())
            .update()
        == 1;
  }

  /** Whether it changed anything. */
  boolean keep(RecallId recall) {
    return writer.sql(KEEP).param(recall.value()).update() == 1;
  }

  /** Whether it changed anything; never for the one who asked. */
  boolean lift(RecallId recall, Instant at, String by) {
    return writer
            .sql(LIFT)
            .param("at", at.toString())
            .param("by", by)
            .param("id", recall.value())
            .update()
        == 1;
  }

  List<EnteredRecall> all() {
    return reading().sql(ALL).query((row, _) -> row(row)).list();
  }

  Optional<EnteredRecall> find(RecallId recall) {
    return reading().sql(FIND).param(recall.value()).query((row, _) -> row(row)).optional();
  }

  List<EnteredRecall> inForce(String device) {
    return reading().sql(IN_FORCE).param(device).query((row, _) -> row(row)).list();
  }

  /** The reason of the recall that stops this lot now. */
  Optional<String> reason(String device, String lot) {
    return inForce(device).stream()
        .map(EnteredRecall::recall)
        .filter(recall -> recall.covers(device, lot))
        .map(Recall::reason)
        .findFirst();
  }

  List<String> knownLots(String device) {
    return reading()
        .sql(KNOWN_LOTS)
        .param("device", device)
        .query((row, _) -> row.getString("lot"))
        .list();
  }

  List<ExposedUse> uses(String device) {
    return reading()
        .sql(USES)
        .param(device)
        .query((row, _) ->
            new ExposedUse(
                new SessionNumber(row.getString("session")),
                row.getString("lot"),
                Instant.parse(row.getString("at"))))
        .list();
  }

  private static EnteredRecall row(ResultSet row) throws SQLException {
    Recall recall =
        new Recall(
            row.getString("device"),
            lots(row),
            row.getString("reason"),
            row.getString("reference"),
            LocalDate.parse(row.getString("notified")));
    return new EnteredRecall(
        new RecallId(row.getLong("id")),
        recall,
        Instant.parse(row.getString("entered_at")),
        row.getString("entered_by"),
        asked(row),
        lifted(row));
  }

  private static RecalledLots lots(ResultSet row) throws SQLException {
    return switch (row.getString("scope")) {
      case "RANGE" ->
          new Range(
              row.getString("before_number"),
              row.getString("first_number"),
              row.getString("last_number"),
              row.getString("after_number"));
      case "LOTS" -> new Listed(List.of(row.getString("lots").split("\n", -1)));
      default -> new Every();
    };
  }

  private static Optional<EnteredRecall.Asked> asked(ResultSet row) throws SQLException {
    String at = row.getString("lift_asked_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new EnteredRecall.Asked(
                Instant.parse(at), row.getString("lift_asked_by"), row.getString("lift_reason")));
  }

  private static Optional<EnteredRecall.Lifted> lifted(ResultSet row) throws SQLException {
    String at = row.getString("lifted_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new EnteredRecall.Lifted(Instant.parse(at), row.getString("lifted_by")));
  }
}
