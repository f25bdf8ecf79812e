package clinic.needlepoint.visit;

import clinic.needlepoint.site.KioskOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that takes over a file of appointments. It may run beside the kiosk itself. */
@Command(
    name = "import-appointments",
    mixinStandardHelpOptions = true,
    description = {
      "Imports appointments from a CSV or iCalendar file: all of them or none.",
      "Importing a file again changes nothing that is the same already."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:imported, or with --dry-run: could be imported",
      "1:refused; each reason is printed with its line or component, and nothing was imported",
      "2:the command was not used as described here",
      "3:the file or the database could not be read"
    },
    footerHeading = "%nA CSV file is UTF-8 with this header:%n",
    footer = {
      "appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status",
      "",
      "birth_date  1990-03-27",
      "starts_at   2026-11-20T10:30, in the clinic's time zone",
      "practitioner  the staff code",
      "treatment   standard, prp, fractional or radiofrequency",
      "status      booked or cancelled",
      "Behind these may stand phone, email and clinic (the name of another clinic where it is).",
      "",
      "An iCalendar file (RFC 5545) has an event (VEVENT) for each appointment. UID and",
      "RECURRENCE-ID name it, DTSTART is when it begins, and of two with other SEQUENCE the higher",
      "holds. STATUS:CANCELLED or METHOD:CANCEL calls it off. The rest stands in properties such as",
      "X-NEEDLEPOINT-GIVEN-NAME:Mara, or in lines of its DESCRIPTION such as given_name: Mara.",
      "An event that repeats (RRULE) is refused: export each date as an event of its own."
    })
public final class ImportAppointments implements Callable<Integer> {
  static final int IMPORTED = 0;
  static final int REFUSED = 1;
  static final int UNREADABLE = 3;

  /** Opens the kiosk's database and what stands on it, without its screens. */
  @FunctionalInterface
  public interface Opening {
    /**
     * Does the work and closes all again.
     *
     * @return what the work returned
     * @throws clinic.needlepoint.store.Refusal when the database can not be used
     */
    int open(KioskOptions options, ToIntFunction<AppointmentImport> work);
  }

  private final Opening opening;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the CSV or iCalendar file")
  private @Nullable Path file;

  @Option(names = "--dry-run", description = "check the file and say what it would change")
  private boolean dryRun;

  @Mixin private KioskOptions options = new KioskOptions();

  public ImportAppointments(Opening opening) {
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
    return opening.open(options, appointments -> run(appointments, bytes));
  }

  private int run(AppointmentImport appointments, byte[] bytes) {
    ImportPlan plan = appointments.read(bytes);
    if (plan.expected().isEmpty()) {
      return refuse(plan.problems());
    }
    if (dryRun) {
      out().println("The file can be imported: " + plan.expected().get() + ".");
      out().println("Nothing was written.");
      return IMPORTED;
    }
    try {
      out().println("Imported: " + appointments.apply(plan) + ".");
      return IMPORTED;
    } catch (ImportRefused refused) {
      return refuse(refused.problems());
    }
  }

  private int refuse(List<ImportProblem> problems) {
    problems.forEach(problem -> err().println(problem));
    err().println("Nothing was imported. Correct the file and import it again.");
    return REFUSED;
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
