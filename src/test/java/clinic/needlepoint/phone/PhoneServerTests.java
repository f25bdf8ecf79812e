package clinic.needlepoint.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import clinic.needlepoint.MovedClock;
import clinic.needlepoint.ui.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the clinic's network can get from a kiosk, and what it can not. */
@Tag("F038")
class PhoneServerTests {
  private static final Instant NOW = Instant.parse("2026-06-12T10:00:00Z");
  private static final int LARGE = 16 << 20;

  @TempDir Path folder;

  private final MovedClock clock = new MovedClock(NOW);
  private final AtomicInteger fetched = new AtomicInteger();
  private TestCertificate certificate;
  private PhoneSettings settings;
  private PhoneFiles files;
  private PhoneServer server;
  private HttpClient phone;

  @BeforeEach
  void start() throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
    settings =
        new PhoneSettings(
            "https://localhost:" + freePort(),
            "Guests",
            certificate.chain(),
            certificate.key(),
            Duration.ofMinutes(10));
    files = new PhoneFiles(settings, clock);
    server = new PhoneServer(settings, files, new PhonePage(new Messages()));
    server.start();
    phone = HttpClient.newBuilder().sslContext(certificate.trusted()).build();
  }

  @AfterEach
  void stop() {
    phone.close();
    server.stop();
  }

  @Test
  void aPhoneGetsAPageAndThenTheFileOnce() throws Exception {
    byte[] pdf = bytes(50_000);
    PhoneLink link = offer(pdf, Locale.GERMAN);
    HttpResponse<String> page = get(link.url());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("lang=\"de\"", "Ihre Kopie", "Datei holen");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().map()).doesNotContainKeys("set-cookie", "server");

    HttpResponse<byte[]> file = post(link.url());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(pdf);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"consent.pdf\"");
    assertThat(fetched).hasValue(1);

    assertThat(post(link.url()).statusCode()).isEqualTo(404);
    assertThat(get(link.url()).statusCode()).isEqualTo(404);
    assertThat(fetched).hasValue(1);
  }

  @Test
  void whatOnlyLooksAtTheLinkDoesNotUseItUp() throws Exception {
    PhoneLink link = offer(bytes(100), Locale.ENGLISH);
    for (int look = 0; look < 5; look++) {
      assertThat(get(link.url()).statusCode()).isEqualTo(200);
    }
    assertThat(post(link.url()).statusCode()).isEqualTo(200);
  }

  @Test
  void afterItsTimeALinkLeadsNowhereInAnyLanguage() throws Exception {
    PhoneLink link = offer(bytes(100), Locale.ENGLISH);
    assertThat(link.until()).isBetween(NOW.plusSeconds(600), NOW.plusSeconds(660));
    clock.to(link.until());
    assertThat(post(link.url()).statusCode()).isEqualTo(404);
    assertThat(get(link.url()).body())
        .contains("This link does not work any more", "Este enlace ya no sirve", "dir=\"rtl\"");
    assertThat(fetched).hasValue(0);
  }

  @Test
  void aPhoneThatGoesAwayInTheMiddleMayComeAgain() throws Exception {
    byte[] pdf = bytes(LARGE);
    PhoneLink link = offer(pdf, Locale.ENGLISH);
    breakOff(link);
    byte[] got = new byte[0];
    for (int attempt = 0; attempt < 100 && got.length < LARGE; attempt++) {
      HttpResponse<byte[]> file = post(link.url());
      got = file.statusCode() == 200 ? file.body() : got;
      Thread.sleep(100);
    }
    assertThat(got).isEqualTo(pdf);
    assertThat(fetched).hasValue(1);
  }

  private void breakOff(PhoneLink link) throws Exception {
    URI uri = URI.create(link.url());
    try (Socket socket =
        certificate.trusted().getSocketFactory().createSocket("localhost", uri.getPort())) {
      ask(socket, uri);
      assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
      assertThat(post(link.url()).statusCode()).as("one phone at a time").isEqualTo(404);
      socket.setSoLinger(true, 0);
    }
    assertThat(fetched).hasValue(0);
  }

  /** As a phone does, and leaves the answer where it is. */
  private static void ask(Socket socket, URI uri) throws IOException {
    String request =
        "POST " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void everythingElseIsNoSuchLink() throws Exception {
    PhoneLink link = offer(bytes(100), Locale.ENGLISH);
    String base = settings.address();
    for (String path :
        new String[] {
          "", "/", "/c/", "/c/x", "/staff", "/actuator/health", "/c/../c/", "/VAADIN/", "/c/%2e%2e"
        }) {
      HttpResponse<String> answer = get(base + path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("Tomcat", "Exception", "at clinic.");
    }
    assertThat(get(link.url() + "x").statusCode()).isEqualTo(404);
    assertThat(get(link.url()).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingGoesOverTheAirInTheClear() throws Exception {
    PhoneLink link = offer("%PDF of somebody".getBytes(StandardCharsets.US_ASCII), Locale.ENGLISH);
    URI uri = URI.create(link.url());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      ask(socket, uri);
      socket.setSoTimeout(5_000);
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain("PDF", "needlepoint");
    }
    assertThat(fetched).hasValue(0);
  }

  @Test
  void aCertificateThatCanNotBeReadLeavesTheKioskWithoutTheOffer() {
    PhoneSettings wrong =
        new PhoneSettings(
            settings.address(),
            "",
            folder.resolve("nowhere.pem"),
            settings.key(),
            settings.lasts());
    PhoneFiles none = new PhoneFiles(wrong, clock);
    PhoneServer broken = new PhoneServer(wrong, none, new PhonePage(new Messages()));
    broken.start();
    assertThat(none.offered()).isFalse();
    assertThat(broken.isRunning()).isFalse();
    assertThat(new PhoneHealth(wrong, broken, clock).health().getDetails().get("phone"))
        .asString()
        .startsWith("Phones can not fetch files: ")
        .contains("nowhere.pem");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> none.offer(new PhoneFile("x.pdf", new byte[1], Locale.ENGLISH), () -> {}));
  }

  @Test
  void aCertificateThatRunsOutEndsTheOfferAndHealthSaysSo() {
    PhoneHealth health = new PhoneHealth(settings, server, clock);
    Instant end = server.certificateEnds().orElseThrow();
    clock.to(end.minusSeconds(60));
    assertThat(files.offered()).isTrue();
    assertThat(health.health().getDetails().get("phone"))
        .isEqualTo("Phones can fetch files; the certificate ends at " + end + ".");
    clock.to(end);
    assertThat(files.offered()).isFalse();
    assertThat(health.health().getDetails().get("phone"))
        .isEqualTo("Phones can not fetch files: the certificate ended at " + end + ".");
    assertThatIllegalStateException().isThrownBy(() -> offer(bytes(100), Locale.ENGLISH));
  }

  @Test
  void aPortThatIsTakenLeavesTheKioskWithoutTheOffer() {
    PhoneFiles none = new PhoneFiles(settings, clock);
    PhoneServer second = new PhoneServer(settings, none, new PhonePage(new Messages()));
    second.start();
    assertThat(none.offered()).isFalse();
    assertThat(second.isRunning()).isFalse();
    assertThat(files.offered()).isTrue();
  }

  @Test
  void whatHasStoppedForgetsWhatWaited() throws Exception {
    PhoneLink link = offer(bytes(100), Locale.ENGLISH);
    server.stop();
    assertThat(files.offered()).isFalse();
    server.start();
    assertThat(get(link.url()).statusCode()).isEqualTo(404);
  }

  @Test
  void settingsThatNoPhoneCouldUseAreRefusedInWords() {
    for (String address :
        new String[] {"http://kiosk:8443", "kiosk", "https://kiosk", "https://kiosk:1/x", "a b"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new PhoneSettings(address, "", Path.of("a"), Path.of("b"), Duration.ofHours(1)))
          .withMessageContaining("Write https://host:port, or leave it empty.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new PhoneSettings(
                "https://kiosk:8443", "", Path.of(""), Path.of("b"), Duration.ofHours(1)))
        .withMessageContaining("two PEM files");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhoneSettings("", "", Path.of(""), Path.of(""), Duration.ZERO))
        .withMessageContaining("needlepoint.phone.lasts");
    assertThat(new PhoneSettings("", "", Path.of(""), Path.of(""), Duration.ofHours(1)).uri())
        .isEmpty();
  }

  private PhoneLink offer(byte[] pdf, Locale language) {
    return files.offer(new PhoneFile("consent.pdf", pdf, language), fetched::incrementAndGet);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return phone.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> post(String url) throws IOException, InterruptedException {
    return phone.send(
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofByteArray());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
