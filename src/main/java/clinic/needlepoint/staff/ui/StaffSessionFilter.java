package clinic.needlepoint.staff.ui;

import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.StaffMembers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the sign-in still holds. The browser ends an idle one by itself; a
 * browser that does not is ended here, and so is one whose account was ended or changed.
 */
final class StaffSessionFilter extends OncePerRequestFilter {
  /** The browser reports touches only every few seconds, and ends the sign-in first. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Door door;
  private final StaffMembers members;
  private final Timekeeper timekeeper;
  private final StaffIdle idle;

  StaffSessionFilter(Door door, StaffMembers members, Timekeeper timekeeper, StaffIdle idle) {
    this.door = door;
    this.members = members;
    this.timekeeper = timekeeper;
    this.idle = idle;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Door.session().ifPresent(session -> check(session, request));
    chain.doFilter(request, response);
  }

  private void check(StaffSession session, HttpServletRequest request) {
    Optional<SignOutReason> reason =
        session.ends(
            members.find(session.pseudonym()),
            timekeeper.now().mono(),
            idle.staffIdle().plus(GRACE));
    if (reason.isPresent()) {
      SecurityContextHolder.clearContext();
      door.writeDown(session, reason.get());
      HttpSession web = request.getSession(false);
      if (web != null) {
        web.invalidate();
      }
    }
  }
}
