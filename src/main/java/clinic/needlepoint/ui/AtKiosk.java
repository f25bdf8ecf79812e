package clinic.needlepoint.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser stands at the kiosk itself: it comes from 127.0.0.1 or ::1, and nobody says
 * that they pass it on for another (RFC 7239, RFC 9110 7.6.3). See decision 0013.
 */
public final class AtKiosk {
  private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "Via");
  private static final List<InetAddress> HERE =
      List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));

  private AtKiosk() {}

  /** Without a request it is as if: nothing is handed to a browser that nobody knows. */
  public static boolean isHere(@Nullable VaadinRequest request) {
    return request == null || asksFromHere(request);
  }

  private static boolean asksFromHere(VaadinRequest request) {
    return PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null)
        && isHere(request.getRemoteAddr());
  }

  static boolean isHere(@Nullable String address) {
    try {
      return address != null && HERE.contains(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
