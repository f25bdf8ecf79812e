package clinic.needlepoint.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reports by the names that people and scripts use. */
public enum ReportKind {
  PROCEDURE_LOG,
  LOT_TRACE,
  AUDIT_TRAIL,
  COMPLETENESS,
  SINGLE_USE,
  RECALL,
  DISINFECTION,
  STERILIZER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReportKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Whether this version of the kiosk writes the records that the report is made of. */
  public boolean available() {
    return switch (this) {
      case PROCEDURE_LOG, LOT_TRACE, AUDIT_TRAIL, COMPLETENESS, SINGLE_USE, RECALL, DISINFECTION ->
          true;
      case STERILIZER -> false;
    };
  }

  public boolean needsLot() {
    return this == LOT_TRACE;
  }
}
