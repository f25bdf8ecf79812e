package clinic.needlepoint.staff.ui;

import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** One sign-in: who, in which role, since when, and when somebody last touched the screen. */
final class StaffSession extends AbstractAuthenticationToken {
  /** The longest that one sign-in lasts, however busy. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final String pseudonym;
  private final StaffRole role;
  private final long since;
  private final AtomicLong touched;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * Begins now.
   *
   * @param now on the monotonic clock, milliseconds
   */
  StaffSession(StaffMember member, long now) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + member.role().name())));
    this.pseudonym = member.pseudonym();
    this.role = member.role();
    this.since = now;
    this.touched = new AtomicLong(now);
    setAuthenticated(true);
  }

  String pseudonym() {
    return pseudonym;
  }

  void touch(long now) {
    touched.set(now);
  }

  /** Whether this is still the person and the role that signed in. */
  boolean is(StaffMember member) {
    return member.enabled() && member.role() == role && member.pseudonym().equals(pseudonym);
  }

  /** Why it must end now, if it must. */
  Optional<SignOutReason> ends(Optional<StaffMember> member, long now, Duration idle) {
    if (member.filter(this::is).isEmpty()) {
      return Optional.of(SignOutReason.CHANGED);
    }
    if (now - since >= LONGEST.toMillis()) {
      return Optional.of(SignOutReason.TOO_LONG);
    }
    return now - touched.get() >= idle.toMillis()
        ? Optional.of(SignOutReason.IDLE)
        : Optional.empty();
  }

  /** True for the first who asks: an end is written down once. */
  boolean end() {
    return over.compareAndSet(false, true);
  }

  @Override
  public Object getPrincipal() {
    return pseudonym;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
