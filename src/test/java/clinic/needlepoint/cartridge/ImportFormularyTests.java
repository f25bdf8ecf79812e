package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Tag("F105")
class ImportFormularyTests {
  private static final String OTHER = "09506000134369";
  private static final String GOOD =
      OTHER
          + ",Maker,36-pin,36,2500,gamma,K123456,QAI,22,face=1500; neck=1000,19506000134366=6,listed";

  @TempDir Path folder;
  private CartridgeDesk desk;
  private Formulary list;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() {
    desk = new CartridgeDesk(folder.resolve("kiosk"));
    list = desk.bean(Formulary.class);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private int run(String... arguments) {
    ImportFormulary command =
        new ImportFormulary((options, work) -> work.applyAsInt(desk.bean(FormularyImport.class)));
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String... rows) throws IOException {
    return Files.writeString(
            folder.resolve("list.csv"),
            FormularyFile.HEADER + "\n" + String.join("\n", rows) + "\n",
            StandardCharsets.UTF_8)
        .toString();
  }

  @Test
  void importsEverythingThatARowSays() throws IOException {
    assertThat(run(file(GOOD))).isZero();
    assertThat(out.toString()).contains("Imported: 1 added, 0 changed, 0 retired, 0 unchanged.");
    Device device = list.find("19506000134366").orElseThrow().device();
    assertThat(device.identifier()).isEqualTo(OTHER);
    assertThat(device.packages()).isEqualTo(Map.of("19506000134366", 6));
    assertThat(device.limits())
        .isEqualTo(
            LabelLimits.of(OptionalInt.of(22), Map.of(BodyArea.FACE, 1_500, BodyArea.NECK, 1_000)));
    assertThat(desk.records("device.list-imported")).hasSize(1);
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    run(file(GOOD));
    assertThat(run(file(GOOD))).isZero();
    assertThat(out.toString()).contains("0 added, 0 changed, 0 retired, 1 unchanged");
    assertThat(list.versions(OTHER)).hasSize(1);
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() throws IOException {
    assertThat(run(file(GOOD), "--dry-run")).isZero();
    assertThat(out.toString()).contains("1 added", "Nothing was written.");
    assertThat(list.find(OTHER)).isEmpty();
    assertThat(desk.records("device.list-imported")).isEmpty();
  }

  @Test
  void retiresWhatTheFileSaysIsRetired() throws IOException {
    run(file(GOOD));
    assertThat(run(file(GOOD.replace("listed", "retired")))).isZero();
    assertThat(out.toString()).contains("0 added, 0 changed, 1 retired, 0 unchanged");
    assertThat(list.find(OTHER).orElseThrow().retired()).isTrue();
  }

  @Test
  void oneWrongRowAndNothingOfTheFileIsTaken() throws IOException {
    String taken = GOOD.replace(OTHER, "09506000134376").replace("19506000134366", DEVICE);
    assertThat(run(file(GOOD, taken))).isEqualTo(1);
    assertThat(err.toString())
        .contains("Line 3: The number \"" + DEVICE + "\" means", "Nothing was imported.");
    assertThat(list.find(OTHER)).isEmpty();
  }

  @Test
  void namesANumberThatIsThereTwice() throws IOException {
    assertThat(run(file(GOOD, GOOD))).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "Line 3: The number \"" + OTHER + "\" is on line 2 already.",
            "Line 3: The number \"19506000134366\" is on line 2 already.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36-pin,36 | 36-pin,201 | The needles is \"201\"",
        "2500,gamma | 90,gamma | The needle_length_um is \"90\"",
        ",gamma, | ,steam, | The sterilisation is \"steam\"",
        "K123456 | '' | The authorisation is \"\"",
        "QAI | qai | The product_code is \"qai\"",
        ",22, | ,old, | The minimum_age is \"old\"",
        "face= | nose= | In depth_limits_um \"nose\" is not a part of the body",
        "face=1500 | face | In depth_limits_um \"face\" is not written as",
        "134366=6 | 134366=0 | In packages",
        "listed | gone | The status is \"gone\"",
        ",listed | '' | It has 11 fields and not 12.",
        "09506000134369 | 0950-6 | The device is \"0950-6\"",
      })
  void saysWhatIsWrongWithItsLine(String good, String wrong, String sentence) throws IOException {
    assertThat(run(file(GOOD.replace(good, wrong)))).isEqualTo(1);
    assertThat(err.toString()).contains("Line 2: " + sentence);
    assertThat(list.find(OTHER)).isEmpty();
  }

  @Test
  void refusesAHeaderThatIsNotTheDocumentedOne() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "device,maker\nx,y\n");
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Line 1: The header must be exactly: device,maker,model");
  }

  @Test
  void saysWhenTheFileCanNotBeRead() {
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(3);
    assertThat(run()).isEqualTo(2);
  }
}
