package clinic.needlepoint.printing;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.trans.IppClientTransport;
import com.hp.jipp.trans.IppPacketData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Carries the protocol's messages by HTTP (RFC 8010, section 4). */
final class IppOverHttp implements IppClientTransport {
  private static final int PORT = 631;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  @Override
  public IppPacketData sendData(URI printer, IppPacketData message) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(overHttp(printer))
            .timeout(ANSWER)
            .header("Content-Type", "application/ipp")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(message)))
            .build();
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IOException("The printer answered with HTTP " + answer.statusCode());
    }
    return new IppPacketData(packet(answer.body()));
  }

  private static IppPacket packet(byte[] answer) throws IOException {
    try (var in = new IppInputStream(new ByteArrayInputStream(answer))) {
      return in.readPacket();
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The kiosk stops");
    }
  }

  private static byte[] bytes(IppPacketData message) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    new IppOutputStream(head).write(message.getPacket());
    InputStream document = message.getData();
    if (document == null) {
      return head.toByteArray();
    }
    try (var whole =
        new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), document)) {
      return whole.readAllBytes();
    }
  }

  private static URI overHttp(URI printer) {
    String scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
    int port = printer.getPort() < 0 ? PORT : printer.getPort();
    return URI.create(scheme + "://" + printer.getHost() + ":" + port + printer.getRawPath());
  }
}
