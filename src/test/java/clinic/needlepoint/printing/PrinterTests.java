package clinic.needlepoint.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.needlepoint.printing.PrinterFault.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers through a real print server. */
@Tag("F038")
class PrinterTests {
  @TempDir Path folder;
  private CupsServer server;
  private Path pdf;

  @BeforeEach
  void open() throws Exception {
    server = CupsServer.start(folder);
    pdf = folder.resolve("a.pdf");
    byte[] noise = new byte[300_000];
    new Random(38).nextBytes(noise);
    Files.write(pdf, noise);
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private Printer printer(String patience) {
    return new Printer(
        new PrinterSettings(server.uri().toString(), Duration.parse("PT" + patience)));
  }

  private @Nullable Why fault(Printer printer) {
    PrinterFault fault =
        catchThrowableOfType(PrinterFault.class, () -> printer.print("consent-1.pdf", pdf));
    return fault == null ? null : fault.why();
  }

  @Test
  void printsEveryByteUnderItsOwnName() throws Exception {
    assertThat(fault(printer("30S"))).isNull();
    assertThat(server.paper("consent-1.pdf")).hasSameBinaryContentAs(pdf);
  }

  @Test
  void saysThatThePrinterIsOff() throws Exception {
    server.close();
    assertThat(fault(printer("30S"))).isEqualTo(Why.OFF);
  }

  @Test
  void saysThatThePrinterIsStoppedAndLeavesNothingInIt() throws Exception {
    server.disable();
    assertThat(fault(printer("30S"))).isEqualTo(Why.REFUSED);
    assertThat(server.papers()).isZero();
  }

  @Test
  void saysThatThePrinterGaveUp() throws Exception {
    server.jam();
    assertThat(fault(printer("30S"))).isEqualTo(Why.GAVE_UP);
  }

  @Test
  void takesBackWhatDoesNotComeOutSoThatNothingComesOutLater() throws Exception {
    server.takePaperOut();
    assertThat(fault(printer("1S"))).isEqualTo(Why.WAITS);
    server.putPaperIn();
    assertThat(fault(printer("30S"))).as("the next one").isNull();
    assertThat(server.papers()).as("the next one alone").isEqualTo(1);
  }

  @Test
  void saysThatAPrinterIsSilentWithThePaperInIt() throws Exception {
    server.takePaperOut();
    Thread switchedOff =
        Thread.ofVirtual()
            .start(() -> {
              try {
                server.awaitJob();
                server.close();
              } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(fault(printer("60S"))).isEqualTo(Why.SILENT);
    switchedOff.join();
  }

  @Test
  void knowsOfNoPrinterWhereNoneIsNamed() {
    Printer none = new Printer(new PrinterSettings("", Duration.ofSeconds(1)));
    assertThat(none.isNamed()).isFalse();
    assertThat(fault(none)).isEqualTo(Why.OFF);
  }

  @Test
  void refusesAnAddressThatIsNoPrinters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrinterSettings("desk", Duration.ofSeconds(1)))
        .withMessageContaining("needlepoint.printer.uri is \"desk\", which is no printer");
  }
}
