package clinic.needlepoint.station;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how the station is wired. Starts no application and needs no database. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks station.yaml and shows each line of the station: as wired, and as it reads now.",
      "Shows every change until Ctrl+C. Best used while the kiosk is stopped: while it runs it holds",
      "the lines, and what they read is on its station screen."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file is right and every line was read",
      "1:the file has mistakes, or some lines are held by another program or the kiosk",
      "2:the command was not used as described here",
      "3:the pins could not be read: no such chip, or no permission"
    })
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "kiosk-config",
      description = "Folder with station.yaml. Default: ${DEFAULT-VALUE}.")
  private Path config = Path.of("kiosk-config");

  @Option(names = "--once", description = "Show the lines once and end.")
  private boolean once;

  @Override
  public Integer call() {
    StationCheck check = ServiceLoader.load(StationCheck.class).findFirst().orElseThrow();
    return check.run(config, once, spec.commandLine().getOut());
  }
}
