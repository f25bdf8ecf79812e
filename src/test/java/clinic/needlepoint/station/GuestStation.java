package clinic.needlepoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.NewClinic;
import clinic.needlepoint.QemuGuest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A clinic's kiosk in a guest with a simulated GPIO chip, whose lines the test pulls up and down.
 * What the kiosk has seen so far is asked of its own metrics, and read from its database once the
 * guest is off.
 */
final class GuestStation implements AutoCloseable {
  private static final int SOON_S = 90;
  private static final int STARTS_WITHIN_S = 600;
  private static final String CHIP = "/sys/kernel/config/gpio-sim/station";
  private static final String PINS = "/sys/devices/platform/gpio-sim.0/gpiochip*/sim_gpio";
  private static final String JAVA =
      "cd /disk/app && exec /disk/java/bin/java @/disk/options "
          + (QemuGuest.isOfThisKind() ? "-XX:AOTCache=kiosk.aot" : "")
          + " -jar needlepoint.jar ";
  private static final String WORDS =
      "pull() { for f in %s$2/pull; do echo pull-$1 >$f; done; };"
          + " lo() { pull down $1; }; hi() { pull up $1; };"
          + " bounce() { for i in 1 2 3 4; do $1 $2; $3 $2; done; $1 $2; }; ";
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1",
          // The guest's processor is a plain one, and what is trained here must run there.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:UseAVX=0",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTAdapterCaching",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path folder;
  private final QemuGuest guest;

  private GuestStation(Path folder, QemuGuest guest) {
    this.folder = folder;
    this.guest = guest;
  }

