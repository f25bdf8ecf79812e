package clinic.needlepoint.station;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStationEvents implements StationEvents {
  private static final String ADD =
      """
      INSERT INTO station_event (kind, number, before, after, at_ms, mono_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String KEEP_COUNT =
      """
      INSERT INTO station_bin (number, drops, complete) VALUES (:number, :drops, :complete)
      ON CONFLICT (number) DO UPDATE SET drops = excluded.drops, complete = excluded.complete
      """;
  private static final String COUNT =
      "SELECT drops, complete FROM station_bin WHERE number = :number";
  private static final String WATCHING =
      """
      INSERT INTO station_watch (id, at_ms) VALUES (1, :at)
      ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, stopped = 0
      """;

  private static final String STOPPED =
      """
      INSERT INTO station_watch (id, at_ms, stopped) VALUES (1, :at, 1)
      ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, stopped = 1
      """;

  private static final String ADD_GAP = "INSERT INTO station_gap (from_ms, to_ms) VALUES (?, ?)";

  private static final String GAPS =
      "SELECT from_ms, to_ms FROM station_gap WHERE to_ms >= ? ORDER BY to_ms, id";

  private static final String IN_ORDER =
      "SELECT NOT EXISTS (SELECT 1 FROM station_watch WHERE stopped = 0)";

  private static final String BIN_EVENTS =
      """
      SELECT kind, at_ms FROM station_event
      WHERE at_ms >= :from AND (kind = 'drop'
        OR (kind = 'bin' AND before = 'missing' AND after IN ('room', 'full', 'room-unknown')))
      ORDER BY at_ms, id
      """;

  private static final String DOCK_CHANGES =
      """
      SELECT before, after, at_ms FROM station_event
      WHERE kind = 'dock' AND number = :dock AND at_ms >= coalesce(
        (SELECT max(at_ms) FROM station_event
         WHERE kind = 'dock' AND number = :dock AND at_ms < :from), :from)
      ORDER BY at_ms, id
      """;

  /** Heartbeat or last event; a time in the future, of a clock that was wrong, only if no other. */
  private static final String LAST_WATCHING =
      """
      SELECT at_ms FROM (
        SELECT at_ms FROM station_watch
        UNION ALL
        SELECT at_ms FROM (SELECT at_ms FROM station_event ORDER BY id DESC LIMIT 1))
      ORDER BY at_ms > :now, at_ms DESC LIMIT 1
      """;

  private static final String DROPS =
      """
      SELECT number, at_ms FROM station_event
      WHERE kind = 'drop' AND at_ms >= :from ORDER BY at_ms, id
      """;

  /** Slots that are empty and were full when that was last known, also with a gap in between. */
  private static final String EMPTIED =
      """
      FROM station_event AS event
      WHERE kind = 'slot' AND after = 'empty' AND at_ms BETWEEN :from AND :to
        AND (before = 'full' OR before = 'unknown' AND 'full' =
          (SELECT known.after FROM station_event AS known NOT INDEXED
           WHERE known.id < event.id AND known.kind = 'slot' AND known.number = event.number
             AND known.after <> 'unknown'
           ORDER BY known.id DESC LIMIT 1))
      """;

  private static final String EMPTIED_BETWEEN =
      "SELECT number, at_ms " + EMPTIED + "ORDER BY at_ms DESC, id DESC LIMIT 1";

  private static final String EMPTIED_COUNT = "SELECT count(*) " + EMPTIED;

  private static final String EMPTIED_AT =
      "SELECT EXISTS (SELECT 1 " + EMPTIED + "AND number = :slot AND mono_ms = :mono)";

  private final JdbcClient writer;
  private final JdbcTemplate batches;
  private final JdbcClient reader;

  JdbcStationEvents(JdbcClient writer, DataSource source, @Reader JdbcClient reader) {
    this.writer = writer;
    this.batches = new JdbcTemplate(source);
    this.reader = reader;
  }

  /** What became of a line stands in the log and as an alarm; a call in the log and as a call. */
  @Override
  public void add(List<StationRecord> records) {
    batches.batchUpdate(
        ADD,
        records.stream()
            .filter(record ->
                record.kind() != StationRecord.Kind.SENSOR
                    && record.kind() != StationRecord.Kind.CALL)
            .map(record ->
                new Object[] {
                  record.kind().word(),
                  record.number(),
                  record.before(),
                  record.after(),
                  record.moment().at().toEpochMilli(),
                  record.moment().monotonicMs()
                })
            .toList());
  }

  @Override
  public void keepCount(int bin, BinCount count) {
    writer
        .sql(KEEP_COUNT)
        .param("number", bin)
        .param("drops", count.drops())
        .param("complete", count.complete() ? 1 : 0)
        .update();
  }

  @Override
  public BinCount countOf(int bin) {
    return reader
        .sql(COUNT)
        .param("number", bin)
        .query((row, number) -> new BinCount(row.getInt("drops"), row.getInt("complete") == 1))
        .optional()
        .orElse(BinCount.NOT_WATCHED);
  }

  @Override
  public void noteWatching(Instant at) {
    writer.sql(WATCHING).param("at", at.toEpochMilli()).update();
  }

  @Override
  public void addGap(StationGap gap) {
    writer.sql(ADD_GAP).params(gap.from().toEpochMilli(), gap.to().toEpochMilli()).update();
  }

  @Override
  public List<StationGap> gaps(Instant from) {
    return reader
        .sql(GAPS)
        .param(from.toEpochMilli())
        .query((row, _) ->
            new StationGap(
                Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  @Override
  public void noteStopped(Instant at) {
    writer.sql(STOPPED).param("at", at.toEpochMilli()).update();
  }

  @Override
  public boolean stoppedInOrder() {
    return writer.sql(IN_ORDER).query(Integer.class).single() == 1;
  }

  @Override
  public List<BinEvent> binEvents(Instant from) {
    return reader
        .sql(BIN_EVENTS)
        .param("from", from.toEpochMilli())
        .query((row, number) ->
            new BinEvent(Instant.ofEpochMilli(row.getLong(2)), row.getString(1).equals("bin")))
        .list();
  }

  @Override
  public List<DockChange> dockChanges(int dock, Instant from) {
    return reader
        .sql(DOCK_CHANGES)
        .param("dock", dock)
        .param("from", from.toEpochMilli())
        .query((row, number) ->
            new DockChange(
                row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
        .list();
  }

  @Override
  public Optional<Instant> lastWatching(Instant now) {
    return reader
        .sql(LAST_WATCHING)
        .param("now", now.toEpochMilli())
        .query((row, _) -> Instant.ofEpochMilli(row.getLong(1)))
        .optional();
  }

  @Override
  public List<Drop> dropsSince(Instant from) {
    return reader
        .sql(DROPS)
        .param("from", from.toEpochMilli())
        .query((row, number) -> new Drop(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  @Override
  public boolean emptied(int slot, Moment at) {
    return writer
            .sql(EMPTIED_AT)
            .param("slot", slot)
            .param("from", at.at().toEpochMilli())
            .param("to", at.at().toEpochMilli())
            .param("mono", at.monotonicMs())
            .query(Integer.class)
            .single()
        == 1;
  }

  @Override
  public Optional<SlotEmptied> slotEmptiedBetween(Instant from, Instant to) {
    return reader
        .sql(EMPTIED_BETWEEN)
        .param("from", from.toEpochMilli())
        .param("to", to.toEpochMilli())
        .query(
            (row, number) -> new SlotEmptied(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
        .optional();
  }

  @Override
  public int slotsEmptiedBetween(Instant from, Instant to) {
    return reader
        .sql(EMPTIED_COUNT)
        .param("from", from.toEpochMilli())
        .param("to", to.toEpochMilli())
        .query(Integer.class)
        .single();
  }
}
