package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.needlepoint.HurriedPatient.Seen;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full or can only be read, on a small file system of memory; mounting needs root.
 */
@Tag("F110")
class BadDiskIT {
  @TempDir Path folder;

  private Path data;

  @BeforeEach
  void mount() throws Exception {
    data = Files.createDirectories(folder.resolve("data"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=32m", "kiosk", data.toString()) == 0,
        "root may mount a file system of memory");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", data.toString());
  }

  @Test
  void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() throws Exception {
    try (RunningKiosk kiosk = RunningKiosk.start(folder);
        Touchscreen screen = Touchscreen.of(800, 480)) {
      HurriedPatient patient = new HurriedPatient(screen.page(), new AtomicBoolean());
      DemoPerson person = DemoPerson.announced(kiosk, 1);
      Acknowledged acknowledged = new Acknowledged();
      Seen first = identify(patient, kiosk, person);
      acknowledged.begin(kiosk.database(), person.born());
      patient.answer(first.question(), "No");
      acknowledged.answer(first.question(), "No");
      patient.act(patient.seen());
      fill(kiosk.database());
      screen.page().locator("main .answers .answer").first().tap();
      screen.await("The disk of this kiosk is full, so the last step was not saved.");
      EveryLanguage languages = new EveryLanguage(screen.page(), "turned");
      languages.accept("disk-full");
      assertThat(languages.turned()).isEqualTo(1);
      assertThat(languages.found()).as("in other languages and sizes").isEmpty();
      Files.delete(data.resolve("ballast"));
      screen.tap("Go on");
      patient.until(seen -> seen.action().equals("Start"));
      acknowledged.check(kiosk.database());
      assertThat(identify(patient, kiosk, person).question())
          .as("who comes by birthday and letters begins anew")
          .isEqualTo(first.question());
      acknowledged.begin(kiosk.database(), person.born());
      patient.answer(first.question(), "Yes");
      acknowledged.answer(first.question(), "Yes");
      patient.act(patient.seen());
      kiosk.kill();
      acknowledged.check(kiosk.database());
    }
  }

  private static Seen identify(HurriedPatient patient, RunningKiosk kiosk, DemoPerson person) {
    patient.identify(kiosk.url("/"), person.born(), person.letters());
    return patient.until(seen -> !seen.question().isEmpty());
  }

  /** Gives back what the write-ahead log holds in reserve, then takes every byte that is left. */
  private void fill(Path database) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    try (OutputStream ballast = Files.newOutputStream(data.resolve("ballast"))) {
      byte[] page = new byte[4096];
      while (true) {
        ballast.write(page);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  @Test
  void refusesAFileItCanNotWrite() throws Exception {
    RunningKiosk.start(folder).close();
    List<String> before = names();
    run("mount", "-o", "remount,ro", data.toString());
    try (RunningKiosk kiosk = RunningKiosk.start(folder)) {
      HttpResponse<String> page = kiosk.get("/");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("is not read-only", "Nothing was changed");
      assertThat(page.body()).doesNotContain("Exception", "at clinic.");
    }
    assertThat(names()).isEqualTo(before);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