  static GuestStation boot(Path folder) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("files"));
    copy(Path.of("kiosk-config"), disk.resolve("config"));
    Path file = disk.resolve("config/station.yaml");
    Files.writeString(
        file,
        Files.readString(file)
                .replaceFirst("(?m)^sensors: none$", "sensors: pins")
                .replaceFirst("(?m)^chip: auto$", "chip: pinctrl-bcm2711")
                .replaceAll(
                    "gpio: (21|24), activeLow: true, pull: up, debounceMillis: 25", UNDEBOUNCED)
                .replaceAll("(?m)^ *- \\{gpio: 2[23],.*\n", "") // two slots fewer, for the lamps
                .replace(STANDBY_2, STANDBY_2 + "\n    lamp: {gpio: 22, activeLow: false}")
            + "\noutputs:\n  callLamp: {gpio: 23, activeLow: false}\n");
    Files.createDirectory(disk.resolve("other"));
    Files.writeString(
        disk.resolve("other/station.yaml"),
        """
        sensors: pins
        drawer:
          switch: {gpio: 10, activeLow: true, pull: up, debounceMillis: 50}
        """);
    Files.write(disk.resolve("options"), OPTIONS);
    NewClinic.in(disk.resolve("data"), disk.resolve("config"));
    Path image = folder.resolve("disk");
    run("src/test/guest/disk", System.getProperty("needlepoint.jar"), disk + "", image + "");
    QemuGuest guest =
        QemuGuest.boot(
            folder,
            List.of(),
            "-m",
            "1024",
            "-smp",
            "2",
            "-drive",
            "file=" + image + ",format=raw,if=virtio");
    return new GuestStation(folder, guest);
  }

  private static final String STANDBY_2 =
      "standby: {gpio: 9, activeLow: true, pull: up, debounceMillis: 20}";

  /** The last two slots, which the bursts of edges are for. */
  private static final String UNDEBOUNCED =
      "gpio: $1, activeLow: true, pull: up, debounceMillis: 0";

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    QemuGuest.prepare(builder);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** The chip appears, as a device tree brings it; nobody but root may open it yet. */
  void plugIn() throws Exception {
    shell(
        "mkdir -p %1$s/bank0; echo 28 >%1$s/bank0/num_lines;".formatted(CHIP)
            + " echo pinctrl-bcm2711 >%1$s/bank0/label; echo 1 >%1$s/live;".formatted(CHIP)
            + " chown root:root /dev/gpiochip*; chmod 600 /dev/gpiochip*");
  }

  /** What Raspberry Pi OS does by a udev rule. */
  void allow() throws Exception {
    shell("chgrp gpio /dev/gpiochip*; chmod 660 /dev/gpiochip*");
  }

  /** The chip goes away under the kiosk. */
  void pullOut() throws Exception {
    shell("echo 0 >" + CHIP + "/live");
  }

  void startKiosk() throws Exception {
    guest.command(
        "bg su needlepoint -c '"
            + JAVA
            + "serve --clinic --data /disk/data --config /disk/config >>/disk/data/kiosk.log 2>&1'");
    await("wget -q -O - http://127.0.0.1:8080/actuator/health", "UP", STARTS_WITHIN_S);
  }

  void killKiosk(String signal) throws Exception {
    shell("killall -" + signal + " java; while pidof java; do sleep 0.2; done");
  }

  /** Another program takes the drawer's line. */
  void holdDrawer() throws Exception {
    guest.command(
        "bg "
            + JAVA.replace("exec ", "")
            + "check --config /disk/other >/tmp/held 2>&1 </dev/null");
    await("grep -c drawer.closed /tmp/held", "1");
  }

  void letGoOfDrawer() throws Exception {
    shell("for p in /proc/[0-9]*; do grep -q disk/other $p/cmdline && kill ${p#/proc/}; done");
  }

  /** The table that a technician sees and the command's exit code. */
  String check() throws Exception {
    shell(
        "su needlepoint -c '"
            + JAVA.replace("exec ", "")
            + "check --once --config /disk/config >/disk/data/check.log 2>&1; echo exit $?'"
            + " >/tmp/exit");
    return shell("sync; cat /disk/data/check.log | tr '\\n' '~'; cat /tmp/exit");
  }

  /**
   * Runs some words in the guest's shell, which knows {@code lo N}, {@code hi N}, {@code bounce}.
   */
  String shell(String words) throws Exception {
    return guest.command("sh " + WORDS.formatted(PINS) + words);
  }

  /** The same, without waiting for its end. */
  void begin(String words) throws Exception {
    guest.command("bg " + WORDS.formatted(PINS) + words);
  }

  /** Waits until the kiosk drives this line high or low. */
  void awaitOutput(int line, boolean high) throws Exception {
    await("cat %s%d/value".formatted(PINS, line), high ? "1" : "0");
  }

  /** Waits until the kiosk has recorded so many of these. */
  void awaitRecords(String part, String state, int count) throws Exception {
    await(
        "wget -q -O - http://127.0.0.1:8080/actuator/prometheus | grep"
            + " 'station_events_total{part=\"%s\",state=\"%s\"}'".formatted(part, state),
        "} " + count + ".0");
  }

  /** Waits until the journal of the kiosk has so many lines with these words. */
  void awaitLog(String words, int count) throws Exception {
    await("grep -c '" + words + "' /disk/data/kiosk.log", String.valueOf(count));
  }

  private void await(String command, String wanted) throws Exception {
    await(command, wanted, SOON_S);
  }

  private void await(String command, String wanted, int seconds) throws Exception {
    String said = "";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      said = guest.command("sh " + command);
      if (said.contains(wanted)) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError(
        command + " never said " + wanted + " but " + said + "\n" + kioskLog());
  }

  private String kioskLog() throws Exception {
    return guest.command("sh tail -n 30 /disk/data/kiosk.log | cut -c1-200 | tr '\\n' '~'");
  }

  /** Powers the guest off and copies its database out of its disk. */
  Path database() throws Exception {
    guest.powerOff();
    Path data = Files.createDirectory(folder.resolve("out"));
    run("/usr/sbin/debugfs", "-R", "rdump /data " + data, folder.resolve("disk") + "");
    return data.resolve("data/needlepoint.db");
  }

  @Override
  public void close() throws IOException {
    guest.close();
  }
}
