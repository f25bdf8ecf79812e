package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.Year;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The secondary data of an HIBC label and its supplements, between slashes. Used once. */
final class HibcSecondary {
  private static final int LONGEST = 18;

  /** After a bare five-digit date the field is that of the older standard. */
  private static final int LONGEST_AFTER_DATE = 13;

  private static final int LONGEST_QUANTITY = 5;
  private static final int LONG_DATE = 8;

  private final String raw;
  private final HibcDate date;
  private @Nullable String lot;
  private @Nullable String serial;
  private @Nullable LocalDate expires;
  private @Nullable LocalDate manufactured;
  private @Nullable String quantity;

  HibcSecondary(String raw, Year reference) {
    this.raw = raw;
    this.date = new HibcDate(raw, reference);
  }

  /** Reads the range; the first broken rule, or null. */
  @Nullable Fault read(int from, int to) {
    int at = from;
    boolean first = true;
    do {
      int slash = raw.indexOf('/', at, to);
      int end = slash < 0 ? to : slash;
      Fault fault = first && isSecondary(at, end) ? readSecondary(at, end) : supplement(at, end);
      if (fault != null) {
        return fault;
      }
      first = false;
      at = end + 1;
    } while (at <= to);
    return null;
  }

  Udi udi(@Nullable DeviceIdentifier device, @Nullable String prefix) {
    SortedMap<String, String> others = new TreeMap<>();
    if (quantity != null) {
      others.put("Q", quantity);
    }
    return new Udi(
        device,
        lot == null ? null : new LotNumber(lot),
        serial == null ? null : new SerialNumber(serial),
        expires == null ? null : new ExpirationDate(expires),
        manufactured,
        others,
        raw,
        prefix);
  }

  private boolean isSecondary(int at, int end) {
    return at < end
        && (raw.charAt(at) == '$' || (at + 2 < end && Characters.areDigits(raw, at, at + 3)));
  }

  private @Nullable Fault readSecondary(int at, int end) {
    if (raw.startsWith("$$", at)) {
      boolean plus = raw.startsWith("+", at + 2);
      return readDated(plus ? at + 3 : at + 2, end, plus);
    }
    if (raw.charAt(at) == '$') {
      boolean plus = raw.startsWith("+", at + 1);
      return text(plus ? at + 2 : at + 1, end, LONGEST, plus);
    }
    Fault fault = date.readJulian(at, end);
    return fault != null ? fault : dated(end, LONGEST_AFTER_DATE, false);
  }

  /** A quantity may stand before the date: 8 and two digits, 9 and five. */
  private @Nullable Fault readDated(int at, int end, boolean plus) {
    char flag = at < end ? raw.charAt(at) : ' ';
    int digits = flag == '8' ? 2 : flag == '9' ? LONGEST_QUANTITY : 0;
    if (digits > 0) {
      Fault fault = quantity(at + 1, Math.min(end, at + 1 + digits), digits);
      if (fault != null || at + 1 + digits == end) {
        return fault;
      }
      at += 1 + digits;
    }
    Fault fault = date.readFlagged(at, end);
    return fault != null ? fault : dated(end, LONGEST, plus);
  }

  /** After the date, which may be none. */
  private @Nullable Fault dated(int end, int longest, boolean plus) {
    expires = date.day();
    return text(date.end(), end, longest, plus);
  }

  private @Nullable Fault supplement(int at, int end) {
    if (raw.startsWith("16D", at)) {
      return longDate(at + 3, end, true);
    }
    if (raw.startsWith("14D", at)) {
      return longDate(at + 3, end, false);
    }
    char kind = at < end ? raw.charAt(at) : ' ';
    return switch (kind) {
      case 'S' -> at + 1 == end ? empty(end) : text(at + 1, end, LONGEST, true);
      case 'Q' -> at + 1 == end ? empty(end) : quantity(at + 1, end, 1);
      case ' ' -> empty(at);
      default -> new Fault(ReasonCode.UNKNOWN_ELEMENT, at);
    };
  }

  private @Nullable Fault longDate(int from, int end, boolean made) {
    Fault fault = date.readLong(from, Math.min(end, from + LONG_DATE));
    if (fault != null) {
      return fault;
    }
    if (end > from + LONG_DATE) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, from + LONG_DATE);
    }
    LocalDate before = made ? manufactured : expires;
    if (before != null && !before.equals(date.day())) {
      return new Fault(ReasonCode.DUPLICATE_ELEMENT, from);
    }
    if (made) {
      manufactured = date.day();
    } else {
      expires = date.day();
    }
    return null;
  }

  /** Lot or serial number; nothing at all leaves it unsaid. */
  private @Nullable Fault text(int from, int end, int longest, boolean isSerial) {
    if (from == end) {
      return null;
    }
    if (end - from > longest) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, from + longest);
    }
    Fault fault = Charset.TEXT.check(raw, from, end);
    if (fault != null) {
      return fault;
    }
    String value = raw.substring(from, end);
    String before = isSerial ? serial : lot;
    if (before != null && !before.equals(value)) {
      return new Fault(ReasonCode.DUPLICATE_ELEMENT, from);
    }
    if (isSerial) {
      serial = value;
    } else {
      lot = value;
    }
    return null;
  }

  private @Nullable Fault quantity(int from, int end, int shortest) {
    Fault fault = Charset.DIGITS.check(raw, from, end);
    if (fault != null) {
      return fault;
    }
    if (end - from < shortest) {
      return new Fault(ReasonCode.VALUE_TOO_SHORT, end);
    }
    if (end - from > LONGEST_QUANTITY) {
      return new Fault(ReasonCode.VALUE_TOO_LONG, from + LONGEST_QUANTITY);
    }
    String value = raw.substring(from, end);
    if (quantity != null && Integer.parseInt(quantity) != Integer.parseInt(value)) {
      return new Fault(ReasonCode.DUPLICATE_ELEMENT, from);
    }
    quantity = quantity == null ? value : quantity;
    return null;
  }

  private static Fault empty(int at) {
    return new Fault(ReasonCode.EMPTY_VALUE, at);
  }
}
