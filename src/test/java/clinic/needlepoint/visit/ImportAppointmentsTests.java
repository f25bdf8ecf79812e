package clinic.needlepoint.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("F114")
class ImportAppointmentsTests {
  private static final String GOOD =
      "A-1,P1,Maya,Kestrel,1990-03-27,2026-11-20T10:30,1002,standard,booked";

  @TempDir Path folder;
  private VisitFixture clinic;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() {
    clinic = new VisitFixture(folder.resolve("kiosk"));
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  private int run(String... arguments) {
    ImportAppointments command =
        new ImportAppointments(
            (options, work) -> work.applyAsInt(clinic.get(AppointmentImport.class)));
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String... rows) throws IOException {
    return Files.write(folder.resolve("day.csv"), VisitFixture.csv(rows)).toString();
  }

  @Test
  void importsAndSaysHowMany() throws IOException {
    assertThat(run(file(GOOD))).isZero();
    assertThat(out.toString()).contains("Imported: 1 added, 0 changed, 0 cancelled, 0 unchanged.");
    assertThat(clinic.count("visit")).isEqualTo(1);
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() throws IOException {
    assertThat(run(file(GOOD), "--dry-run")).isZero();
    assertThat(out.toString()).contains("1 added", "Nothing was written.");
    assertThat(clinic.count("visit")).isZero();
  }

  @Test
  void refusesWithLinesAndExitCodeOne() throws IOException {
    assertThat(run(file(GOOD, GOOD.replace("A-1", "A-2").replace("03-27,", "02-31,"))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("Line 3: The birth_date", "Nothing was imported.");
    assertThat(clinic.count("visit")).isZero();
  }

  @Test
  void saysTwoForAWrongUseAndThreeForAFileItCanNotRead() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("none.csv can not be read.");
  }
}
