package clinic.needlepoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks systemd itself about the units: no other judge knows every key of its own files. */
class SystemdUnitTests {

  private static final Path UNITS = Path.of("systemd");
  private static final String STICK = "media-needlepoint-NEEDLEPOINT.mount";
  private static final List<String> NAMES =
      List.of(
          "needlepoint.service",
          "needlepoint-browser.service",
          "needlepoint-stick-release.service",
          "needlepoint-stick-release.path",
          STICK);

  private static final Pattern EXPOSURE =
      Pattern.compile("Overall exposure level for needlepoint\\.service: (\\d+\\.\\d)");

  @TempDir Path dir;

  @Test
  void systemdFindsNothingToSayAboutAnyUnit() throws Exception {
    Outcome verdict = verify(copyUnits(""));

    assertThat(verdict.output()).isEmpty();
    assertThat(verdict.exitCode()).isZero();
  }

  @Test
  void systemdWouldNameAKeyItDoesNotKnow() throws Exception {
    Outcome verdict = verify(copyUnits("\n[Service]\nProtectEverything=yes\n"));

    assertThat(verdict.output()).contains("ProtectEverything");
  }

  @Test
  void exposesTheServerByTwoOrLess() throws Exception {
    Outcome security = security(UNITS.resolve("needlepoint.service"));

    assertThat(security.exitCode()).as(security.output()).isZero();
    assertThat(exposure(security)).isLessThanOrEqualTo(2.0);
  }

  @Test
  void wouldRefuseTheServerWithoutItsHardening() throws Exception {
    Path bare = dir.resolve("needlepoint.service");
    Files.writeString(
        bare,
        read("needlepoint.service")
            .replaceAll("(?m)^(Protect|Restrict|SystemCall|Capability|IPAddress).*$", ""));

    Outcome security = security(bare);

    assertThat(security.exitCode()).isNotZero();
    assertThat(exposure(security)).isGreaterThan(2.0);
  }

  @Test
  void promisesNoReadinessOrWatchdogThatTheServerDoesNotGive() throws IOException {
    assertThat(read("needlepoint.service").lines())
        .contains("Type=exec")
        .noneMatch(line -> line.startsWith("WatchdogSec="));
  }

  @Test
  void leavesTheJvmItsCompilerTheStationItsPinsAndTheScannerItsKeys() throws IOException {
    assertThat(read("needlepoint.service").lines())
        .contains("DevicePolicy=closed", "DeviceAllow=char-gpiochip rw", "DeviceAllow=char-input r")
        .noneMatch(line -> line.matches("SupplementaryGroups=.*input.*"))
        .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute="))
        .noneMatch(line -> line.startsWith("PrivateDevices="));
  }

  @Test
  @Tag("F106")
  void bindsTheBrowserToTheServerUnderAnotherUser() throws IOException {
    assertThat(read("needlepoint-browser.service").lines())
        .contains("BindsTo=needlepoint.service", "User=kiosk", "TTYPath=/dev/tty7");
    assertThat(read("needlepoint.service").lines()).contains("User=needlepoint");
  }

  @Test
  @Tag("F098")
  void mountsTheStickWithoutProgramsDevicesOrOtherUsers() throws Exception {
    String unit = read(STICK);
    String options = unit.lines().filter(line -> line.startsWith("Options=")).findFirst().get();

    assertThat(List.of(options.substring("Options=".length()).split(",", -1)))
        .contains("noexec", "nosuid", "nodev", "uid=needlepoint", "umask=0077");
    assertThat(unit.lines()).contains("Where=/media/needlepoint/NEEDLEPOINT");
    assertThat(read("needlepoint.service").lines())
        .contains("ReadWritePaths=-/media/needlepoint", "RuntimeDirectory=needlepoint");
  }

  /**
   * {@code systemd-analyze verify} insists that each command exists, which holds on a kiosk only.
   * So it gets copies whose commands are replaced by one that is everywhere; all else stays as it
   * is.
   */
  private List<Path> copyUnits(String addition) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (String name : NAMES) {
      String unit = read(name);
      String runnable = unit.replaceAll("(?m)^(Exec\\w+=[+!-]*)/\\S+", "$1/bin/true");
      boolean service = name.endsWith(".service");
      assertThat(!runnable.equals(unit)).as("a command was replaced in " + name).isEqualTo(service);
      copies.add(Files.writeString(dir.resolve(name), runnable + (service ? addition : "")));
    }
    return copies;
  }

  private Outcome verify(List<Path> units) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("verify", "--man=no"));
    units.forEach(unit -> command.add(unit.toString()));
    return systemdAnalyze(command);
  }

  private Outcome security(Path unit) throws IOException, InterruptedException {
    return systemdAnalyze(
        List.of("security", "--offline=true", "--threshold=20", "--no-pager", unit.toString()));
  }

  private static double exposure(Outcome security) {
    var found = EXPOSURE.matcher(security.output());
    assertThat(found.find()).as(security.output()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static String read(String unit) throws IOException {
    return Files.readString(UNITS.resolve(unit));
  }

  private Outcome systemdAnalyze(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(arguments);
    Path output = Files.createTempFile(dir, "systemd-analyze", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).environment().put("LC_ALL", "C.UTF-8");
    Process process;
    try {
      process = builder.start();
    } catch (IOException absent) {
      return fail("systemd-analyze is missing: install the Debian package \"systemd\"", absent);
    }
    if (!process.waitFor(60, SECONDS)) {
      process.destroyForcibly();
      return fail("systemd-analyze gave no answer within 60 seconds");
    }
    return new Outcome(process.exitValue(), Files.readString(output, UTF_8));
  }

  private record Outcome(int exitCode, String output) {}
}
