package clinic.needlepoint;

import clinic.needlepoint.cartridge.FormularyImport;
import clinic.needlepoint.cartridge.ImportFormulary;
import clinic.needlepoint.export.ExportCommand;
import clinic.needlepoint.export.ReceiptCommand;
import clinic.needlepoint.export.VerifyCommand;
import clinic.needlepoint.operations.RefusalWords;
import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.station.CheckCommand;
import clinic.needlepoint.udi.ParseScan;
import clinic.needlepoint.visit.AppointmentImport;
import clinic.needlepoint.visit.ImportAppointments;
import java.util.function.ToIntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Assembles the commands that the modules bring; {@code serve} is what no command means. */
@Command(
    name = "needlepoint",
    mixinStandardHelpOptions = true,
    description = "Point-of-care kiosk for microneedling clinics.",
    synopsisSubcommandLabel = "COMMAND")
final class CommandLineRoot {
  private static final int UNREADABLE = 3;

  private CommandLineRoot() {}

  static int execute(String... arguments) {
    boolean serve = arguments.length == 0 || isOptionOfServe(arguments[0]);
    CommandLine line = new CommandLine(serve ? new ServeCommand() : new CommandLineRoot());
    if (!serve) {
      line.addSubcommand(new ServeCommand());
      line.addSubcommand(new ParseScan(new NeedlepointApplication().clock()));
      line.addSubcommand(new ImportAppointments(CommandLineRoot::importing));
      line.addSubcommand(new ImportFormulary(CommandLineRoot::importingDevices));
      line.addSubcommand(new ExportCommand(Kiosk::withoutServer));
      line.addSubcommand(new ReceiptCommand(Kiosk::withoutServer));
      line.addSubcommand(new VerifyCommand());
      line.addSubcommand(new CheckCommand());
    }
    return line.setExecutionExceptionHandler(CommandLineRoot::explain).execute(arguments);
  }

  private static int importing(KioskOptions options, ToIntFunction<AppointmentImport> work) {
    try (ConfigurableApplicationContext kiosk = Kiosk.withoutServer(options)) {
      return work.applyAsInt(kiosk.getBean(AppointmentImport.class));
    }
  }

  private static int importingDevices(KioskOptions options, ToIntFunction<FormularyImport> work) {
    try (ConfigurableApplicationContext kiosk = Kiosk.withoutServer(options)) {
      return work.applyAsInt(kiosk.getBean(FormularyImport.class));
    }
  }

  private static boolean isOptionOfServe(String argument) {
    return argument.startsWith("--") && !argument.equals("--help") && !argument.equals("--version");
  }

  /** Words for people instead of a stack trace. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    String said =
        Kiosk.refusal(failure)
            .map(RefusalWords::forConsole)
            .orElseGet(() -> "This did not work: " + failure.getMessage());
    line.getErr().println(said);
    return UNREADABLE;
  }
}
