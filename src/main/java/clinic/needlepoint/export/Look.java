package clinic.needlepoint.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a look at a report shows.
 *
 * @param columns as in the CSV
 * @param rows the first of them, cells as in the CSV
 * @param count how many there are
 * @param records how many records the log has
 * @param gaps what the whole log declares of itself, by the kinds of the completeness report
 */
public record Look(
    List<String> columns,
    List<List<String>> rows,
    long count,
    long records,
    Map<String, Long> gaps) {
  /** More than anybody reads on a screen; all of them travel. */
  private static final int SHOWN = 200;

  static Look at(ReportRequest request, LogSource log) throws IOException {
    ReportRows report = ReportRows.of(request, log);
    List<List<String>> first = new ArrayList<>();
    long[] count = {0};
    report.each(cells -> {
      if (count[0]++ < SHOWN) {
        first.add(cells);
      }
    });
    return new Look(report.columns(), first, count[0], log.size(), gaps(request, log));
  }

  private static Map<String, Long> gaps(ReportRequest request, LogSource log) throws IOException {
    Map<String, Long> gaps = new TreeMap<>();
    ReportRows.of(ReportRequest.of(ReportKind.COMPLETENESS, request.period()), log)
        .each(cells -> gaps.merge(cells.getFirst(), 1L, Long::sum));
    return gaps;
  }

  /** How often the log declares one of these. */
  public long count(String... kinds) {
    return List.of(kinds).stream().mapToLong(kind -> gaps.getOrDefault(kind, 0L)).sum();
  }
}
