package clinic.needlepoint.export;

import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.site.Sites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a report to a file that does not exist yet. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write an auditor's report to a file. This version makes procedure-log as .csv.")
public final class ExportCommand implements Callable<Integer> {
  private static final int REFUSED = 2;
  private static final int UNREADABLE = 3;

  private final Function<KioskOptions, ConfigurableApplicationContext> kiosk;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KioskOptions options = new KioskOptions();

  @Option(names = "--report", required = true, paramLabel = "R")
  private String report = "";

  @Option(names = "--from", required = true, paramLabel = "D", description = "2026-11-01")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "D", description = "included")
  private LocalDate to = LocalDate.EPOCH;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private Path out = Path.of("");

  /** Takes what opens the kiosk's records without serving them. */
  public ExportCommand(Function<KioskOptions, ConfigurableApplicationContext> kiosk) {
    this.kiosk = kiosk;
  }

  @Override
  public Integer call() {
    if (!report.equals("procedure-log") || !out.toString().endsWith(".csv")) {
      return say(REFUSED, "not available: this version makes the procedure-log as .csv");
    }
    if (to.isBefore(from)) {
      return say(REFUSED, "The period ends before it begins. Give --from and --to in order.");
    }
    try (ConfigurableApplicationContext context = kiosk.apply(options)) {
      return write(context);
    } catch (FileAlreadyExistsException e) {
      return say(REFUSED, out + " exists already and was left alone. Name another file.");
    } catch (IOException e) {
      return say(UNREADABLE, out + " could not be written: " + e.getMessage());
    }
  }

  private int write(ApplicationContext context) throws IOException {
    Period period = new Period(from, to, context.getBean(Sites.class).require().zone());
    Files.createFile(out);
    String csv = context.getBean(Reports.class).exportProcedureLog(period);
    Files.writeString(out, csv, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    return 0;
  }

  private int say(int exit, String words) {
    spec.commandLine().getErr().println(words);
    return exit;
  }
}
