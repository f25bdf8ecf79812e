package clinic.needlepoint.station;

import static clinic.needlepoint.station.StationScript.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random edge sequences with bounces; each test name carries its seed. */
@Tag("F077")
class StationPropertyTests {
  private static final int EDGES = 400;
  private static final List<LineName> LINES = lines();

  /** What happens, and is no state. */
  private static final Set<StationRecord.Kind> MOMENTS =
      EnumSet.of(StationRecord.Kind.DROP, StationRecord.Kind.CALL);

  static LongStream seeds() {
    return new Random(20_261_120L).longs(30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neverChangesAStateWithoutARecord(long seed) {
    StationState state = fresh();
    Map<String, String> told = new HashMap<>(words(state));
    Map<String, String> trust = new HashMap<>(health(state));
    for (Reading reading : edges(seed)) {
      Transition<StationState> transition = state.read(reading);
      for (StationRecord record : transition.records()) {
        if (record.kind() == StationRecord.Kind.SENSOR) {
          assertThat(trust.put(record.line(), record.after()))
              .isEqualTo(record.before())
              .isNotEqualTo(record.after());
        } else if (!MOMENTS.contains(record.kind())) {
          assertThat(told.put(record.kind().word() + record.number(), record.after()))
              .isEqualTo(record.before())
              .isNotEqualTo(record.after());
        }
      }
      state = transition.next();
      assertThat(words(state)).isEqualTo(told);
      assertThat(health(state)).isEqualTo(trust);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void comesToTheSameEndWhateverTheBatching(long seed) {
    List<Reading> edges = edges(seed);
    Moment end = at(edges.getLast().monotonicMs() + 10_000);
    Transition<StationState> read = fold(edges, 0);
    Transition<StationState> late = read.then(read.next().advanceTo(end));
    for (int tick : List.of(1, 7, 250)) {
      Transition<StationState> ticked = fold(edges, tick);
      ticked = ticked.then(ticked.next().advanceTo(end));
      assertThat(ticked.next()).isEqualTo(late.next());
      assertThat(byPart(ticked.records())).isEqualTo(byPart(late.records()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void showsNothingGoodOfALineThatWasNeverRead(long seed) {
    Random random = new Random(seed);
    Set<LineName> silent =
        LINES.stream()
            .filter(line -> random.nextInt(3) == 0 && !line.isCall())
            .collect(Collectors.toCollection(TreeSet::new));
    StationState state = fresh();
    for (Reading reading : edges(seed)) {
      if (!silent.contains(reading.line())) {
        state = state.read(reading).next();
      }
    }
    Map<String, String> words = words(state);
    silent.forEach(line -> assertThat(words.get(partOf(line))).isIn(allowedWithout(line)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsEachBurstThroughTheBeamOnce(long seed) {
    Random random = new Random(seed);
    StationScript script = new StationScript(fresh());
    script.says(0, "bin.present", true).says(0, "bin.full", false).says(0, "bin.beam", false);
    long time = 5_000;
    int bursts = 1 + random.nextInt(30);
    for (int burst = 0; burst < bursts; burst++) {
      time += 400 + random.nextInt(3_000);
      int tumbles = 1 + random.nextInt(30);
      script.says(time, "bin.beam", true);
      time += 6 + random.nextInt(60);
      for (int tumble = 0; tumble < tumbles; tumble++) {
        script.says(time, "bin.beam", false);
        time += 1 + random.nextInt(30);
        script.says(time, "bin.beam", true);
        time += 1 + random.nextInt(30);
      }
      script.says(time, "bin.beam", false);
    }
    script.passes(time + 1_000);
    assertThat(script.state().bin().count().drops()).isEqualTo(bursts);
  }

  /** Edges closer together than any hand moves, some of them for minutes, on a few lines. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void showsNothingGoodOfALineThatIsNotBelieved(long seed) {
    StationState state = fresh();
    int found = 0;
    for (Reading reading : chatter(seed)) {
      state = state.read(reading).next();
      Map<String, String> words = words(state);
      Map<String, String> health = health(state);
      for (LineName line : LINES) {
        if (!"ok".equals(health.get(line.value()))) {
          found++;
          assertThat(words.get(partOf(line))).as(line.value()).isIn(allowedWithout(line));
        }
      }
    }
    assertThat(found).as("lines that were not believed").isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void comesToTheSameEndWhateverTheBatchingOfChatter(long seed) {
    List<Reading> edges = chatter(seed);
    Moment end = at(edges.getLast().monotonicMs() + 100_000);
    Transition<StationState> read = fold(edges, 0);
    Transition<StationState> late = read.then(read.next().advanceTo(end));
    Transition<StationState> ticked = fold(edges, 25);
    ticked = ticked.then(ticked.next().advanceTo(end));
    assertThat(ticked.next()).isEqualTo(late.next());
    assertThat(byPart(ticked.records())).isEqualTo(byPart(late.records()));
    assertThat(
            ticked.next().lines().values().stream()
                .filter(line -> line.raw() != Level.UNKNOWN)
                .map(DebouncedLine::health))
        .as("a line that keeps still for a minute is believed again")
        .doesNotContain("chatters");
  }

  private static List<Reading> chatter(long seed) {
    Random random = new Random(seed);
    List<Reading> edges = new ArrayList<>(edges(seed));
    long time = edges.getLast().monotonicMs() + 1_000;
    for (int fault = 0; fault < 3; fault++) {
      LineName line =
          List.of(
                  LineName.slot(1 + random.nextInt(12)),
                  LineName.dock(1 + random.nextInt(2), "presence"),
                  LineName.DRAWER_CLOSED,
                  LineName.BIN_PRESENT)
              .get(random.nextInt(4));
      int pause = random.nextBoolean() ? 2 + random.nextInt(10) : 200 + random.nextInt(800);
      long until = time + (pause < 100 ? 3_000 : 45_000);
      for (boolean active = true; time < until; active = !active) {
        edges.add(Reading.of(line, active, at(time)));
        time += 1 + random.nextInt(pause);
      }
      time += random.nextInt(20_000);
    }
    return edges;
  }

  private static Map<String, String> health(StationState state) {
    Map<String, String> health = new HashMap<>();
    state.lines().forEach((name, line) -> health.put(name.value(), line.health()));
    return health;
  }

  private static Transition<StationState> fold(List<Reading> edges, int tickMs) {
    Transition<StationState> result = Transition.to(fresh());
    long ticked = 0;
    for (Reading edge : edges) {
      for (; tickMs > 0 && ticked < edge.monotonicMs(); ticked += tickMs) {
        result = result.then(result.next().advanceTo(at(ticked)));
      }
      result = result.then(result.next().read(edge));
    }
    return result;
  }

  private static Map<String, List<StationRecord>> byPart(List<StationRecord> records) {
    Function<StationRecord, String> part =
        record ->
            switch (record.kind()) {
              case DROP -> "bin" + record.number();
              case SENSOR -> record.line();
              case DOCK, DRAWER, SLOT, BIN, CALL -> record.kind().word() + record.number();
            };
    return records.stream().collect(Collectors.groupingBy(part));
  }

  private static StationState fresh() {
    return StationState.unread(new TreeSet<>(LINES), BinCount.NOT_WATCHED);
  }

  private static Map<String, String> words(StationState state) {
    Map<String, String> words = new HashMap<>();
    state.docks().forEach((number, dock) -> words.put("dock" + number, dock.state().word()));
    state.drawer().slots().forEach((number, slot) -> words.put("slot" + number, slot.word()));
    words.put("drawer1", state.drawer().position().word());
    words.put("bin1", state.bin().state().word());
    return words;
  }

  private static String partOf(LineName line) {
    return line.value().replaceAll("\\..*", "") + (line.isDock() || line.isSlot() ? "" : "1");
  }

  private static Set<String> allowedWithout(LineName line) {
    return switch (line.role()) {
      case "presence" -> Set.of("unknown");
      case "charging", "standby" ->
          Set.of("unknown", "empty", "idle", "fault.blinks", "fault.no-battery");
      case "full" -> Set.of("unknown", "missing", "room-unknown");
      case "beam" -> Set.of("unknown", "missing", "room-unknown", "room", "full");
      default -> Set.of("unknown");
    };
  }

  private static List<Reading> edges(long seed) {
    Random random = new Random(seed);
    List<Reading> edges = new ArrayList<>();
    long time = 0;
    while (edges.size() < EDGES) {
      LineName line = LINES.get(random.nextInt(LINES.size()));
      boolean active = random.nextBoolean();
      int bounces = random.nextInt(5) * 2;
      for (int bounce = 0; bounce <= bounces; bounce++) {
        edges.add(Reading.of(line, active ^ (bounce % 2 == 1), at(time)));
        time += random.nextInt(4);
      }
      time += random.nextInt(4) == 0 ? random.nextInt(4_000) : random.nextInt(60);
    }
    return edges;
  }

  private static List<LineName> lines() {
    List<LineName> lines = new ArrayList<>();
    for (int dock = 1; dock <= 2; dock++) {
      for (String role : List.of("presence", "charging", "standby")) {
        lines.add(LineName.dock(dock, role));
      }
    }
    lines.addAll(
        List.of(
            LineName.DRAWER_CLOSED,
            LineName.BIN_PRESENT,
            LineName.BIN_BEAM,
            LineName.BIN_FULL,
            LineName.CALL_BUTTON));
    IntStream.rangeClosed(1, 12).mapToObj(LineName::slot).forEach(lines::add);
    return List.copyOf(lines);
  }
}
