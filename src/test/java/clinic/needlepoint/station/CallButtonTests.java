package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F077")
class CallButtonTests {
  private final StationScript script =
      new StationScript(StationState.unread(Set.of(), BinCount.NOT_WATCHED));

  @Test
  void callsOnceForAPressThatBounces() {
    script.says(0, "call.button", false).passes(1_000);
    for (int edge = 0; edge < 6; edge++) {
      script.says(2_000 + edge, "call.button", edge % 2 == 0);
    }
    script.says(2_010, "call.button", true).says(2_400, "call.button", false).passes(5_000);

    assertThat(script.words()).containsExactly("call1 pressed");
    assertThat(script.records().getFirst().moment()).isEqualTo(StationScript.at(2_010));
  }

  @Test
  void callsNobodyForAButtonThatIsDownWhenItIsFirstRead() {
    script.says(0, "call.button", true).passes(60_000);
    assertThat(script.words()).isEmpty();
    script.says(61_000, "call.button", false).says(62_000, "call.button", true).passes(63_000);
    assertThat(script.words()).containsExactly("call1 pressed");
  }

  @Test
  void callsNobodyForAStrayPulse() {
    script.says(0, "call.button", false).passes(1_000);
    script.says(2_000, "call.button", true).says(2_012, "call.button", false).passes(5_000);
    assertThat(script.words()).isEmpty();
  }

  @Test
  void doesNotBelieveAButtonThatChatters() {
    script.says(0, "call.button", false).passes(1_000);
    for (int edge = 0; edge < 400; edge++) {
      script.says(2_000 + edge * 10L, "call.button", edge % 2 == 0);
    }
    script.passes(7_000);
    assertThat(script.state().call().button().settled()).isEqualTo(Level.UNKNOWN);
    assertThat(script.words()).containsExactly("sensor1 chatters");
  }

  @Test
  void callsNobodyWhenItsLineComesBackPressed() {
    script.says(0, "call.button", false).passes(1_000);
    script.isGone(2_000, LineName.CALL_BUTTON);
    script.says(3_000, "call.button", true).passes(5_000);
    assertThat(script.words()).containsExactly("sensor1 gone", "sensor1 ok");
  }
}
