package clinic.needlepoint;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built jar as a process of its own, on a free port and a given folder, as a clinic runs it.
 */
public final class RunningKiosk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path folder;
  private final List<String> program;
  private final List<String> options;
  private final int port;
  private @Nullable Process process;

  private RunningKiosk(Path folder, List<String> program, List<String> options) throws IOException {
    this.folder = folder;
    this.program = program;
    this.options = options;
    this.port = freePort();
  }

  /** Starts it and waits until it answers, whatever it answers. */
  public static RunningKiosk start(Path folder, String... options) throws Exception {
    RunningKiosk kiosk =
        new RunningKiosk(folder, InstalledJar.serve(whereItIsDay()), List.of(options));
    kiosk.start();
    return kiosk;
  }

  public void start() throws Exception {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port)));
    command.addAll(options);
    File log = folder.resolve("kiosk.log").toFile();
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    awaitAnswer();
  }

  /** At midnight a demo's appointments of around now would be those of two days. */
  static String whereItIsDay() {
    Instant now = Clock.systemUTC().instant();
    return Stream.of("America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo")
        .filter(zone -> Math.abs(now.atZone(ZoneId.of(zone)).getHour() - 12) <= 8)
        .findFirst()
        .orElseThrow();
  }

  private void awaitAnswer() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Process running = process;
      if (running == null || !running.isAlive()) {
        throw new IllegalStateException("The kiosk ended at its start:\n" + log());
      }
      try {
        get("/actuator/health");
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("The kiosk did not answer:\n" + log());
  }

  /**
   * Waits until it says that it is well. The port answers a moment before the kiosk takes work; a
   * kiosk that refuses to start never gets there.
   */
  public void awaitHealthy() throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (get("/actuator/health").statusCode() != 200) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The kiosk is not well: " + get("/").body() + log());
      }
      Thread.sleep(100);
    }
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(10)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  public Path database() {
    return folder.resolve("data").resolve("needlepoint.db");
  }

  /** What it printed so far. */
  public String log() throws IOException {
    return Files.readString(folder.resolve("kiosk.log"));
  }

  /** As a power cut for the process: SIGKILL, nothing is flushed or closed. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
