package clinic.needlepoint.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a patient's touch to the painted answer, on the way through check-in, in Chromium. */
final class TapBench {
  private static final double GOAL = 100;

  /** The first one's walk warms up. */
  private static final int VISITORS = 9;

  private static final Pattern FIRST_OF = Pattern.compile("1 of (\\d+)");

  private final Map<String, List<Double>> kinds = new LinkedHashMap<>();

  void run() throws Exception {
    Path folder = Path.of("target", "bench", "tap");
    Folders.clear(folder);
    try (TapMeter meter = new TapMeter()) {
      System.out.printf(
          "  tap to paint in Chromium %s, 800 x 480, touch: from the touch to the frame after the"
              + " answer's%n",
          meter.version());
      TapProof.run(meter);
      try (KioskServer kiosk = new KioskServer(folder)) {
        List<Visitor> visitors = Visitor.several(VISITORS);
        kiosk.expect(visitors);
        walks(meter, kiosk, visitors);
      }
    }
    verdict();
  }

  private void walks(TapMeter meter, KioskServer kiosk, List<Visitor> visitors) {
    double slowest = 0;
    for (Visitor visitor : visitors) {
      boolean warmUp = visitor.equals(visitors.getFirst());
      meter.open(kiosk.address());
      meter.await("Welcome");
      Map<String, List<Double>> measured = walk(meter, visitor);
      if (warmUp) {
        System.out.printf(
            "  first check-in after the start, to warm up: %s%n", told(all(measured)));
      } else {
        measured.forEach(
            (kind, times) -> kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(times));
        slowest = Math.max(slowest, meter.slowestEvent());
      }
    }
    System.out.printf(
        "  Chromium's own slowest event (Event Timing, to its next frame): %.0f ms%n", slowest);
  }

  /** Checks in from the door to the chair. */
  private static Map<String, List<Double>> walk(TapMeter meter, Visitor visitor) {
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    tap(meter, TapStep.toQuestions(visitor), measured);
    Matcher first = FIRST_OF.matcher(meter.words());
    if (!first.find()) {
      throw new AssertionError("No first question, but: " + meter.words());
    }
    int questions = Integer.parseInt(first.group(1));
    for (int number = 1; number <= questions; number++) {
      tap(meter, TapStep.question(number, questions), measured);
    }
    toTheChair(meter, measured);
    return measured;
  }

  /** Every screen after the questions, each by its own kind. */
  private static void toTheChair(TapMeter meter, Map<String, List<Double>> measured) {
    for (String kind = meter.kind(); !kind.equals("done"); kind = meter.kind()) {
      if (kind.equals("signing")) {
        meter.draw();
      }
      tap(meter, List.of(new TapStep(kind, meter.action(), TapStep.ANYTHING)), measured);
    }
    tap(meter, List.of(new TapStep("done", meter.action(), "Welcome")), measured);
  }

  private static void tap(TapMeter meter, List<TapStep> steps, Map<String, List<Double>> measured) {
    for (TapStep step : steps) {
      measured.computeIfAbsent(step.kind(), _ -> new ArrayList<>()).add(meter.tap(step));
    }
  }

  private void verdict() {
    kinds.forEach((kind, times) -> System.out.printf("  %-14s %s%n", kind, told(times(times))));
    Times all = all(kinds);
    System.out.printf("  %-14s %s%n", "all", told(all));
    Map.Entry<String, List<Double>> slowest =
        Collections.max(
            kinds.entrySet(),
            Comparator.comparingDouble(kind -> times(kind.getValue()).millis(75)));
    double worst = times(slowest.getValue()).millis(75);
    System.out.printf(
        "  p75 of the slowest step, %s, %.0f ms, goal at most %.0f ms: %s%n",
        slowest.getKey(), worst, GOAL, worst <= GOAL ? "met" : "NOT met");
  }

  private static Times all(Map<String, List<Double>> kinds) {
    return times(kinds.values().stream().flatMap(List::stream).toList());
  }

  private static Times times(List<Double> millis) {
    return new Times(millis.stream().mapToLong(ms -> Math.round(ms * 1e6)).toArray());
  }

  private static String told(Times times) {
    return "%3d taps   p50 %4.0f   p75 %4.0f   p95 %4.0f ms"
        .formatted(times.nanos().length, times.millis(50), times.millis(75), times.millis(95));
  }
}
