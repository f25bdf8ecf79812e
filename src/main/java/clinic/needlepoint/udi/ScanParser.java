package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a barcode scanner sent: GS1 element strings and plain GTINs, after the GS1 General
 * Specifications and the GS1 Barcode Syntax Dictionary. Codes of other kinds are recognised and
 * rejected by name. Never throws, never guesses.
 */
public final class ScanParser {
  /** Longest scan worth reading, in characters, prefix included. */
  public static final int LONGEST = 128;

  private static final int PREFIX = 3;

  private ScanParser() {}

  /**
   * Reads one scan.
   *
   * @param raw the characters as they came: optional AIM prefix ("]d2"), GS (0x1D) between elements
   * @param reference the year from which two-digit years are seen: today's
   */
  public static ScanResult parse(String raw, Year reference) {
    Rejected unsound = unsound(raw);
    if (unsound != null) {
      return unsound;
    }
    if (raw.charAt(0) == ']') {
      return raw.length() < PREFIX
          ? rejected(ReasonCode.OTHER_SYMBOL, 0, raw)
          : prefixed(raw, reference);
    }
    return unprefixed(raw, reference);
  }

  private static @Nullable Rejected unsound(String raw) {
    if (raw.isEmpty()) {
      return rejected(ReasonCode.EMPTY_SCAN, 0, raw);
    }
    if (raw.length() > LONGEST) {
      return rejected(ReasonCode.TOO_LONG, LONGEST, raw);
    }
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      if (c != Characters.GS && Character.isISOControl(c)) {
        return rejected(ReasonCode.CONTROL_CHARACTER, at, raw);
      }
      if (c > '~') {
        return rejected(ReasonCode.INVALID_CHARACTER, at, raw);
      }
    }
    return null;
  }

  /** AIM symbology identifiers, ISO/IEC 15424: what the scanner says about the barcode itself. */
  private static ScanResult prefixed(String raw, Year reference) {
    String prefix = raw.substring(0, PREFIX);
    return switch (prefix) {
      case "]C1", "]d2", "]Q3", "]e0", "]J1" ->
          elementString(raw, PREFIX, prefix, List.of(), reference);
      case "]E0" -> plainGtin(raw, PREFIX, 13, prefix, List.of());
      case "]E4" -> plainGtin(raw, PREFIX, 8, prefix, List.of());
      default -> {
        ReasonCode kind = otherKind(raw, PREFIX);
        yield rejected(
            kind == null ? ReasonCode.OTHER_SYMBOL : kind, kind == null ? 0 : PREFIX, raw);
      }
    };
  }

  private static ScanResult unprefixed(String raw, Year reference) {
    ReasonCode kind = otherKind(raw, 0);
    if (kind != null) {
      return rejected(kind, 0, raw);
    }
    if (raw.charAt(0) == '(') {
      return typed(raw, reference);
    }
    List<WarningCode> warnings = List.of(WarningCode.NO_AIM_PREFIX);
    // An element string with a device identifier has at least 16 characters, so there is nothing to
    // confuse.
    boolean gtin =
        switch (raw.length()) {
          case 8, 12, 13, 14 -> Characters.firstNonDigit(raw) < 0;
          default -> false;
        };
    return gtin
        ? plainGtin(raw, 0, raw.length(), null, warnings)
        : elementString(raw, 0, null, warnings, reference);
  }

  private static @Nullable ReasonCode otherKind(String raw, int at) {
    if (raw.startsWith("+", at)) {
      return ReasonCode.HIBC_NOT_READ;
    }
    if (raw.startsWith("=/", at)) {
      return ReasonCode.ICCBBA_NOT_READ;
    }
    // GS1 Digital Link allows the scheme in upper or in lower case, not mixed.
    boolean link =
        raw.startsWith("https://", at)
            || raw.startsWith("http://", at)
            || raw.startsWith("HTTPS://", at)
            || raw.startsWith("HTTP://", at);
    return link ? ReasonCode.DIGITAL_LINK_NOT_READ : null;
  }

  private static ScanResult elementString(
      String raw, int start, @Nullable String prefix, List<WarningCode> warnings, Year reference) {
    ElementStringReader reader = new ElementStringReader(raw, start, reference);
    Rejected rejected = reader.read();
    if (rejected != null) {
      return rejected;
    }
    List<WarningCode> all = new ArrayList<>(warnings);
    if (reader.separatorLostPerhaps()) {
      all.add(WarningCode.LOST_SEPARATOR_SUSPECTED);
    }
    return assembled(reader.elements(), raw, prefix, all, reference);
  }

  private static ScanResult typed(String raw, Year reference) {
    BracketReader reader = new BracketReader(raw, reference);
    Rejected rejected = reader.read();
    List<WarningCode> warnings = List.of(WarningCode.TYPED_FORM);
    return rejected != null
        ? rejected
        : assembled(reader.elements(), raw, null, warnings, reference);
  }

  private static ScanResult assembled(
      List<Element> elements,
      String raw,
      @Nullable String prefix,
      List<WarningCode> warnings,
      Year reference) {
    Rejected broken = ElementRelations.firstBroken(elements, raw);
    return broken != null
        ? broken
        : new Accepted(UdiAssembly.of(elements, raw, prefix, reference), warnings);
  }

  private static ScanResult plainGtin(
      String raw, int start, int digits, @Nullable String prefix, List<WarningCode> warnings) {
    String gtin = raw.substring(start);
    int other = Characters.firstNonDigit(gtin);
    if (gtin.isEmpty()) {
      return rejected(ReasonCode.EMPTY_SCAN, start, raw);
    }
    if (other >= 0) {
      return rejected(ReasonCode.INVALID_CHARACTER, start + other, raw);
    }
    if (gtin.length() != digits) {
      boolean tooShort = gtin.length() < digits;
      return rejected(
          tooShort ? ReasonCode.VALUE_TOO_SHORT : ReasonCode.VALUE_TOO_LONG,
          start + Math.min(digits, gtin.length()),
          raw);
    }
    return Mod10.holds(gtin)
        ? new Accepted(UdiAssembly.of(DeviceIdentifier.gtin(gtin), raw, prefix), warnings)
        : rejected(ReasonCode.CHECK_DIGIT, raw.length() - 1, raw);
  }

  private static Rejected rejected(ReasonCode reason, int at, String raw) {
    return new Rejected(reason, at + 1, raw);
  }
}
