package clinic.needlepoint.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F050")
class StaffSessionTests {
  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final StaffMember LEAD = member(StaffRole.LEAD, true);

  @Test
  void holdsWhileTouched() {
    StaffSession session = new StaffSession(LEAD, 0);
    session.touch(200_000);
    assertThat(session.ends(Optional.of(LEAD), 499_999, IDLE)).isEmpty();
    assertThat(session.ends(Optional.of(LEAD), 500_000, IDLE)).contains(SignOutReason.IDLE);
  }

  @Test
  void endsAfterTwelveHoursHoweverBusy() {
    StaffSession session = new StaffSession(LEAD, 0);
    long twelveHours = Duration.ofHours(12).toMillis();
    session.touch(twelveHours);
    assertThat(session.ends(Optional.of(LEAD), twelveHours - 1, IDLE)).isEmpty();
    assertThat(session.ends(Optional.of(LEAD), twelveHours, IDLE)).contains(SignOutReason.TOO_LONG);
  }

  @Test
  void endsWhenTheRoleChangedOrTheAccessEnded() {
    StaffSession session = new StaffSession(LEAD, 0);
    assertThat(session.ends(Optional.of(member(StaffRole.ASSISTANT, true)), 1, IDLE))
        .contains(SignOutReason.CHANGED);
    assertThat(session.ends(Optional.of(member(StaffRole.LEAD, false)), 1, IDLE))
        .contains(SignOutReason.CHANGED);
    assertThat(session.ends(Optional.empty(), 1, IDLE)).contains(SignOutReason.CHANGED);
  }

  @Test
  void anEndIsWrittenDownOnce() {
    StaffSession session = new StaffSession(LEAD, 0);
    assertThat(session.end()).isTrue();
    assertThat(session.end()).isFalse();
  }

  private static StaffMember member(StaffRole role, boolean enabled) {
    return new StaffMember("u1", "1001", "Somebody", role, Optional.empty(), enabled);
  }
}
