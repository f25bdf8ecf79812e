package clinic.needlepoint.station;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the station's events how its lines were used. */
@Repository
class JdbcLineUse {
  /** Between two states that were known, also where nobody watched in between. */
  private static final String CHANGED =
      """
      WITH
        known AS (
          SELECT id, kind, number, at_ms,
            CASE WHEN kind = 'dock' AND after <> 'empty' THEN 'seated' ELSE after END AS says
          FROM station_event
          WHERE kind IN ('dock', 'drawer', 'slot') AND after <> 'unknown'),
        told AS (
          SELECT kind, number, at_ms, says,
            lag(says) OVER (PARTITION BY kind, number ORDER BY id) AS said
          FROM known)
      SELECT kind, number, max(at_ms) AS at_ms FROM told WHERE says <> said GROUP BY kind, number
      UNION ALL
      SELECT kind, number, max(at_ms) FROM station_event WHERE kind = 'drop' GROUP BY kind, number
      """;

  private static final String CARTRIDGES =
      """
      SELECT at_ms FROM station_event
      WHERE kind = 'drop' OR (kind = 'slot' AND before = 'full' AND after = 'empty')
      """;

  private static final String PENS =
      """
      SELECT d.dock, u.taken_ms AS at_ms
      FROM pen_use AS u
      JOIN pen_dock AS d ON d.pen = u.pen
        AND u.taken_ms >= d.from_ms AND (d.until_ms IS NULL OR u.taken_ms < d.until_ms)
      """;

  private final JdbcClient reader;

  JdbcLineUse(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  /** With days as the clinic counts them. */
  LineUse read(ZoneId zone) {
    Map<LineName, LocalDate> changed = new TreeMap<>();
    reader
        .sql(CHANGED)
        .query(row -> {
          changed.put(
              line(row.getString("kind"), row.getInt("number")), day(row.getLong("at_ms"), zone));
        });
    Set<LocalDate> cartridges = new TreeSet<>();
    reader
        .sql(CARTRIDGES)
        .query(row -> {
          cartridges.add(day(row.getLong("at_ms"), zone));
        });
    Map<Integer, Set<LocalDate>> pens = new TreeMap<>();
    reader
        .sql(PENS)
        .query(row -> {
          pens.computeIfAbsent(row.getInt("dock"), _ -> new TreeSet<>())
              .add(day(row.getLong("at_ms"), zone));
        });
    return new LineUse(changed, cartridges, pens);
  }

  private static LocalDate day(long atMs, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(atMs), zone);
  }

  /** The line that tells of such an event. */
  private static LineName line(String kind, int number) {
    return switch (kind) {
      case "dock" -> LineName.dock(number, "presence");
      case "slot" -> LineName.slot(number);
      case "drop" -> LineName.BIN_BEAM;
      default -> LineName.DRAWER_CLOSED;
    };
  }
}
