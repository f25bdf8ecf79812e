package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F081")
class ChargeHistoryTests {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final long SEED = 81;
  private static final List<String> STATES =
      List.of("unknown", "empty", "idle", "charging", "full", "fault.blinks");

  private static DockEvent event(String before, String after, long minute) {
    return on(1, before, after, minute);
  }

  private static DockEvent on(int dock, String before, String after, long minute) {
    return new DockEvent(
        dock,
        before,
        after,
        START.plus(Duration.ofMinutes(minute)),
        Duration.ofMinutes(minute).toMillis());
  }

  /** One charge after the other of these minutes, from an empty dock to an empty dock. */
  private static List<DockEvent> charges(long... minutes) {
    List<DockEvent> events = new ArrayList<>();
    long at = 0;
    for (long toFull : minutes) {
      events.add(event("empty", "charging", at));
      events.add(event("charging", "full", at + toFull));
      events.add(event("full", "empty", at + toFull + 30));
      at += toFull + 60;
    }
    return events;
  }

  private static ChargeHistory of(DockEvent... events) {
    return ChargeHistory.of(List.of(List.of(events)));
  }

  @Test
  void countsEachChargeFromStartToFull() {
    ChargeHistory history = ChargeHistory.of(List.of(charges(100, 120, 110)));
    assertThat(history.cycles())
        .extracting(cycle -> cycle.toFull().toMinutes())
        .containsExactly(100L, 120L, 110L);
    assertThat(history.median()).contains(Duration.ofMinutes(110));
    assertThat(history.percentFull()).hasValue(100);
    assertThat(history.trendPercent()).isEmpty();
  }

  @Test
  void countsAChargeThatWaitedForTheChargersFirstWord() {
    assertThat(
            of(
                    event("empty", "idle", 0),
                    event("idle", "charging", 1),
                    event("charging", "full", 91))
                .cycles())
        .containsExactly(
            new ChargeHistory.Cycle(START.plus(Duration.ofMinutes(1)), Duration.ofMinutes(90)));
  }

  @Test
  void doesNotCountAChargeThatAGapCut() {
    assertThat(
            of(
                    event("empty", "charging", 0),
                    event("unknown", "charging", 40),
                    event("charging", "full", 90))
                .cycles())
        .isEmpty();
    assertThat(
            of(
                    event("empty", "charging", 0),
                    event("charging", "unknown", 40),
                    event("unknown", "full", 90))
                .cycles())
        .isEmpty();
  }

  @Test
  @Tag("F085")
  void doesNotCountAChargeOfWhichAnEventIsMissing() {
    assertThat(
            of(
                    event("empty", "charging", 0),
                    event("idle", "charging", 40),
                    event("charging", "full", 90))
                .cycles())
        .isEmpty();
    assertThat(of(event("empty", "charging", 60), event("charging", "full", 10)).cycles())
        .as("another boot's clock")
        .isEmpty();
  }

  @Test
  void doesNotCountATopUpNorAChargeAfterAFault() {
    ChargeHistory history =
        of(
            event("empty", "charging", 0),
            event("charging", "full", 100),
            event("full", "charging", 200),
            event("charging", "full", 205),
            event("full", "empty", 300),
            event("empty", "charging", 400),
            event("charging", "fault.blinks", 410),
            event("fault.blinks", "charging", 420),
            event("charging", "full", 450));
    assertThat(history.cycles()).hasSize(1);
    assertThat(history.begun()).isEqualTo(2);
    assertThat(history.percentFull()).hasValue(50);
  }

  @Test
  void doesNotCountAChargeThatBeganInAnotherDocksTime() {
    ChargeHistory history =
        ChargeHistory.of(
            List.of(
                List.of(event("empty", "charging", 0)), List.of(on(2, "charging", "full", 90))));
    assertThat(history.cycles()).isEmpty();
  }

  @Test
  void comparesTheLastFiveWithTheFirstFive() {
    ChargeHistory steady =
        ChargeHistory.of(List.of(charges(100, 100, 100, 100, 100, 80, 80, 80, 80, 80)));
    assertThat(steady.trendPercent()).hasValue(80);
    assertThat(ChargeHistory.of(List.of(charges(100, 100, 100, 100))).trendPercent()).isEmpty();
  }

  @Test
  @Tag("F082")
  void knowsWhenThePenWasLastFullUntilAGap() {
    List<DockEvent> left = charges(100);
    assertThat(ChargeHistory.of(List.of(left)).full()).contains(left.getLast().at());
    List<DockEvent> gap = new ArrayList<>(left);
    gap.add(event("unknown", "empty", 200));
    assertThat(ChargeHistory.of(List.of(gap)).full()).isEmpty();
    gap.add(event("empty", "charging", 210));
    assertThat(ChargeHistory.of(List.of(gap)).full()).isEmpty();
    gap.add(event("charging", "full", 310));
    assertThat(ChargeHistory.of(List.of(gap)).full()).contains(gap.getLast().at());
  }

  /** Any words in any order, times that jump: never more cycles than the dock came to full. */
  @Test
  void countsNoMoreCyclesThanChargesThatReachedFull() {
    Random random = new Random(SEED);
    int cycles = 0;
    for (int run = 0; run < 3_000; run++) {
      List<DockEvent> events = anyEvents(random);
      ChargeHistory history = ChargeHistory.of(List.of(events));
      long toFull =
          events.stream()
              .filter(e -> e.before().equals("charging") && e.after().equals("full"))
              .count();
      long begun =
          events.stream()
              .filter(e -> List.of("empty", "idle").contains(e.before()))
              .filter(e -> e.after().equals("charging"))
              .count();
      assertThat((long) history.cycles().size()).as("seed %d", SEED).isLessThanOrEqualTo(toFull);
      assertThat((long) history.begun()).as("seed %d", SEED).isLessThanOrEqualTo(begun);
      assertThat(history.cycles()).noneMatch(cycle -> cycle.toFull().isNegative());
      cycles += history.cycles().size();
    }
    System.out.println("seed " + SEED + ": 3000 histories, " + cycles + " cycles");
    assertThat(cycles).isGreaterThan(500);
  }

  private static List<DockEvent> anyEvents(Random random) {
    List<DockEvent> events = new ArrayList<>();
    String state = "unknown";
    long at = 0;
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      String next = likely(state, random);
      at += random.nextInt(100) < 97 ? random.nextInt(200) : -random.nextInt(2_000);
      String before = random.nextInt(100) < 95 ? state : STATES.get(random.nextInt(6));
      events.add(event(before, next, at));
      state = next;
    }
    return events;
  }

  private static String likely(String state, Random random) {
    return random.nextInt(100) < 20
        ? STATES.get(random.nextInt(6))
        : switch (state) {
          case "unknown", "full" -> "empty";
          case "empty", "idle" -> "charging";
          case "charging" -> "full";
          default -> "empty";
        };
  }
}
