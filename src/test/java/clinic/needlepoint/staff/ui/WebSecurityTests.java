package clinic.needlepoint.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.NeedlepointApplication;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The running server as a browser, or somebody else, meets it. */
@SpringBootTest(
    classes = NeedlepointApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = KioskTest.FreshFolder.class)
@Tag("F112")
class WebSecurityTests {
  @Value("${local.server.port}")
  private int port;

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST"})
  void answersToItsOwnNames(String host) throws IOException {
    assertThat(get("/staff/protocol", "Host: " + host + ":" + port)).startsWith("HTTP/1.1 302");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "10.0.0.7:8080"})
  void answersToNoOtherName(String host) throws IOException {
    for (String path : List.of("/", "/actuator/health", "/design/tokens.css", "/staff")) {
      assertThat(get(path, "Host: " + host)).as(path).startsWith("HTTP/1.1 421");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/key", "/staff/protocol", "/nothing/here"})
  void asksWhoeverIsNotSignedInToSignIn(String path) throws IOException {
    assertThat(get(path, ours()))
        .startsWith("HTTP/1.1 302")
        .containsPattern("(?i)location: \\S*/staff/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/staff/protocol", "/actuator/health", "/design/tokens.css"})
  void sendsTheHeaders(String path) throws IOException {
    assertThat(get(path, ours()))
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void pagesAreNotKept() throws IOException {
    assertThat(get("/staff/protocol", ours())).contains("no-store");
  }

  @Test
  void theCookieStaysHere() throws IOException {
    assertThat(get("/staff/protocol", ours()))
        .containsPattern("Set-Cookie: JSESSIONID=.*HttpOnly.*SameSite=Strict");
  }

  @Test
  void healthIsThereAndOtherEndpointsAreNot() throws IOException {
    assertThat(get("/actuator/health", ours())).startsWith("HTTP/1.1 200").contains("UP");
    for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump")) {
      assertThat(get(path, ours())).as(path).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void nobodySignsInByAFormPost() throws IOException {
    String answer =
        send(
            "POST /staff/sign-in HTTP/1.1\r\n"
                + ours()
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 29\r\n\r\nusername=1001&password=274951");
    assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("Location: /staff\r");
  }

  /** Columns: nobody, practitioner, assistant, lead, auditor, administrator; x = may open. */
  @ParameterizedTest
  @CsvSource({
    "clinic.needlepoint.staff.ui.SignInView,       x, x, x, x, x, x",
    "clinic.needlepoint.setup.ui.SetUpView,        x, x, x, x, x, x",
    "clinic.needlepoint.staff.ui.AdminView,        -, -, -, -, -, x",
    "clinic.needlepoint.setup.ui.KeySheetView,     -, -, -, -, -, x",
    "clinic.needlepoint.protocol.ui.ProtocolView,  -, x, -, x, -, -",
    "clinic.needlepoint.protocol.ui.ProtocolHistoryView, -, -, -, -, x, -",
    "clinic.needlepoint.journey.ui.CheckInView,    -, x, x, x, -, -",
    "clinic.needlepoint.journey.ui.PersonView,     -, x, x, x, -, -",
    "clinic.needlepoint.journey.ui.WaitingRoomView, x, x, x, x, x, x",
    "clinic.needlepoint.ui.MoreView,               -, x, x, x, x, x",
    "clinic.needlepoint.consent.ui.ConsentsView,   -, x, x, x, -, -",
    "clinic.needlepoint.aftercare.ui.AftercareView, -, x, x, x, -, -",
    "clinic.needlepoint.aftercare.ui.OwnRecordsView, -, x, -, x, -, -",
    "clinic.needlepoint.consent.ui.FormsView,      -, x, -, x, -, x"
  })
  void eachRoleOpensExactlyThis(
      String view,
      String nobody,
      String practitioner,
      String assistant,
      String lead,
      String auditor,
      String administrator)
      throws ClassNotFoundException {
    Class<?> type = Class.forName(view);
    AccessAnnotationChecker checker = new AccessAnnotationChecker();
    assertThat(checker.hasAccess(type, null, role -> false)).isEqualTo(nobody.equals("x"));
    String[] roles = {"PRACTITIONER", "ASSISTANT", "LEAD", "AUDITOR", "ADMINISTRATOR"};
    String[] expected = {practitioner, assistant, lead, auditor, administrator};
    for (int i = 0; i < roles.length; i++) {
      String mine = roles[i];
      assertThat(checker.hasAccess(type, () -> "u1", mine::equals))
          .as(mine)
          .isEqualTo(expected[i].equals("x"));
    }
  }

  private String ours() {
    return "Host: localhost:" + port;
  }

  private String get(String path, String host) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
  }

  /** By hand, because a browser's library does not let anybody lie about the host. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
