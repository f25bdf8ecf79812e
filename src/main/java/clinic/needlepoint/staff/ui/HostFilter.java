package clinic.needlepoint.staff.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the kiosk's own names. A page of somebody else's, whose name was pointed at this
 * machine (DNS rebinding), still sends its own name here.
 */
final class HostFilter extends OncePerRequestFilter {
  /** RFC 9110, 15.5.20: this server does not speak for that host. */
  private static final int MISDIRECTED = 421;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ours(request.getHeader("Host"))) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(MISDIRECTED);
    }
  }

  static boolean ours(@Nullable String host) {
    return host != null && host.matches("(?i)(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");
  }
}
