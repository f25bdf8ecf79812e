package clinic.needlepoint.station;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows a technician how the station is wired. Found by the service loader. */
public interface StationCheck {
  /** The wiring is right and every line was read. */
  int YES = 0;

  /** The file has mistakes, or another program holds some lines. */
  int NO = 1;

  /** There is no chip, or no permission. */
  int UNREADABLE = 3;

  /**
   * Prints it, and each change of a line until the process ends.
   *
   * @param folder with the station file
   * @param onlyOnce whether to end after the first print
   * @return {@link #YES}, {@link #NO} or {@link #UNREADABLE}
   */
  int run(Path folder, boolean onlyOnce, PrintWriter console);
}
