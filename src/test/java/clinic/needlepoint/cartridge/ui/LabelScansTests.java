package clinic.needlepoint.cartridge.ui;

import static clinic.needlepoint.cartridge.CartridgeDesk.ASSISTANT;
import static clinic.needlepoint.cartridge.CartridgeDesk.NURSE;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.cartridge.TodaysDate;
import clinic.needlepoint.scanner.Scan;
import clinic.needlepoint.scanner.ScanPair;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.udi.HibcLabel;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F053")
class LabelScansTests {
  private static final HibcLabel LABEL = new HibcLabel("A99912345", "$$3280229LOT");
  private static final ScanReading PRIMARY = scan(LABEL.primary());
  private static final ScanReading SECONDARY = scan(LABEL.secondary());

  private long mono = 1_000;
  private final LabelScans scans =
      new LabelScans(new Today(), () -> new Stamp(Instant.EPOCH, mono, "boot-1", ClockState.RTC));

  private ScanReading take(ScanReading reading) {
    return scans.take(reading, NURSE);
  }

  @Test
  void theSecondSymbolComesWithTheFirstInEitherOrder() {
    assertThat(take(PRIMARY)).isSameAs(PRIMARY);
    assertThat(take(SECONDARY).raw()).isEqualTo(PRIMARY.raw() + "\n" + SECONDARY.raw());

    mono += 60_000;
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
    assertThat(take(PRIMARY).raw()).isEqualTo(SECONDARY.raw() + "\n" + PRIMARY.raw());
  }

  @Test
  void aHalfWaitsThirtySecondsByAClockThatNeverSteps() {
    take(PRIMARY);
    mono += 30_000;
    assertThat(take(SECONDARY)).isInstanceOf(ScanPair.class);

    mono += 60_000;
    take(PRIMARY);
    mono += 30_001;
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
    assertThat(take(PRIMARY)).isInstanceOf(ScanPair.class);
  }

  @Test
  void theSameHalfOnceMoreWaitsAnew() {
    take(PRIMARY);
    mono += 20_000;
    assertThat(take(PRIMARY)).isSameAs(PRIMARY);
    mono += 20_000;
    assertThat(take(SECONDARY)).isInstanceOf(ScanPair.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"]d20109506000134352", "rubbish", "", "+A99912345/$$52001510X33"})
  void anyOtherScanEndsTheWaiting(String other) {
    take(PRIMARY);
    ScanReading between = scan(other);
    assertThat(take(between)).isSameAs(between);
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
  }

  @Test
  void turningToSomethingElseEndsTheWaiting() {
    take(PRIMARY);
    scans.forget();
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
  }

  @Test
  void aHalfDoesNotWaitForAnotherPerson() {
    take(PRIMARY);
    assertThat(scans.take(SECONDARY, ASSISTANT)).isSameAs(SECONDARY);
    assertThat(take(PRIMARY)).isSameAs(PRIMARY);
  }

  /** Whether two symbols are one label is for the reader to say, which writes it down. */
  @Test
  void handsOverSymbolsOfTwoLabelsTogetherAndBeginsAnew() {
    ScanReading foreign = scan(LABEL.secondary(LABEL.link() == 'X' ? 'Y' : 'X'));
    take(PRIMARY);
    assertThat(take(foreign)).isEqualTo(new ScanPair((Scan) PRIMARY, (Scan) foreign));
    mono += 3_000;
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
  }

  @Test
  void aScannerThatBeepsTwiceMakesOnePairAndLeavesNoHalf() {
    take(PRIMARY);
    ScanReading pair = take(SECONDARY);
    mono += 2_000;
    assertThat(scans.again(SECONDARY)).isTrue();
    assertThat(scans.again(PRIMARY)).isFalse();
    assertThat(take(SECONDARY)).isEqualTo(pair);
    mono += 2_001;
    assertThat(take(SECONDARY)).isSameAs(SECONDARY);
  }

  @Test
  void aPairThatIsJudgedOnceMoreStaysOne() {
    take(PRIMARY);
    ScanReading pair = take(SECONDARY);
    assertThat(take(pair)).isSameAs(pair);
  }

  private static final class Today implements TodaysDate {
    @Override
    public LocalDate today() {
      return LocalDate.of(2026, 11, 21);
    }

    @Override
    public LocalDate dayOf(Stamp stamp) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean trusted(Stamp stamp) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean confirm(LocalDate seen, StaffMember by) {
      throw new UnsupportedOperationException();
    }
  }
}
