package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads HIBC supplier labels (ANSI/HIBC 2.6): the primary symbol, the secondary one with its link
 * character, and both in one with supplements, each with its check character. Used once.
 */
final class HibcReader {
  private static final int LABELER = 4;
  private static final int LONGEST_PRIMARY = 23;
  private static final int SHORTEST_PRIMARY = 6;

  private final String raw;
  private final int start;
  private final HibcSecondary secondary;
  private @Nullable DeviceIdentifier device;

  /**
   * @param start where the plus stands that opens every HIBC symbol
   */
  HibcReader(String raw, int start, Year reference) {
    this.raw = raw;
    this.start = start;
    this.secondary = new HibcSecondary(raw, reference);
  }

  ScanResult read(@Nullable String prefix, List<WarningCode> warnings) {
    Fault fault = fault();
    if (fault != null) {
      return new Rejected(fault.reason(), fault.at() + 1, raw);
    }
    List<WarningCode> all = new ArrayList<>(warnings);
    if (device == null) {
      all.add(WarningCode.NO_DEVICE_IDENTIFIER);
    }
    return new Accepted(secondary.udi(device, prefix), all);
  }

  private @Nullable Fault fault() {
    for (int at = start; at < raw.length(); at++) {
      if (!Mod43.has(raw.charAt(at))) {
        return new Fault(ReasonCode.INVALID_CHARACTER, at);
      }
    }
    int check = raw.length() - 1;
    if (check - start < 2) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, raw.length());
    }
    if (raw.charAt(check) != Mod43.of(raw, start, check)) {
      return new Fault(ReasonCode.CHECK_CHARACTER, check);
    }
    return readData(start + 1, check);
  }

  /** A letter opens a primary symbol, a digit or dollar sign a secondary one (2.2.1). */
  private @Nullable Fault readData(int from, int check) {
    char first = raw.charAt(from);
    if (first >= 'A' && first <= 'Z') {
      int slash = raw.indexOf('/', from, check);
      int end = slash < 0 ? check : slash;
      Fault fault = readPrimary(from, end);
      return fault != null || slash < 0 ? fault : secondary.read(slash + 1, check);
    }
    boolean alone = first == '$' || Characters.isDigit(first);
    // Before the check character stands the link character, the check character of the primary.
    return alone ? secondary.read(from, check - 1) : new Fault(ReasonCode.HIBC_FORM, from);
  }

  /** Labeler, product or catalogue number of 1 to 18 characters, unit of measure. */
  private @Nullable Fault readPrimary(int from, int end) {
    if (end - from < SHORTEST_PRIMARY) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, end);
    }
    if (end - from > LONGEST_PRIMARY) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, from + LONGEST_PRIMARY);
    }
    for (int at = from; at < end; at++) {
      char c = raw.charAt(at);
      if (!Characters.isDigit(c) && (c < 'A' || c > 'Z')) {
        return new Fault(
            at < from + LABELER ? ReasonCode.HIBC_FORM : ReasonCode.INVALID_CHARACTER, at);
      }
    }
    if (!Characters.isDigit(raw.charAt(end - 1))) {
      return new Fault(ReasonCode.HIBC_FORM, end - 1);
    }
    device = new DeviceIdentifier(Issuer.HIBC, raw.substring(from, end));
    return null;
  }
}
