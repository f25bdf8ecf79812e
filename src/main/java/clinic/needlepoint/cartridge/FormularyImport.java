package clinic.needlepoint.cartridge;

import java.util.List;

/**
 * Takes over devices from a CSV file (RFC 4180, UTF-8): all of them or none. A file that was
 * imported before changes nothing, and a device that is not in the file stays as it is. The header
 * is {@code
 * device,maker,model,needles,needle_length_um,sterilisation,authorisation,product_code,minimum_age,depth_limits_um,packages,status}.
 */
public interface FormularyImport {
  /** What came of a file: a report or problems, never both. */
  sealed interface Outcome {}

  /** It was imported, or could be. */
  record Imported(FormularyReport report) implements Outcome {}

  /** Nothing was imported. The problems stand in order of lines; there is at least one. */
  record Refused(List<FormularyProblem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The import itself, taken back at its end: a rehearsal that can not differ from the act. */
  Outcome rehearse(byte[] file);

  /** Imports on behalf of the software itself, as the command line does. */
  Outcome apply(byte[] file);
}
