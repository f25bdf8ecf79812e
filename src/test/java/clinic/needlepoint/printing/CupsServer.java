package clinic.needlepoint.printing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real print server on this machine, with one queue {@code desk} whose printer is a script: it
 * lays each paper into a folder, waits while it is out of paper, and fails while it is jammed.
 */
public final class CupsServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/cups");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PRINTER =
      """
      #!/bin/sh
      [ $# -eq 0 ] && exit 0
      tray=${DEVICE_URI#paper:}
      while [ -e "$tray/out-of-paper" ]; do sleep 0.1; done
      [ -e "$tray/jam" ] && exit 1
      cat ${6:+"$6"} > "$tray/$3"
      """;

  private final Path folder;
  private final Path tray;
  private final int port;
  private final Process daemon;

  private CupsServer(Path folder, int port) throws IOException {
    this.folder = folder;
    this.tray = folder.resolve("tray");
    this.port = port;
    Files.createDirectories(folder);
    readable(folder);
    for (String each : List.of("root", "spool", "cache", "state", "bin", "bin/backend", "tray")) {
      Files.createDirectories(folder.resolve(each));
    }
    Files.setPosixFilePermissions(tray, PosixFilePermissions.fromString("rwxrwxrwx"));
    programs();
    settings();
    daemon =
        new ProcessBuilder(
                "/usr/sbin/cupsd",
                "-f",
                "-c",
                folder.resolve("cupsd.conf").toString(),
                "-s",
                folder.resolve("cups-files.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  /** Starts it with its queue, on a port of its own. */
  public static CupsServer start(Path folder) throws Exception {
    CupsServer server = new CupsServer(folder, freePort());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.run(
        "/usr/sbin/lpadmin",
        "-p",
        "desk",
        "-v",
        "paper:" + server.tray,
        "-m",
        "raw",
        "-E",
        "-o",
        "printer-error-policy=abort-job")) {
      if (System.nanoTime() > end || !server.daemon.isAlive()) {
        server.close();
        throw new IOException("No print server:\n" + Files.readString(folder.resolve("log")));
      }
      Thread.sleep(100);
    }
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where others may pass who run the printer's script. */
  private static void readable(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void programs() throws IOException {
    for (String part : List.of("daemon", "cgi-bin", "filter", "driver", "monitor", "notifier")) {
      Files.createSymbolicLink(folder.resolve("bin").resolve(part), DEBIAN.resolve(part));
    }
    Path script = folder.resolve("bin").resolve("backend").resolve("paper");
    Files.writeString(script, PRINTER);
    readable(script);
  }

  private void settings() throws IOException {
    Files.writeString(
        folder.resolve("cups-files.conf"),
        """
        ServerBin %1$s/bin
        ServerRoot %1$s/root
        RequestRoot %1$s/spool
        TempDir %1$s/spool
        CacheDir %1$s/cache
        StateDir %1$s/state
        ErrorLog stderr
        AccessLog stderr
        PageLog stderr
        FatalErrors none
        Sandboxing relaxed
        """
            .formatted(folder));
    Files.writeString(
        folder.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        LogLevel warn
        Browsing No
        WebInterface No
        DefaultAuthType None
        PreserveJobFiles No
        <Location />
          Order allow,deny
          Allow all
        </Location>
        <Policy default>
          <Limit All>
            Order allow,deny
            Allow all
          </Limit>
        </Policy>
        """
            .formatted(port));
  }

  /** Of the queue. */
  public URI uri() {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/desk");
  }

  /** What came out of the printer under this name. */
  public Path paper(String name) {
    return tray.resolve(name);
  }

  /** How many papers came out. */
  public long papers() throws IOException {
    try (Stream<Path> files = Files.list(tray)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".pdf")).count();
    }
  }

  /** Waits until somebody's paper is in it. */
  public void awaitJob() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (Stream<Path> spool = Files.list(folder.resolve("spool"))) {
        if (spool.anyMatch(file -> file.getFileName().toString().startsWith("d0"))) {
          return;
        }
      }
      Thread.sleep(50);
    }
    throw new IOException("No paper came");
  }

  public void takePaperOut() throws IOException {
    Files.createFile(tray.resolve("out-of-paper"));
  }

  public void putPaperIn() throws IOException {
    Files.delete(tray.resolve("out-of-paper"));
  }

  public void jam() throws IOException {
    Files.createFile(tray.resolve("jam"));
  }

  /** Somebody stops the queue. */
  public void disable() throws Exception {
    if (!run("/usr/sbin/cupsdisable", "desk")) {
      throw new IOException("The queue was not stopped");
    }
  }

  private boolean run(String program, String... arguments) throws Exception {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(program, "-h", "127.0.0.1:" + port), Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Override
  public void close() {
    daemon.destroyForcibly();
    daemon.onExit().join();
  }
}
