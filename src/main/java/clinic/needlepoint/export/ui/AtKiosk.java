package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.Place;
import com.vaadin.flow.server.VaadinRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser stands at the kiosk itself: it comes from 127.0.0.1 or ::1, and nobody says
 * that they pass it on for another (RFC 7239, RFC 9110 7.6.3). See decision 0013.
 */
final class AtKiosk {
  private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "Via");
  private static final List<InetAddress> HERE =
      List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));

  private AtKiosk() {}

  /** By which way files leave for whoever asks. */
  static Place place(@Nullable VaadinRequest request) {
    return request == null || isHere(request) ? Place.STICK : Place.DOWNLOAD;
  }

  private static boolean isHere(VaadinRequest request) {
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
