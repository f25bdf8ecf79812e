package clinic.needlepoint.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The built jar with a new demo, with the options of {@code ./kiosk run}. */
final class KioskServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final Process process;
  private final Path data;
  private final Path log;
  private final String address;

  KioskServer(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    address = "http://localhost:" + port + "/";
    log = folder.resolve("kiosk.log");
    data = folder.resolve("data");
    process = java(log, "serve", "--data", data.toString(), "--port", String.valueOf(port));
    awaitAnswer();
  }

  String address() {
    return address;
  }

  /** Books a visit for each of them that begins now. */
  void expect(List<Visitor> visitors) throws IOException, InterruptedException {
    Path file = data.resolveSibling("appointments.csv");
    Files.writeString(file, Visitor.appointments(visitors, LocalDateTime.now(ZONE)));
    Path said = data.resolveSibling("import.log");
    int exit =
        java(said, "import-appointments", "--data", data.toString(), file.toString()).waitFor();
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(said));
    }
  }

  /** The kiosk's jar, in the zone of its demo. */
  private static Process java(Path said, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.timezone=" + ZONE,
                "-jar",
                "target/needlepoint.jar"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest health = HttpRequest.newBuilder(URI.create(address + "actuator/health")).build();
      while (process.isAlive() && System.nanoTime() < end) {
        try {
          client.send(health, HttpResponse.BodyHandlers.discarding());
          return;
        } catch (IOException notYet) {
          Thread.sleep(200);
        }
      }
    }
    close();
    throw new IllegalStateException("The kiosk did not start:\n" + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
