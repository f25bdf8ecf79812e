package clinic.needlepoint.bench;

/** Shows on pages of known slowness that the stopwatch measures. */
final class TapProof {
  private static final int KNOWN = 50;
  private static final int TIMES = 5;
  private static final String PAGE =
      """
      <button onpointerdown="this.className = 'pressed'" onclick="%s">Go</button>
      <style>.pressed { color: red }</style><p id="out">waiting</p>
      <script>
        const done = () => (out.textContent = "done " + Math.random());
        const busy = () => { const end = performance.now() + 50; while (performance.now() < end); };
      </script>
      """;
  private static final TapStep GO = new TapStep("proof", "Go", "done");

  private TapProof() {}

  /**
   * Fails where the stopwatch tells less than the page is known to need, or an answer to nothing.
   */
  static void run(TapMeter meter) {
    double later = fastest(meter, "setTimeout(done, 50)");
    double busy = fastest(meter, "busy(); done()");
    double atOnce = fastest(meter, "done()");
    if (later < KNOWN || busy < KNOWN || atOnce >= later || atOnce >= busy) {
      throw new AssertionError(
          "The stopwatch is wrong: %.1f, %.1f and %.1f ms".formatted(later, busy, atOnce));
    }
    requireNoAnswer(meter);
    System.out.printf(
        "  the stopwatch, fastest of %d: a page that answers after 50 ms %.1f ms, one that is busy"
            + " for 50 ms %.1f ms, one that answers at once %.1f ms; a look alone is no answer%n",
        TIMES, later, busy, atOnce);
  }

  private static double fastest(TapMeter meter, String handler) {
    meter.show(PAGE.formatted(handler));
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      fastest = Math.min(fastest, meter.tap(GO));
    }
    return fastest;
  }

  private static void requireNoAnswer(TapMeter meter) {
    meter.show(PAGE.formatted(""));
    double told;
    try {
      told = meter.tap(GO, 500);
    } catch (AssertionError asItShould) {
      return;
    }
    throw new AssertionError("A tap without an answer was told as %.1f ms".formatted(told));
  }
}
