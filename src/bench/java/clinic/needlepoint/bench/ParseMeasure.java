package clinic.needlepoint.bench;

import clinic.needlepoint.udi.ScanParser;
import clinic.needlepoint.udi.ScanResult;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One label after another, read by the parser with all its checks, and only cut by regular
 * expressions. JMH needs the class and its methods public.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseMeasure {
  private static final int LABELS = 64;
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(01|02)(\\d{14})|(1[1-7])(\\d{6})|(10|21|22|240|30)([^\\x1D]{1,30})(?:\\x1D|$)");
  private static final Year YEAR = Year.of(2026);

  private final String[] labels = new String[LABELS];
  private int next;

  public ParseMeasure() {
    for (int i = 0; i < LABELS; i++) {
      labels[i] = ScanLabel.number(i, LocalDate.of(2026, 11, 20)).code();
    }
  }

  String[] labels() {
    return labels.clone();
  }

  @Benchmark
  public ScanResult parser() {
    return ScanParser.parse(labels[next++ % LABELS], YEAR);
  }

  @Benchmark
  public Map<String, String> regex() {
    return cut(labels[next++ % LABELS]);
  }

  /** What the expressions find, by AI. */
  static Map<String, String> cut(String label) {
    Map<String, String> elements = new HashMap<>();
    Matcher matcher = ELEMENT.matcher(label);
    int at = 3;
    while (at < label.length() && matcher.region(at, label.length()).lookingAt()) {
      for (int group = 1; group < 6; group += 2) {
        if (matcher.group(group) != null) {
          elements.put(matcher.group(group), matcher.group(group + 1));
        }
      }
      at = matcher.end();
    }
    return elements;
  }
}
