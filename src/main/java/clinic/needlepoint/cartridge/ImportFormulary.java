package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.FormularyImport.Imported;
import clinic.needlepoint.cartridge.FormularyImport.Outcome;
import clinic.needlepoint.cartridge.FormularyImport.Refused;
import clinic.needlepoint.site.KioskOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that takes over a file of devices. It may run beside the kiosk itself. */
@Command(
    name = "import-formulary",
    mixinStandardHelpOptions = true,
    description = {
      "Imports the cartridges that the clinic may use from a CSV file: all of them or none.",
      "Importing a file again changes nothing that is the same already. What is not in it stays."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:imported, or with --dry-run: could be imported",
      "1:refused; each reason is printed with its line, and nothing was imported",
      "2:the command was not used as described here",
      "3:the file or the database could not be read"
    },
    footerHeading = "%nThe file is UTF-8 with this header, in one line:%n",
    footer = {
      FormularyFile.HEADER,
      "",
      "device      the device identifier: a GTIN as 14 digits, or HIBC's",
      "needle_length_um  micrometres",
      "sterilisation  ethylene_oxide, gamma or electron_beam",
      "authorisation  such as K123456",
      "product_code   such as QAI; may be empty",
      "minimum_age    years, as the label says; may be empty",
      "depth_limits_um  micrometres by part of the body, such as face=1500;neck=1000; may be empty",
      "packages    box numbers and the units in each, such as 19506000134359=10; may be empty",
      "status      listed or retired"
    })
public final class ImportFormulary implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int UNREADABLE = 3;

  /** Opens the kiosk's database and what stands on it, without its screens. */
  @FunctionalInterface
  public interface Opening {
    /**
     * Does the work and closes all again.
     *
     * @return what the work returned
     * @throws clinic.needlepoint.store.Refusal when the database can not be used
     */
    int open(KioskOptions options, ToIntFunction<FormularyImport> work);
  }

  private final Opening opening;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the CSV file")
  private @Nullable Path file;

  @Option(names = "--dry-run", description = "check the file and say what it would change")
  private boolean dryRun;

  @Mixin private KioskOptions options = new KioskOptions();

  public ImportFormulary(Opening opening) {
    this.opening = opening;
  }

  @Override
  public Integer call() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Objects.requireNonNull(file));
    } catch (IOException e) {
      err().println("The file " + file + " can not be read.");
      return UNREADABLE;
    }
    return opening.open(options, list -> say(dryRun ? list.rehearse(bytes) : list.apply(bytes)));
  }

  private int say(Outcome outcome) {
    return switch (outcome) {
      case Imported(FormularyReport report) -> {
        out()
            .println(
                dryRun
                    ? "The file can be imported: " + report + ".\nNothing was written."
                    : "Imported: " + report + ".");
        yield DONE;
      }
      case Refused(var problems) -> {
        problems.forEach(problem -> err().println(problem));
        err().println("Nothing was imported. Correct the file and import it again.");
        yield REFUSED;
      }
    };
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
