package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For how long cartridges and scans are looked for. */
@Tag("F078")
class TakingsTests {
  private static final Instant AT = StationScript.START;
  private static final Taking REMOVAL = new Taking(1, Taking.What.REMOVAL, "slot4", AT);

  private final JdbcTakings rows = mock(JdbcTakings.class);
  private final RecordedAlarms alarms = mock(RecordedAlarms.class);
  private final ProtocolValues protocol = mock(ProtocolValues.class);
  private final Takings takings = new Takings(rows, mock(StationEvents.class), alarms, protocol);

  @Test
  void goesOnLookingWhileTheDiskIsFullAndThenRaisesWhatWaited() {
    when(protocol.require(ProtocolKey.SCAN_WINDOW))
        .thenReturn(
            new ProtocolValue(
                ProtocolKey.SCAN_WINDOW, 30, 5, 120, "Test", "", Optional.empty(), 0));
    when(rows.waiting()).thenReturn(List.of(REMOVAL));
    doThrow(new IllegalStateException("planted: the disk is full"))
        .when(rows)
        .settle(anyLong(), anyString());
    for (int look = 0; look < 40; look++) {
      assertThat(takings.mayWait()).as("after %d looks that failed", look).isTrue();
      assertThatIllegalStateException().isThrownBy(() -> takings.settle(AT.plusSeconds(60)));
    }

    doNothing().when(rows).settle(anyLong(), anyString());
    assertThat(takings.mayWait()).isTrue();
    takings.settle(AT.plusSeconds(100));
    verify(alarms)
        .change(
            eq(new AlarmChange.Raise(AlarmKind.REMOVED_WITHOUT_SCAN, "slot4", "alone")),
            any(Instant.class));
  }

  @Test
  void endsLookingOnceItHasFoundNothingForAWhile() {
    when(rows.waiting()).thenReturn(List.of());
    for (int look = 0; look < 10; look++) {
      assertThat(takings.mayWait()).isTrue();
      takings.settle(AT);
    }
    assertThat(takings.mayWait()).isFalse();
    takings.scanned("S-000007", AT, true);
    assertThat(takings.mayWait()).isTrue();
  }
}
