package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a barcode scanner sent: GS1 element strings, Digital Links and plain GTINs after the
 * GS1 General Specifications, and HIBC labels after ANSI/HIBC 2.6. Codes of other kinds are
 * recognised and rejected by name. Never throws, never guesses.
 */
public final class ScanParser {
  /**
   * Longest scan worth reading, in characters, prefix included: no symbol on a device holds more.
   */
  public static final int LONGEST = 4096;

  private static final List<WarningCode> NO_PREFIX = List.of(WarningCode.NO_AIM_PREFIX);

  /** Opens the second part of a composite symbol, whose prefix is then told again. */
  private static final String COMPOSITE = "|]e0";

  private ScanParser() {}

  /**
   * Reads one scan.
   *
   * @param raw the characters as they came: optional AIM prefix ("]d2"), GS (0x1D) between elements
   * @param reference the year from which two-digit years are seen: today's
   */
  public static ScanResult parse(String raw, Year reference) {
    return parse(raw, reference, Separators.MAY_BE_LOST);
  }

  /** The same, where it is known whether the scanner sends separators. */
  public static ScanResult parse(String raw, Year reference, Separators separators) {
    Rejected unsound = unsound(raw);
    if (unsound != null) {
      return unsound;
    }
    return raw.charAt(0) == ']'
        ? prefixed(raw, reference, separators)
        : unprefixed(raw, reference, separators);
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
      if (c > '~' || (c < ' ' && c != Characters.GS)) {
        boolean control = Character.isISOControl(c);
        return rejected(
            control ? ReasonCode.CONTROL_CHARACTER : ReasonCode.INVALID_CHARACTER, at, raw);
      }
    }
    return null;
  }

  private static ScanResult prefixed(String raw, Year reference, Separators separators) {
    Symbology symbology = Symbology.of(raw);
    if (symbology == null) {
      ScanResult other = ofOtherKind(raw, reference);
      return other != null ? other : rejected(ReasonCode.OTHER_SYMBOL, 0, raw);
    }
    if (raw.length() == Symbology.PREFIX) {
      return rejected(ReasonCode.EMPTY_SCAN, Symbology.PREFIX, raw);
    }
    if (symbology.holdsElements()) {
      return elementString(raw, symbology.prefix(), reference, separators);
    }
    if (symbology.holdsGtin()) {
      return gtinSymbol(raw, symbology, reference, separators);
    }
    ScanResult other = ofOtherKind(raw, reference);
    return other != null ? other : rejected(ReasonCode.NOT_A_UDI, Symbology.PREFIX, raw);
  }

  private static @Nullable ScanResult ofOtherKind(String raw, Year reference) {
    return raw.length() <= Symbology.PREFIX
        ? null
        : text(raw, Symbology.PREFIX, raw.substring(0, Symbology.PREFIX), List.of(), reference);
  }

  private static ScanResult unprefixed(String raw, Year reference, Separators separators) {
    if (raw.charAt(0) == '(') {
      return typed(raw, reference);
    }
    ScanResult text = text(raw, 0, null, NO_PREFIX, reference);
    if (text != null) {
      return text;
    }
    boolean gtin =
        switch (raw.length()) {
          case 8, 12, 13, 14 -> Characters.areDigits(raw, 0, raw.length());
          default -> false;
        };
    return gtin
        ? plainGtin(raw, 0, raw.length(), null, NO_PREFIX)
        : elementString(raw, null, reference, separators);
  }

  /** What says by its first characters that it is no element string; null when they do not. */
  private static @Nullable ScanResult text(
      String raw, int start, @Nullable String prefix, List<WarningCode> warnings, Year reference) {
    if (raw.charAt(start) == '+') {
      return new HibcReader(raw, start, reference).read(prefix, warnings);
    }
    if (Issuer.isIccbba(raw, start)) {
      return rejected(ReasonCode.ICCBBA_NOT_READ, start, raw);
    }
    if (!DigitalLinkReader.startsAt(raw, start)) {
      return null;
    }
    DigitalLinkReader reader = new DigitalLinkReader(raw, start, reference);
    Rejected rejected = reader.read();
    return rejected != null
        ? rejected
        : assembled(reader.elements(), raw, prefix, warnings, reference);
  }

  private static ScanResult elementString(
      String raw, @Nullable String prefix, Year reference, Separators separators) {
    int start = prefix == null ? 0 : Symbology.PREFIX;
    ElementStringReader reader = new ElementStringReader(raw, start, reference, separators);
    return elements(reader, raw, prefix, prefix == null ? NO_PREFIX : List.of(), reference);
  }

  private static ScanResult elements(
      ElementStringReader reader,
      String raw,
      @Nullable String prefix,
      List<WarningCode> warnings,
      Year reference) {
    Rejected rejected = reader.read();
    if (rejected != null) {
      return rejected;
    }
    return assembled(
        reader.elements(),
        raw,
        prefix,
        reader.separatorLostPerhaps()
            ? with(warnings, WarningCode.LOST_SEPARATOR_SUSPECTED)
            : warnings,
        reference);
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
    if (broken != null) {
      return broken;
    }
    Udi udi = UdiAssembly.of(elements, raw, prefix, reference);
    return new Accepted(
        udi,
        udi.deviceIdentifier() == null
            ? with(warnings, WarningCode.NO_DEVICE_IDENTIFIER)
            : warnings);
  }

  private static List<WarningCode> with(List<WarningCode> warnings, WarningCode further) {
    List<WarningCode> all = new ArrayList<>(warnings);
    all.add(further);
    return all;
  }

  /** A symbol that holds one GTIN; an EAN symbol may be followed by a composite component. */
  private static ScanResult gtinSymbol(
      String raw, Symbology symbology, Year reference, Separators separators) {
    int end = Symbology.PREFIX + symbology.gtinDigits();
    if (!raw.startsWith(COMPOSITE, end)) {
      return plainGtin(
          raw, Symbology.PREFIX, symbology.gtinDigits(), symbology.prefix(), List.of());
    }
    String digits = raw.substring(Symbology.PREFIX, end);
    if (!Mod10.holds(digits)) {
      return rejected(ReasonCode.CHECK_DIGIT, end - 1, raw);
    }
    String gtin = DeviceIdentifier.gtin(digits).value();
    int start = end + COMPOSITE.length();
    ElementStringReader reader = new ElementStringReader(raw, start, reference, separators);
    reader.add(
        new Element(ApplicationIdentifiers.of("01"), gtin, 0, gtin.length(), Symbology.PREFIX));
    return elements(reader, raw, symbology.prefix(), List.of(), reference);
  }

  private static ScanResult plainGtin(
      String raw, int start, int digits, @Nullable String prefix, List<WarningCode> warnings) {
    int other = Charset.DIGITS.firstOther(raw, start, raw.length());
    if (other >= 0) {
      return rejected(ReasonCode.INVALID_CHARACTER, other, raw);
    }
    int length = raw.length() - start;
    if (length != digits) {
      return rejected(
          length < digits ? ReasonCode.VALUE_TOO_SHORT : ReasonCode.VALUE_TOO_LONG,
          start + Math.min(digits, length),
          raw);
    }
    return Mod10.holds(raw, start, raw.length())
        ? new Accepted(
            UdiAssembly.of(DeviceIdentifier.gtin(raw.substring(start)), raw, prefix), warnings)
        : rejected(ReasonCode.CHECK_DIGIT, raw.length() - 1, raw);
  }

  private static Rejected rejected(ReasonCode reason, int at, String raw) {
    return new Rejected(reason, at + 1, raw);
  }
}
