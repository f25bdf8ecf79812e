package clinic.needlepoint;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Assembles the commands that the modules bring; {@code serve} is what no command means. */
@Command(
    name = "needlepoint",
    mixinStandardHelpOptions = true,
    description = "Point-of-care kiosk for microneedling clinics.",
    synopsisSubcommandLabel = "COMMAND")
final class CommandLineRoot {
  private CommandLineRoot() {}

  static int execute(String... arguments) {
    return new CommandLine(new CommandLineRoot()).execute(arguments);
  }
}
