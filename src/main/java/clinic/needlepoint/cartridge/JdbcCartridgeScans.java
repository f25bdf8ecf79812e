package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.LabelReading.Read;
import clinic.needlepoint.store.Reader;
import clinic.needlepoint.visit.SessionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The judged scans and what became of them. */
@Repository
class JdbcCartridgeScans {
  private static final String FORGET_REASONS =
      """
      UPDATE cartridge_scan
      SET allowed_reason = iif(allowed_at IS NULL, NULL, ''),
          witness_reason = iif(witness = 'ATTESTED', '', NULL)
      WHERE session = ?
      """;
  private static final String FACTS =
      """
      SELECT model, v.version AS version, minimum_age,
        (SELECT group_concat(area || '=' || limit_um, ' ') FROM device_depth_limit AS d
         WHERE d.device = v.device AND d.version = v.version) AS depths,
        (SELECT expires FROM lot WHERE device = :device AND lot = :lot) AS expires,
        (SELECT coalesce(sum(quantity), 0) FROM receipt
         WHERE device = :device AND lot = :lot) AS received,
        (SELECT count(*) FROM cartridge_scan
         WHERE device = :device AND lot = :lot AND state <> 'REFUSED') AS gone,
        (SELECT coalesce(sum(units), 0) FROM stock_change
         WHERE device = :device AND lot = :lot) AS changed,
        (SELECT count(*) FROM unit_label AS l
         WHERE device = :device AND lot = :lot AND discard IS NULL
           AND NOT EXISTS (SELECT 1 FROM cartridge_scan AS s
                           WHERE s.device = l.device AND s.serial = l.serial
                             AND s.state <> 'REFUSED')) AS labelled,
        (SELECT lot FROM unit_label
         WHERE device = :device AND serial = :serial) AS label_lot,
        coalesce(
          (SELECT scanned_at FROM cartridge_scan
           WHERE device = :device AND serial = :serial AND state <> 'REFUSED'),
          (SELECT changed_at FROM unit_label JOIN stock_change AS c ON c.id = discard
           WHERE unit_label.device = :device AND serial = :serial)) AS serial_taken,
        (SELECT max(id) FROM cartridge_scan
         WHERE device = :device AND lot = :lot AND serial IS NULL AND state <> 'REFUSED')
          AS last_of_lot
      FROM device JOIN device_version AS v
        ON v.device = device_identifier AND v.version = device.version
      WHERE device_identifier = :device AND retired = 0
      """;
  private static final String ADD =
      """
      INSERT INTO cartridge_scan (session, scanned_at, scanned_by, raw, source, verdict,
                                  device, lot, serial, expires, detail, units, state,
                                  device_version, proof, cautions)
      VALUES (:session, :at, :by, :raw, :source, :verdict,
              :device, :lot, :serial, :expires, :detail, :units, :state, :version,
              :proof, :cautions)
      RETURNING id
      """;
  private static final String SELECT =
      """
      SELECT id, session, scanned_at, raw, source, verdict, cartridge_scan.device AS device, lot,
             serial, expires, detail, units, state, answered_at, disposed_at, disposed_by, bin,
             witness, witness_reason, proof, cautions, model
      FROM cartridge_scan LEFT JOIN device_version
        ON device_version.device = cartridge_scan.device
          AND device_version.version = cartridge_scan.device_version
      """;
  private static final String LATEST =
      SELECT + " WHERE session = ? ORDER BY state = 'HELD' DESC, id DESC LIMIT 1";
  private static final String FIND = SELECT + " WHERE id = ?";
  private static final String OF_SESSION =
      SELECT + " WHERE session = ? AND verdict = 'accepted' ORDER BY id";
  private static final String ALLOW =
      """
      UPDATE cartridge_scan
      SET verdict = 'accepted', state = 'HELD', proof = :proof, cautions = :cautions,
          units = :units, allowed_at = :at, allowed_by = :by, allowed_reason = :reason
      WHERE id = :id
      """;
  private static final String TAKEN_AT = "SELECT scanned_at FROM cartridge_scan WHERE id = ?";
  private static final String TAKEN_SINCE =
      """
      SELECT count(*) FROM cartridge_scan
      WHERE state <> 'REFUSED' AND scanned_at >= :from AND id > :last
      """;
  private static final String ANSWER =
      """
      UPDATE cartridge_scan
      SET state = :state, discard_reason = :reason, answered_at = :at, answered_by = :by
      WHERE id = :id
      """;
  private static final String DISPOSE =
      """
      UPDATE cartridge_scan
      SET disposed_at = :at, disposed_by = :by, bin = :bin, witness = :witness,
          witness_reason = :reason
      WHERE id = :id
      """;
  private static final String SEEN_BY_BEAM =
      "SELECT disposed_at FROM cartridge_scan WHERE witness = 'BEAM' AND disposed_at >= :from";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcCartridgeScans(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  /**
   * Empty when the device is not registered.
   *
   * @param recall the reason of the recall in force
   */
  Optional<StockFacts> facts(Read read, Optional<String> recall) {
    return reading()
        .sql(FACTS)
        .param("device", read.device())
        .param("lot", read.lot())
        .param("serial", read.serial().orElse(null))
        .query((row, _) ->
            new StockFacts(
                row.getString("model"),
                row.getInt("version"),
                limits(row),
                Optional.ofNullable(row.getString("expires")).map(LocalDate::parse),
                row.getInt("received"),
                row.getInt("gone") - row.getInt("changed"),
                row.getInt("labelled"),
                Optional.ofNullable(row.getString("label_lot")),
                recall,
                Optional.ofNullable(row.getString("serial_taken")).map(Instant::parse),
                Optional.of(row.getLong("last_of_lot")).filter(id -> id > 0).map(ScanId::new)))
        .optional();
  }

  private static LabelLimits limits(ResultSet row) throws SQLException {
    int age = row.getInt("minimum_age");
    SortedMap<BodyArea, Integer> depths = new TreeMap<>();
    String named = row.getString("depths");
    if (named != null) {
      for (String each : named.split(" ", -1)) {
        int sign = each.indexOf('=');
        depths.put(
            BodyArea.valueOf(each.substring(0, sign)), Integer.valueOf(each.substring(sign + 1)));
      }
    }
    return new LabelLimits(age == 0 ? OptionalInt.empty() : OptionalInt.of(age), depths);
  }

  /** When that scan took its unit. */
  Instant at(ScanId scan) {
    return Instant.parse(reading().sql(TAKEN_AT).param(scan.value()).query(String.class).single());
  }

  /** Units of whatever kind that were taken by later scans than this one, from that moment on. */
  int takenSince(ScanId last, Instant from) {
    return reading()
        .sql(TAKEN_SINCE)
        .param("from", from.toString())
        .param("last", last.value())
        .query(Integer.class)
        .single();
  }

  /** Writes a verdict; an accepted one takes its unit from the stock at once. */
  ScanId add(
      SessionNumber session,
      Instant at,
      String by,
      String raw,
      boolean typed,
      CartridgeVerdict verdict,
      Optional<Integer> deviceVersion) {
    VerdictColumns columns = VerdictColumns.of(verdict);
    Optional<CartridgeLabel> label = columns.label();
    long id =
        writer
            .sql(ADD)
            .param("session", session.value())
            .param("at", at.toString())
            .param("by", by)
            .param("raw", raw)
            .param("source", typed ? "TYPED" : "SCANNED")
            .param("verdict", verdict.word())
            .param("device", label.map(CartridgeLabel::device).orElse(null))
            .param("lot", label.map(CartridgeLabel::lot).orElse(null))
            .param("serial", label.flatMap(CartridgeLabel::serial).orElse(null))
            .param(
                "expires",
                label.flatMap(CartridgeLabel::expires).map(LocalDate::toString).orElse(null))
            .param("detail", columns.detail().orElse(null))
            .param("units", columns.units())
            .param("version", deviceVersion.orElse(null))
            .param("proof", columns.proof().map(UnitProof::word).orElse(null))
            .param("cautions", cautions(columns))
            .param("state", verdict instanceof CartridgeVerdict.Accepted ? "HELD" : "REFUSED")
            .query(Long.class)
            .single();
    return new ScanId(id);
  }

  private static @Nullable String cautions(VerdictColumns columns) {
    return columns.cautions().isEmpty() ? null : Caution.words(columns.cautions());
  }

  /** An amber cartridge is taken after all; its cautions stay beside it. */
  void allow(ScanId id, VerdictColumns columns, String reason, Instant at, String by) {
    writer
        .sql(ALLOW)
        .param("proof", columns.proof().orElseThrow().word())
        .param("cautions", cautions(columns))
        .param("units", columns.units())
        .param("at", at.toString())
        .param("by", by)
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }

  /** Why a caution was passed or a disposal attested: that it was stays, what was typed goes. */
  void forgetReasons(SessionNumber session) {
    writer.sql(FORGET_REASONS).param(session.value()).update();
  }

  /** The session's cartridge that waits for an answer, else its latest scan. */
  Optional<ScanRow> latest(SessionNumber session) {
    return reading().sql(LATEST).param(session.value()).query((row, _) -> row(row)).optional();
  }

  Optional<ScanRow> find(ScanId id) {
    return reading().sql(FIND).param(id.value()).query((row, _) -> row(row)).optional();
  }

  List<CartridgeUse> accepted(SessionNumber session) {
    return reading()
        .sql(OF_SESSION)
        .param(session.value())
        .query((row, _) -> row(row))
        .list()
        .stream()
        .flatMap(row -> row.use().stream())
        .toList();
  }

  void answer(
      ScanId id, CartridgeUse.State state, @Nullable DiscardReason reason, Instant at, String by) {
    writer
        .sql(ANSWER)
        .param("state", state.name())
        .param("reason", reason == null ? null : reason.name())
        .param("at", at.toString())
        .param("by", by)
        .param("id", id.value())
        .update();
  }

  void dispose(ScanId id, Disposal disposal) {
    writer
        .sql(DISPOSE)
        .param("at", disposal.at().toString())
        .param("by", disposal.by())
        .param("bin", disposal.bin())
        .param("witness", disposal.witness().word().toUpperCase(java.util.Locale.ROOT))
        .param(
            "reason",
            disposal.witness() instanceof DisposalWitness.Attested(String reason) ? reason : null)
        .param("id", id.value())
        .update();
  }

  List<Instant> seenByBeamSince(Instant from) {
    return reading()
        .sql(SEEN_BY_BEAM)
        .param("from", from.toString())
        .query((row, _) -> Instant.parse(row.getString(1)))
        .list();
  }

  private static ScanRow row(ResultSet row) throws SQLException {
    ScanId id = new ScanId(row.getLong("id"));
    Instant at = Instant.parse(row.getString("scanned_at"));
    boolean typed = row.getString("source").equals("TYPED");
    Optional<CartridgeLabel> label = label(row);
    CartridgeVerdict verdict =
        new VerdictColumns(
                label,
                text(row, "detail"),
                row.getInt("units"),
                text(row, "proof").map(UnitProof::of),
                text(row, "cautions").map(Caution::of).orElse(List.of()))
            .verdict(row.getString("verdict"));
    Optional<CartridgeUse> use =
        row.getString("verdict").equals("accepted")
            ? Optional.of(use(row, id, label.orElseThrow(), at, typed))
            : Optional.empty();
    return new ScanRow(id, row.getString("session"), at, row.getString("raw"), typed, verdict, use);
  }

  private static CartridgeUse use(
      ResultSet row, ScanId id, CartridgeLabel label, Instant at, boolean typed)
      throws SQLException {
    return new CartridgeUse(
        id,
        label,
        at,
        typed,
        CartridgeUse.State.valueOf(row.getString("state")),
        text(row, "answered_at").map(Instant::parse),
        disposal(row));
  }

  private static Optional<Disposal> disposal(ResultSet row) throws SQLException {
    Optional<String> at = text(row, "disposed_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    DisposalWitness witness =
        row.getString("witness").equals("BEAM")
            ? new DisposalWitness.Beam()
            : new DisposalWitness.Attested(row.getString("witness_reason"));
    return Optional.of(
        new Disposal(
            row.getString("bin"), witness, Instant.parse(at.get()), row.getString("disposed_by")));
  }

  private static Optional<CartridgeLabel> label(ResultSet row) throws SQLException {
    Optional<String> device = text(row, "device");
    return device.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CartridgeLabel(
                device.get(),
                text(row, "model"),
                row.getString("lot"),
                text(row, "serial"),
                text(row, "expires").map(LocalDate::parse)));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
