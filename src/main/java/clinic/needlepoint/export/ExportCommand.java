package clinic.needlepoint.export;

import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.site.Sites;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
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
    description = {
      "Writes an auditor's report to a file that is not there yet.",
      "FILE ends in .zip for the whole bundle, .csv or .jsonl for the rows alone.",
      "Reports: procedure-log, single-use, lot-trace, recall, disinfection, audit-trail, completeness."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written",
      "2:the command was not used as described here, or this version has no such report",
      "3:the records could not be read, or the file could not be written"
    })
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

  @Option(names = "--lot", paramLabel = "L", description = "for the lot-trace")
  private String lot = "";

  @Option(
      names = "--session",
      paramLabel = "S",
      description = "for the lot-trace back: S-000123, instead of a lot")
  private String session = "";

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private Path out = Path.of("");

  /** Takes what opens the kiosk's records without serving them. */
  public ExportCommand(Function<KioskOptions, ConfigurableApplicationContext> kiosk) {
    this.kiosk = kiosk;
  }

  @Override
  public Integer call() {
    Optional<ReportKind> kind = ReportKind.of(report).filter(ReportKind::available);
    Optional<ExportForm> form = ExportForm.ofFile(out.toString());
    if (kind.isEmpty() || form.isEmpty()) {
      return say(REFUSED, "not available: " + (kind.isEmpty() ? report : out));
    }
    if (to.isBefore(from)) {
      return say(REFUSED, "The period ends before it begins. Give --from and --to in order.");
    }
    if (kind.get().needsLot() ? lot.isEmpty() == session.isEmpty() : !(lot + session).isEmpty()) {
      return say(
          REFUSED, "The lot-trace needs --lot or --session, and no other report takes them.");
    }
    if (Files.exists(out)) {
      return exists();
    }
    try (ConfigurableApplicationContext context = kiosk.apply(options)) {
      write(context, kind.get(), form.get());
      return 0;
    } catch (FileAlreadyExistsException e) {
      return exists();
    } catch (IOException e) {
      return say(UNREADABLE, out + " could not be written: " + e.getMessage());
    }
  }

  private int exists() {
    return say(REFUSED, out + " exists already and was left alone. Name another file.");
  }

  private void write(ApplicationContext context, ReportKind kind, ExportForm form)
      throws IOException {
    Period period = new Period(from, to, context.getBean(Sites.class).require().zone());
    Exports exports = context.getBean(Exports.class);
    FreshFile.write(
        out, file -> exports.write(new ReportRequest(kind, period, lot, session), form, file));
  }

  private int say(int exit, String words) {
    spec.commandLine().getErr().println(words);
    return exit;
  }
}
